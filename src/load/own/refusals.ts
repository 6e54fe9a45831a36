/** Why a file is not opened, in the words that its reader sees. */
import type { OwnRefusal, Refused } from "../../model/ownTable";

/** What may be opened. A text has no formatting, so that more of its cells can be held. */
export const CAPS = {
  bytes: 50_000_000,
  unpacked: 200_000_000,
  cells: 1_000_000,
  textCells: 2_000_000,
  rows: 200_000,
  columns: 500,
  letters: 32_767,
} as const;

const MESSAGES = {
  empty: "This file is empty.",
  encrypted: "This file has a password. Take it off in your spreadsheet program, save, and open it again.",
  xls: "This is an Excel file from before 2007. Open it in Excel or LibreOffice, save as .xlsx.",
  "flat-ods": "This is a flat OpenDocument file. Save it as .ods.",
  damaged: "This file is not complete. If it was downloaded, download it again.",
  doctype: "This file holds instructions that a spreadsheet does not need, so it was not opened.",
  "too-large-unpacked": "This file unpacks to more than 200 MB and was not opened. Save a copy with only the sheet you need.",
} as const;

/** A refusal whose sentence is always the same. */
export function refuse(refusal: keyof typeof MESSAGES): Refused {
  return { outcome: "refused", refusal, message: MESSAGES[refusal] };
}

/** A file of another kind. @param kind with its article: "a PDF" */
export function refuseKind(refusal: "pdf" | "not-a-table" | "not-a-spreadsheet", kind: string): Refused {
  return { outcome: "refused", refusal, message: `This is ${kind}, not a table. Copy the table from it and paste it here.` };
}

export function refuseBytes(bytes: number): Refused {
  const message = `This file has ${Math.ceil(bytes / 1_000_000)} MB; the limit is 50 MB. Save the part you want to cite by itself.`;
  return { outcome: "refused", refusal: "too-large", message };
}

const OF: Readonly<Record<"rows" | "columns" | "cells", OwnRefusal>> = {
  rows: "too-many-rows",
  columns: "too-many-columns",
  cells: "too-many-cells",
};

/** The refusal of a table of that many rows, columns and cells, or null where it may be opened. */
export function overCaps(rows: number, columns: number, cells: number, cellCap: number): Refused | null {
  const over = (what: "rows" | "columns" | "cells", count: number, cap: number): Refused | null =>
    count <= cap
      ? null
      : {
          outcome: "refused",
          refusal: OF[what],
          message: `This table has ${grouped(count)} ${what}; up to ${grouped(cap)} can be opened. Nothing was cut: choose a smaller part.`,
        };
  return over("rows", rows, CAPS.rows) ?? over("columns", columns, CAPS.columns) ?? over("cells", cells, cellCap);
}

/** Thousands by comma, without a locale. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
