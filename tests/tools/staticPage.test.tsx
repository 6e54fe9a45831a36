import { describe, expect, it } from "vitest";
import { renderStaticPage } from "../../src/entries/staticPage";
import { loadAll } from "../../src/load/loadAll";
import { wellsFiles } from "../load/wells";

const { library } = loadAll(wellsFiles(), ["wells"]);
const BASE = new URL("https://figures.example/");

describe("a page rendered by the build", () => {
  it("has its content", async () => {
    expect(await renderStaticPage(library, () => "<svg></svg>", BASE, "/d/wells/")).toContain("<svg></svg>");
  });

  it("is not made where a part of it throws, though the app would show the rest", async () => {
    const broken = (): never => {
      throw new Error("broken");
    };
    await expect(renderStaticPage(library, broken, BASE, "/d/wells/")).rejects.toThrow("the page /d/wells/ could not be rendered");
  });
});
