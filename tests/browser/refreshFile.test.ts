/** A deck that was made here is opened again: compared on the device, and made anew with what is another marked. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unzipParts, zipParts } from "../../src/export/archive/zipParts";
import { CARRIED_IN } from "../../src/model/ownPage";
import { bytesOf, DESK } from "./downloads";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";
import { takeFile } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** The deck as it would have been made while one figure was another. */
function older(bytes: Uint8Array): Uint8Array {
  const parts = unzipParts(bytes);
  const carried = String(parts.get(CARRIED_IN));
  const before = carried.replace(/"text":"580"(.*?)"value":580,"low":580,"high":580/u, '"text":"579"$1"value":579,"low":579,"high":579');
  expect(before).not.toBe(carried);
  return zipParts(new Map(parts).set(CARRIED_IN, before));
}

describe("a deck opened again", () => {
  it("says what is another, is made anew with it marked, and is quiet then; what is not ours is refused in words", async () => {
    const { page, faults } = await openPage(site, "/d/fatalities-2025/", DESK);
    await waitForContent(page);
    const deck = await bytesOf(await takeFile(page, /^Slides \(PowerPoint\)/u));
    await page.goto(site.address("/slides/"));
    await waitForContent(page);
    const section = page.getByRole("region", { name: "Refresh a file of ours" });
    const open = (name: string, buffer: Uint8Array): Promise<void> =>
      section.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(buffer) });

    await open("letter.pptx", new TextEncoder().encode("A letter."));
    await section.getByText(/letter\.pptx: This is neither a deck/u).waitFor();

    await open("older.pptx", older(deck));
    await section.getByText(/older\.pptx: \d+ figures unchanged, 1 changed\./u).waitFor();
    const change = section.getByRole("listitem").filter({ hasText: "was 579, now 580" });
    expect(await change.count()).toBe(1);

    const make = section.getByRole("button", { name: "Make the deck anew" });
    await make.focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const anew = await bytesOf(download);
    const marked = [...unzipParts(anew)].filter(
      ([path, xml]) => /^ppt\/slides\/slide/u.test(path) && String(xml).includes("Changed since"),
    );
    expect(marked.length).toBeGreaterThan(0);

    await open("anew.pptx", anew);
    await section.getByText(/anew\.pptx: \d+ figures unchanged\.$/u).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
