/** Files of a reader's own table: as every view is taken along, and those that can hold it with what it takes to open it here again. */
import type { DrawChart } from "../chart/drawing";
import type { Provenance } from "../model/report";
import type { OwnSaved } from "../model/ownPage";
import { formatSaved, SAVED_BEGINS } from "../model/ownPage";
import type { ExportModel } from "./exportModel";
import type { Format, MadeFile } from "./formats";
import { makeFile } from "./formats";
import type { PreparedExport } from "./prepareExport";
import { saidOnSlides } from "./prepareOwn";

/** A workbook with more cells than these is read again as it stands: its page would weigh more than its sheets. */
const MOST_CARRIED = 50_000;

/**
 * A table in one format.
 * @param notOnSlides what slides do not draw of the page's charts, in sentences; empty for nothing
 * @throws what its writer throws, and where its library cannot be loaded
 */
export function makeOwnFile(
  format: Format,
  prepared: PreparedExport<Provenance>,
  saved: OwnSaved,
  draw: DrawChart,
  notOnSlides = "",
): Promise<MadeFile> {
  if (format.group === "slides") return makeFile(format, saidOnSlides(prepared, notOnSlides), draw);
  const write = writerFor(format, saved);
  return makeFile(write === null ? format : { ...format, write: ({ model }) => write(model) }, prepared, draw);
}

/** Null where the format has nowhere to hold it. */
function writerFor({ id }: Format, saved: OwnSaved): ((model: ExportModel) => Promise<string | Uint8Array>) | null {
  switch (id) {
    case "html":
      return async (model) => {
        const { toHtml } = await import("./toHtml");
        return toHtml(model).replace("</body>", () => `${SAVED_BEGINS}${formatSaved(saved)}</script>\n</body>`);
      };
    case "xlsx-reading":
      return async (model) => (await import("./sheets/toXlsx")).toReadingXlsx(model, carried(saved));
    case "xlsx-accessible":
      return async (model) => (await import("./sheets/toXlsx")).toAccessibleXlsx(model, carried(saved));
    default:
      return null;
  }
}

function carried(saved: OwnSaved): string | null {
  return saved.page.rows.length * saved.page.columns.length > MOST_CARRIED ? null : formatSaved(saved);
}
