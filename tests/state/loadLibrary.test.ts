import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHash } from "node:crypto";
import { pageReader } from "../../src/state/libraryReader";
import { loadEverything, loadPage } from "../../src/state/loadLibrary";
import type { Store } from "../../src/state/store";
import { createAppStore } from "../../src/state/store";
import type { WellsSite } from "./wellsSite";
import { wellsSite } from "./wellsSite";

const LIBRARY = "data/library.json";

let site: WellsSite;
let store: Store;
let app: Parameters<typeof loadEverything>[0];
let text = "";
beforeEach(async () => {
  site = wellsSite();
  store = createAppStore();
  app = { store, reader: pageReader(site.base) };
  text = await (await fetch(new URL(LIBRARY, site.base))).text();
  site.asked.length = 0;
  site.cache.length = 0;
  vi.stubGlobal("isSecureContext", true);
});
afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset["version"];
  vi.unstubAllGlobals();
});

const problemsOf = (what: "library" | "everything") => {
  const loading = store.getState()[what];
  return loading?.state === "failed" ? loading.problems.map(({ file, message }) => `${file} ${message}`) : loading?.state;
};

describe("everything", () => {
  it("comes in one file, once however often it is asked for, and is shown by a page that came without data", async () => {
    await Promise.all([loadEverything(app), loadEverything(app)]);
    await loadEverything(app);
    const { library, everything } = store.getState();
    expect(everything).toMatchObject({ state: "ready", value: { version: site.version, datasets: [{ id: "wells" }] } });
    expect(library).toBe(everything);
    expect(site.asked).toEqual([LIBRARY]);
  });

  it("names the file that did not load, and asks for it past the cache when told to try again", async () => {
    site.broken.add(LIBRARY);
    await loadEverything(app);
    expect(problemsOf("everything")).toEqual([expect.stringContaining(`${LIBRARY} could not be fetched`)]);
    expect(problemsOf("library")).toEqual(problemsOf("everything"));
    site.broken.clear();
    await loadEverything(app);
    expect(problemsOf("everything")).toBe("ready");
    expect(site.cache).toEqual(["default", "reload"]);
  });

  it("is not shown where it was changed, however well it reads, but where no browser can tell", async () => {
    site.instead.set(LIBRARY, text.replaceAll("ran dry", "ran wet"));
    await loadEverything(app);
    expect(problemsOf("everything")).toEqual([expect.stringContaining(`${LIBRARY} is not what was published`)]);
    vi.stubGlobal("isSecureContext", false);
    await loadEverything(app);
    expect(problemsOf("everything")).toBe("ready");
  });

  it("says of changed data which lines cannot be read, if there are any", async () => {
    site.instead.set(LIBRARY, text.replaceAll("not_stated", "nobody"));
    await loadEverything(app);
    expect(problemsOf("everything")).toContainEqual(expect.stringMatching(/^data\/wells\/observations\.csv .*nobody/u));
  });

  it("of another release than the page’s is not shown, and the page may be loaded anew", async () => {
    document.documentElement.dataset["version"] = "2025-01-01+aaaaaaaaaaaa";
    sessionStorage.setItem("every-number.renewed.v1", String(Date.now()));
    await loadEverything(app);
    expect(problemsOf("everything")).toEqual([expect.stringContaining("is of another release")]);
    expect(store.getState().renewal).toBe("offered");
    sessionStorage.clear();
  });
});

describe("what a page shows", () => {
  const put = (content: string, hash = createHash("sha256").update(content).digest("hex")): void => {
    const element = document.createElement("script");
    element.type = "application/json";
    Object.assign(element.dataset, { file: "data/page.json", hash });
    element.textContent = content;
    document.body.append(element);
  };

  it("stands in the page: nothing is fetched, and everything does not take its place", async () => {
    put(text);
    expect(await loadPage(store)).toBe(true);
    const { library } = store.getState();
    expect(library.state).toBe("ready");
    expect(site.asked).toEqual([]);
    await loadEverything(app);
    expect(store.getState().library).toBe(library);
    expect(problemsOf("everything")).toBe("ready");
  });

  it("may be missing from the page, which is then made of everything", async () => {
    expect(await loadPage(store)).toBe(false);
    expect(store.getState().library.state).toBe("loading");
  });

  it("is not shown where it was changed or cut off", async () => {
    put(text.replaceAll("ran dry", "ran wet"), createHash("sha256").update(text).digest("hex"));
    await loadPage(store);
    expect(problemsOf("library")).toEqual(["data/page.json is not what was published: its hash is another"]);
    document.body.replaceChildren();
    put(text.slice(0, 200));
    await loadPage(store);
    expect(problemsOf("library")).toEqual([expect.stringContaining("data/page.json Invalid")]);
  });
});
