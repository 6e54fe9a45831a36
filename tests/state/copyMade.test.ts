/** The clipboard is written within the click, of what is still being made; where the browser refuses, the text is there to show. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Copied } from "../../src/state/copyMade";
import { copyMade } from "../../src/state/copyMade";

class Item {
  readonly parts: Readonly<Record<string, Promise<Blob>>>;
  constructor(parts: Readonly<Record<string, Promise<Blob>>>) {
    this.parts = parts;
  }
}

/** A clipboard that takes what it is given once it is made; what it holds in the end, by type. */
function clipboard(refuses: readonly ("write" | "writeText")[] = []) {
  const held = new Map<string, string>();
  const write = vi.fn(async ([item]: readonly Item[]) => {
    if (refuses.includes("write")) throw new Error("refused");
    for (const [type, part] of Object.entries(item?.parts ?? {})) held.set(type, await (await part).text());
  });
  const writeText = vi.fn((text: string) => {
    if (refuses.includes("writeText")) return Promise.reject(new Error("refused"));
    held.set("text/plain", text);
    return Promise.resolve();
  });
  vi.stubGlobal("ClipboardItem", Item);
  vi.stubGlobal("navigator", { clipboard: { write, writeText } });
  return { held, write };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("what is copied", () => {
  it("is asked of the clipboard at once, and made afterwards", async () => {
    const { held, write } = clipboard();
    let make = (clip: Copied): void => void clip;
    const copying = copyMade(
      new Promise<Copied>((done) => {
        make = done;
      }),
    );
    expect(write).toHaveBeenCalledOnce();
    make({ text: "some 660 [1]", html: "<p>some 660 [1]</p>" });
    expect(await copying).toEqual({ text: "some 660 [1]", taken: true });
    expect(Object.fromEntries(held)).toEqual({ "text/plain": "some 660 [1]", "text/html": "<p>some 660 [1]</p>" });
  });

  it("is a paragraph a line where it has no markup of its own, with nothing in it that runs", async () => {
    const { held } = clipboard();
    await copyMade(Promise.resolve({ text: "a <b>\nc" }));
    expect(held.get("text/html")).toBe("<p>a &lt;b&gt;</p><p>c</p>");
  });

  it("is at least its text where the browser takes no markup", async () => {
    const { held } = clipboard(["write"]);
    expect(await copyMade(Promise.resolve({ text: "x", html: "<p>x</p>" }))).toEqual({ text: "x", taken: true });
    expect(held.get("text/plain")).toBe("x");
  });

  it("is given back to be shown where the browser refuses all", async () => {
    clipboard(["write", "writeText"]);
    expect(await copyMade(Promise.resolve({ text: "x" }))).toEqual({ text: "x", taken: false });
  });

  it("fails where it cannot be made, and where there is nothing", async () => {
    clipboard();
    await expect(copyMade(Promise.reject(new Error("not loaded")))).rejects.toThrow("not loaded");
    await expect(copyMade(Promise.resolve(null))).rejects.toThrow("nothing to copy");
  });
});
