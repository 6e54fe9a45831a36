/** From what a reader brings to what is read of it: in a worker, or on the page where none starts. */
import { parseSaved, savedIn } from "../load/ownSaved";
import { carriedPage } from "../load/own/carriedPage";
import { openFile } from "../load/own/openFile";
import { openPasted } from "../load/own/openPasted";
import { readTable } from "../load/own/readTable";
import { parseMarkup } from "../load/parseMarkup";
import type { OwnSaved } from "../model/ownPage";
import type { Opened, OwnDecisions, OwnGrid, Refused } from "../model/ownTable";
import { rangeOf } from "../view/own/addresses";
import type { LooseRow, OwnFound, OwnInput, OwnRead } from "../view/own/checked";
import { checkedOf } from "../view/own/checked";

export async function readOwnInput(input: OwnInput, decisions: OwnDecisions): Promise<OwnRead> {
  const page = input.from === "file" ? savedPage(input.bytes) : null;
  if (page !== null) return { saved: page };
  const opened = await open(input, decisions);
  if (opened.outcome === "refused") return { refused: opened.message };
  const carried = input.from === "file" && opened.door === "xlsx" ? carriedPage(input.bytes, opened.grids) : null;
  const saved = carried === null ? null : parseSaved(carried);
  if (saved !== null) return { saved };
  const { rows, ...reading } = readTable(opened, decisions);
  const checked = checkedOf({ ...reading, rows }, decisions);
  return { reading, checked, loose: looseRows(opened, reading), file: input.name, how: howText(opened) };
}

/** A page that was saved from here as one web page, out of its file; null where a file is none. */
function savedPage(bytes: Uint8Array): OwnSaved | null {
  return bytes[0] === 0x3c ? savedIn(new TextDecoder().decode(bytes)) : null;
}

function open(input: OwnInput, { answers }: OwnDecisions): Promise<Opened | Refused> {
  if (input.from === "paste" && input.html !== "") return Promise.resolve(openPasted(parseMarkup(input.html)));
  const bytes = input.from === "file" ? input.bytes : new TextEncoder().encode(input.text);
  const encoding = answers["encoding file"];
  const quotes = answers["quotes file"];
  return openFile(bytes, input.from === "file" ? input.name : "", {
    parseHtml: parseMarkup,
    ...(encoding === undefined ? {} : { encoding }),
    ...(quotes === "as-they-stand" || quotes === "as-one-field" ? { quotes } : {}),
  });
}

/** The rows around the table's body: titles, headings, what stands below, what was copied along. */
function looseRows({ grids }: Opened, { table, sheets }: OwnFound["reading"]): readonly LooseRow[] {
  const grid = grids.find(({ name }) => name === table.sheet) ?? grids[0];
  if (grid === undefined) return [];
  const rows = (addresses: readonly string[]): readonly number[] => [...new Set(addresses.map((at) => rangeOf(at).first))];
  const headings = table.headings === null ? null : rangeOf(table.headings);
  const headed = headings === null ? [] : Array.from({ length: headings.last - headings.first + 1 }, (_, index) => headings.first + index);
  const units = table.units === null ? [] : [rangeOf(table.units).first];
  const foot = rows(table.foot.filter((at) => /\d/u.test(at)));
  const text = (row: number): string => rowText(grid, row);
  return [
    ...rows(table.title).map((at) => ({ at, role: "title" as const, text: text(at) })),
    ...[...headed, ...units].map((at) => ({ at, role: "heading" as const, text: text(at) })),
    ...foot.map((at) => ({ at, role: "foot" as const, text: text(at) })),
    ...(sheets.length > 1 ? [] : grid.after).map((one) => ({ at: 0, role: "foot" as const, text: one })),
  ];
}

function rowText({ rows }: OwnGrid, row: number): string {
  return (rows[row - 1] ?? [])
    .map(({ raw, shown }) => shown ?? raw)
    .filter((one) => one !== "")
    .join(" · ");
}

const DELIMITERS: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", tab: "tabs", "|": "bars" };

function howText({ door, text, grids }: Opened): string {
  switch (door) {
    case "text": {
      const by = text === null ? undefined : DELIMITERS[text.delimiter];
      return `Text, ${text?.encoding.toUpperCase() ?? "UTF-8"}${by === undefined ? "" : `, separated by ${by}`}.`;
    }
    case "html":
      return "A table from a web page or a document.";
    case "ods":
    case "xlsx":
      return `${door === "ods" ? "An OpenDocument" : "An Excel"} file of ${grids.length} ${grids.length === 1 ? "sheet" : "sheets"}.`;
  }
}
