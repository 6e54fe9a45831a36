/** The files that a list of views is taken along in, each one document with one numbering of its notes. */
import type { DrawChart } from "../chart/drawing";
import { SITE_ID } from "../model/site";
import type { Format, MadeFile } from "./formats";
import { formatNamed } from "./formats";
import type { ListItem } from "./prepareList";
import { prepareList, tablesOf } from "./prepareList";
import { safeFileName } from "./safeFileName";

export interface ListFormat extends Pick<Format, "id" | "name" | "hint"> {
  /** @param items not yet numbered; at least one */
  readonly write: (items: readonly ListItem[], draw: DrawChart) => Promise<Uint8Array>;
}

const workbook =
  (kind: "reading" | "accessible"): ListFormat["write"] =>
  async (items) => {
    const models = prepareList(tablesOf(items)).map(({ prepared }) => prepared.model);
    return (await import("./sheets/toXlsx")).toListXlsx(models, kind);
  };

export const LIST_FORMATS: readonly ListFormat[] = [
  {
    id: "xlsx-reading",
    name: "One workbook (Excel)",
    hint: "A sheet for each table, notes as comments and in one list",
    write: workbook("reading"),
  },
  {
    id: "xlsx-accessible",
    name: "Accessible workbook (Excel)",
    hint: "The same, one figure a line",
    write: workbook("accessible"),
  },
  {
    id: "docx",
    name: "One document (Word)",
    hint: "Charts as pictures, tables, and footnotes numbered through",
    write: async (items, draw) =>
      (await import("./document/toDocx")).toListDocx(
        prepareList(items).map(({ prepared: { model, charts: all }, charts, table }) => ({
          model,
          charts: all.filter(({ id }) => charts.includes(id)),
          table,
        })),
        draw,
      ),
  },
];

/** @throws where a list has no such format */
export function listFormatNamed(id: string): ListFormat {
  const format = LIST_FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`a list has no format ${id}`);
  return format;
}

/** A list in one format. @param date ISO day @throws what the writer throws, and where its library cannot be loaded */
export async function makeListFile(format: ListFormat, items: readonly ListItem[], date: string, draw: DrawChart): Promise<MadeFile> {
  const { variant, extension, type } = formatNamed(format.id);
  const name = [SITE_ID, "list", variant, date].filter((one) => one !== "").join("-");
  return { name: safeFileName(name, extension), type, content: await format.write(items, draw) };
}
