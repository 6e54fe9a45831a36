/** Files of a reader's own table: as every view is taken along, and those that can hold it with what it takes to open it here again. */
import type { DrawChart } from "../chart/drawing";
import type { Provenance } from "../model/report";
import type { OwnSaved } from "../model/ownPage";
import { formatSaved, SAVED_BEGINS } from "../model/ownPage";
import { withSources } from "../view/own/ownSources";
import type { ExportModel } from "./exportModel";
import type { Format, MadeFile, SlideLook } from "./formats";
import { FORMATS, makeFile } from "./formats";
import type { PreparedExport } from "./prepareExport";
import { sayingNotDrawn } from "./prepareOwn";

/** A workbook with more cells than these is read again as it stands: its page would weigh more than its sheets. */
const MOST_CARRIED = 50_000;

/** A format whose writer is also given the page as it is kept. */
export interface OwnFormat extends Omit<Format, "write"> {
  readonly write: (prepared: PreparedExport<Provenance>, draw: DrawChart, look: SlideLook, saved: OwnSaved) => Promise<string | Uint8Array>;
}

/** Every format of a reader's own table: those of every view, and those that only a reader has a use for. */
export const OWN_FORMATS: readonly OwnFormat[] = [
  ...FORMATS,
  {
    id: "embed",
    group: "document",
    name: "Embed (one web page)",
    hint: "Chart, table and notes in one file to put on your own host; its first lines say how to show it",
    variant: "embed",
    extension: "html",
    type: "text/html",
    write: async (prepared, draw) => (await import("./own/toEmbedPage")).toEmbedPage(prepared, draw),
  },
  {
    id: "folder",
    group: "data",
    name: "Files to publish with this project",
    hint: "The dataset in the project’s own format, with a list of what it lacks",
    variant: "data",
    extension: "zip",
    type: "application/zip",
    write: async (prepared, _draw, _look, { page, given }) =>
      (await import("./own/toDataFolder")).toDataFolder(withSources(page, given), prepared),
  },
];

/**
 * A table in one format.
 * @param notDrawn what slides and embeds do not draw of the page's charts, in sentences; empty for nothing
 * @throws what its writer throws, and where its library cannot be loaded
 */
export function makeOwnFile(
  format: OwnFormat,
  prepared: PreparedExport<Provenance>,
  saved: OwnSaved,
  draw: DrawChart,
  notDrawn = "",
): Promise<MadeFile> {
  const reopening = writerFor(format, saved);
  const write: Format<PreparedExport<Provenance>>["write"] =
    reopening === null ? (view, drawn) => format.write(view, drawn, {}, saved) : ({ model }) => reopening(model);
  const drawsCharts = format.group === "slides" || format.id === "embed";
  return makeFile({ ...format, write }, drawsCharts ? sayingNotDrawn(prepared, notDrawn) : prepared, draw);
}

/** Null where the format has nowhere to hold it. */
function writerFor({ id }: Pick<OwnFormat, "id">, saved: OwnSaved): ((model: ExportModel) => Promise<string | Uint8Array>) | null {
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
