/** What a reader asks for next is fetched ahead, from the site's root. */
import { afterEach, describe, expect, it } from "vitest";
import { fetchAhead } from "../../src/state/fetchAhead";

const BASE = new URL("https://figures.example/below/");
const asked = (): readonly string[] => [...document.head.querySelectorAll("link")].map(({ rel, href }) => `${rel} ${href}`);

afterEach(() => {
  delete document.documentElement.dataset.later;
  document.head.replaceChildren();
});

describe("what is asked for next", () => {
  it("is fetched, each chunk that the page names", () => {
    document.documentElement.dataset.later = "assets/a.js assets/b.js";
    fetchAhead(BASE);
    expect(asked()).toEqual([
      "modulepreload https://figures.example/below/assets/a.js",
      "modulepreload https://figures.example/below/assets/b.js",
    ]);
  });

  it.each(["", undefined])("is nothing where the page names none", (later) => {
    if (later !== undefined) document.documentElement.dataset.later = later;
    fetchAhead(BASE);
    expect(asked()).toEqual([]);
  });
});
