import { describe, expect, it } from "vitest";
import { captionText } from "../../src/view/captionText";

describe("a figure in its sentence", () => {
  it.each([
    ["Some {} wells ran dry.", "12", "Some 12 wells ran dry."],
    ["{} wells ran dry.", "almost 12", "Almost 12 wells ran dry."],
    ["{} of wells ran dry.", "“dozens”", "“Dozens” of wells ran dry."],
    ["{} wells ran dry.", "12 [1]", "12 [1] wells ran dry."],
    ["Weapons for {} were left.", "$7.1 billion", "Weapons for $7.1 billion were left."],
    ["It cost {}.", "$& $1", "It cost $& $1."],
  ])("%s with %s", (caption, figure, text) => {
    expect(captionText(caption, figure)).toBe(text);
  });
});
