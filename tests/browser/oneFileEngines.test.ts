/** The one-file edition from a disk, in browsers of three makes: the site's numbers cell by cell, its source panel, search and files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Window } from "happy-dom";
import { afterEach, describe, expect, it } from "vitest";
import type { Engine } from "../../scripts/engines";
import { ENGINES, hasEngine, openEngine } from "../../scripts/engines";
import { EVERYTHING } from "../representatives";
import { DATASET_PAGES, ONE_OF_EACH_CHART } from "./pages";

const FILE = pathToFileURL(join(process.cwd(), "dist/every-number.html")).href;
/** Each figure of the table with its id, as a page prints it. */
const FIGURES = `[...document.querySelectorAll("td a[data-figure]")].map((one) => one.dataset.figure + " " + one.textContent)`;

let engine: Engine | null = null;
afterEach(async () => {
  await engine?.close();
  engine = null;
});

/** The figures of a dataset's page as the build wrote it. */
function builtFigures(path: string): readonly string[] {
  const { document } = new Window({
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  document.write(readFileSync(join(process.cwd(), "dist", path, "index.html"), "utf8").replace(/<script[\s\S]*?<\/script>/gu, ""));
  return [...document.querySelectorAll("td a[data-figure]")].map((one) => `${one.getAttribute("data-figure") ?? ""} ${one.textContent}`);
}

async function openAt(name: (typeof ENGINES)[number], place: string): Promise<Engine> {
  engine = await openEngine(name);
  await engine.goto(`${FILE}${place}`);
  const { run } = engine;
  await expect.poll(() => run(`return document.querySelector("[data-live]") !== null;`)).toBe(true);
  return engine;
}

/** What the page asked of anything but itself. */
const REQUESTS = `return performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name)).join(" ");`;

/** Chromium has tests of its own, in oneFile.test.ts. */
const OTHERS = ENGINES.filter((name) => name !== "Chromium");

// `npm test` tries the one in Firefox and the other in WebKit, `npm run test:all` both in both.
describe.each(OTHERS)("in %s", (name) => {
  const there = it.skipIf(!hasEngine(name));
  const more = it.skipIf(!hasEngine(name) || !EVERYTHING);
  const inFirefox = name === "Firefox" ? there : more;
  const inWebKit = name === "WebKit" ? there : more;

  inWebKit("every dataset has the site’s figures, cell by cell, and nothing is asked of any network", async () => {
    const { run } = await openAt(name, "#/");
    for (const path of EVERYTHING ? DATASET_PAGES : ONE_OF_EACH_CHART) {
      await run(`location.hash = ${JSON.stringify(path)};`);
      const wanted = builtFigures(path);
      expect(wanted.length, path).toBeGreaterThan(0);
      await expect
        .poll(async () => JSON.parse((await run(`return JSON.stringify(${FIGURES});`)) as string), { message: path })
        .toEqual(wanted);
    }
    expect(await run(REQUESTS)).toBe("");
  });

  inFirefox("a figure shows its source, search finds, and files of every kind are made", async () => {
    const { run } = await openAt(name, "#/d/fatalities-2025/");
    await run(`
      window.files = [];
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => { window.files.push(blob.type + " " + blob.size); return make(blob); };
      document.querySelector("td a[data-figure]").click();`);
    await expect
      .poll(() => run(`return document.querySelector("[data-panel]")?.textContent ?? "";`))
      .toContain("some 660 military and police personnel");
    const press = async (what: string): Promise<void> => {
      const found = `[...document.querySelectorAll("button, [role=menuitem]")].find((one) => one.textContent.startsWith("${what}"))`;
      await expect.poll(() => run(`return ${found} !== undefined;`), { message: what }).toBe(true);
      await run(`${found}.click();`);
    };
    await press("Use this");
    await press("Table");
    for (const [index, file] of ["Reading copy", "Accessible copy", "Word", "CSV, exact"].entries()) {
      const button = `[...document.querySelectorAll("button")].find((one) => one.textContent.startsWith(${JSON.stringify(file)}))`;
      await expect.poll(() => run(`return ${button} !== undefined;`), { message: file }).toBe(true);
      await run(`${button}.click();`);
      await expect.poll(() => run(`return window.files.length;`), { message: file }).toBe(index + 1);
    }
    const sizes = ((await run(`return window.files.join("\\n");`)) as string).split("\n").map((line) => Number(line.split(" ").at(-1)));
    expect(Math.min(...sizes)).toBeGreaterThan(500);
    await run(`location.hash = "/figures/?q=two%20million";`);
    await expect.poll(() => run(`return document.querySelector("main").textContent;`)).toContain("close to 2 million");
    expect(await run(REQUESTS)).toBe("");
  });
});
