/** The content policy that every page carries refuses what is not the site's. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watchedPage } from "./refusals";
import type { Site } from "./site";
import { openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("what is not the site's", () => {
  const ATTEMPTS = [
    ...["markup from text", "a page written anew", "code from text", "a script at a text’s address"],
    ...["a policy of its own", "the worker’s policy once more"],
  ];

  /** What a page says when somebody's code in it tries something: that it was done, or the name of the error. */
  async function tried(page: Page, attempt: string): Promise<string> {
    return page.evaluate((what) => {
      const attempts: Readonly<Record<string, () => unknown>> = {
        "markup from text": () => (document.createElement("div").innerHTML = "<b>bold</b>"),
        "a page written anew": () => {
          document.write("<p>written</p>");
        },
        "code from text": () => Reflect.construct(Function, ["return 1"]) as unknown,
        "a script at a text’s address": () => (document.createElement("script").src = "https://elsewhere.example/x.js"),
        "a policy of its own": () => window.trustedTypes?.createPolicy("anything", { createScriptURL: String }),
        "the worker’s policy once more": () => window.trustedTypes?.createPolicy("every-number-worker", { createScriptURL: String }),
      };
      // Later, when the tests' own leave to run code in the page is over.
      return new Promise<string>((done) => {
        setTimeout(() => {
          try {
            attempts[what]?.();
            done("done");
          } catch (error) {
            done(error instanceof Error ? error.name : "refused");
          }
        }, 0);
      });
    }, attempt);
  }

  it("is refused: text as markup or code, and policies that are not named or are given out already", async () => {
    const { page } = await watchedPage(site, "/about/", { serviceWorkers: "allow" });
    await page.getByText(/^Saved for offline, as of|^Being saved for offline/u).waitFor();
    for (const attempt of ATTEMPTS) expect(["TypeError", "EvalError"], attempt).toContain(await tried(page, attempt));
    await page.context().close();
  });

  it("is not asked for, not run and not shown", async () => {
    const { page, refused } = await watchedPage(site, "/about/");
    await waitForContent(page);
    await page.evaluate(() => {
      const add = (tag: string, attributes: Readonly<Record<string, string>>, text = ""): void => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(text);
        document.body.append(element);
      };
      add("img", { src: "https://elsewhere.example/x.png" });
      add("iframe", { src: "https://elsewhere.example/" });
      add("style", {}, "h1 { color: red }");
      add("base", { href: "https://elsewhere.example/" });
      add("link", { rel: "stylesheet", href: "https://elsewhere.example/x.css" });
      void fetch("https://elsewhere.example/").catch(() => undefined);
    });
    for (const directive of ["img-src", "frame-src", "style-src-elem", "base-uri", "connect-src"]) {
      await expect.poll(() => refused.some((text) => text.startsWith(`violates ${directive}`)), { message: directive }).toBe(true);
    }
    expect(await page.locator("h1").evaluate((one) => getComputedStyle(one).color)).not.toBe("rgb(255, 0, 0)");
    await page.context().close();
  });
});
