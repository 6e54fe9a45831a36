/** The fonts that tests bring decide, and the machine's own never do, in browsers of every make. */
import { describe, expect, it } from "vitest";
import { ENGINES, hasEngine, openEngine } from "../../scripts/engines";
import type { FontSet } from "./fontSets";
import { openSite } from "./site";

/** Draws a sentence in the font that a page is given where it asks for none in particular. */
const WIDTH = `document.body.innerHTML = "";
  const line = document.createElement("span");
  line.textContent = "People killed in militant attacks, some 660 military and police";
  line.style.cssText = "font: 100px sans-serif; white-space: nowrap";
  document.body.append(line);
  return line.getBoundingClientRect().width;`;

/** Under which names fonts of the machine are found. */
const NAMES = ["Liberation Sans", "Liberation Serif Bold", "DejaVu Sans", "DejaVu Serif Bold", "Source Sans 3", "Noto Sans", "Nimbus Sans"];

async function inSet(fonts: FontSet): Promise<{ readonly width: number; readonly found: readonly string[] }> {
  const { browser, close } = await openSite(fonts);
  const page = await (await browser.newContext()).newPage();
  const width = Number(await page.evaluate(`(() => {${WIDTH}})()`));
  const found = await page.evaluate(async (names) => {
    const here = await Promise.all(
      names.map((name) =>
        new FontFace("x", `local("${name}")`).load().then(
          () => [name],
          () => [],
        ),
      ),
    );
    return here.flat();
  }, NAMES);
  await close();
  return { width, found };
}

describe("a set of fonts", () => {
  it("is all that a browser finds, and the sets differ in width", async () => {
    const [narrow, usual, wide] = [await inSet("narrow"), await inSet("usual"), await inSet("wide")];
    expect(usual.found).toEqual(["Liberation Sans", "Liberation Serif Bold"]);
    expect(wide.found).toEqual(["DejaVu Sans", "DejaVu Serif Bold"]);
    expect(narrow.found).not.toEqual(expect.arrayContaining(["Liberation Sans", "DejaVu Sans", "Noto Sans", "Nimbus Sans"]));
    expect(narrow.width).toBeLessThan(usual.width * 0.97);
    expect(usual.width).toBeLessThan(wide.width * 0.97);
  });

  it("is the same to browsers of every make", async () => {
    const widths = new Map<string, number>();
    for (const name of ENGINES.filter((one) => hasEngine(one))) {
      const engine = await openEngine(name);
      await engine.goto("about:blank");
      widths.set(name, Number(await engine.run(WIDTH)));
      await engine.close();
    }
    const usual = widths.get("Chromium") ?? 0;
    for (const [name, width] of widths) expect(Math.abs(width - usual) / usual, name).toBeLessThan(0.01);
  });
});
