import { afterEach, describe, expect, it } from "vitest";
import styles from "../../src/ui/cell.module.css";
import { stepsFrom } from "../../src/ui/panel/cellsOnPage";

const cell = (id: string, look = ""): string =>
  `<a id="cell-${id}" data-figure="${id}"><span class="${styles["value"] ?? ""} ${look}">x</span></a>`;
const empty = (id: string): string => cell(id, styles["absent"] ?? "absent");

afterEach(() => {
  document.body.innerHTML = "";
});

describe("the steps of the source panel", () => {
  it("lead from figure to figure, past cells in which a report prints nothing", () => {
    document.body.innerHTML = `<main><a data-figure="c">in a sentence</a>${cell("a")}${empty("b")}${cell("c")}${empty("d")}</main>`;
    expect(stepsFrom("a")).toEqual({ before: null, after: "c", at: 1, count: 2 });
    expect(stepsFrom("c")).toEqual({ before: "a", after: null, at: 2, count: 2 });
    // Where a reader has opened one, its neighbours are figures too.
    expect(stepsFrom("b")).toEqual({ before: "a", after: "c", at: null, count: 2 });
    expect(stepsFrom("e")).toBeNull();
  });
});
