/** An invented harvest, as a reader's own table: hedges, notes of every kind, a missing figure, a total, a source, hostile texts. */
import type { OwnCell, OwnPage } from "../../../src/model/ownPage";
import type { OwnNote, OwnSource } from "../../../src/model/report";
import type { Value } from "../../../src/model/cell";

const note = (id: string, text: string, from: string): OwnNote => ({ kind: "note", id, text, from });
export const BOOK: OwnSource = { kind: "source", id: "book", title: "Valley book 2025", place: "p. 12", wording: "" };

const number = (value: number, kind: "plain" | "about" | "at_least" = "plain", hedge = ""): Value => ({
  type: "number",
  quantity: { kind, value, hedge, scale: 1 },
});
const cell = (raw: string, value: Value | null, notes: readonly OwnNote[] = [], source: OwnSource | null = null): OwnCell => ({
  raw,
  value,
  unit: null,
  notes,
  source,
});

export const harvest: OwnPage = {
  title: "Apple harvest in the Orle valley, 2025",
  standfirst: "Ambrel {brought} in 660 tonnes.",
  file: "an-invented-harvest.xlsx",
  key: "Village",
  columns: [
    { id: "c1", label: "Harvest", type: "number", unit: "tonnes", notes: [] },
    { id: "c2", label: "Change on 2024", type: "number", unit: "%", notes: [note("n4", "Against the average of 2024.", "a in your file")] },
    { id: "c3", label: "Kept by", type: "text", unit: null, notes: [] },
  ],
  rows: [
    {
      id: "r0",
      label: "Ambrel",
      notes: [],
      total: false,
      cells: [
        cell("660¹³", number(660), [note("n13", "Two lorries from Ambrel were not weighed.", "13 in your file")], BOOK),
        cell("some 38 per cent", number(38, "about", "some")),
        cell("=1+1", { type: "text" }),
      ],
    },
    {
      id: "r1",
      label: "Elverne",
      notes: [note("n5", "Also called Old Elverne.", "a cell note in your file")],
      total: false,
      cells: [cell("at least 190", number(190, "at_least", "at least")), cell("12%", number(12)), cell("<b>mill</b>", { type: "text" })],
    },
    { id: "r2", label: "Fothen", notes: [], total: false, cells: [cell("..", null), cell("9%", number(9)), cell("", null)] },
    { id: "r3", label: "Valley", notes: [], total: true, cells: [cell("850", number(850)), cell("", null), cell("", null)] },
  ],
  notes: [note("n1", "Weighed at the mill.", "in your file")],
};
