/** A reader's page as one HTML file: readable without scripts, and with what it takes to open it here again. */
import type { OwnSaved } from "../model/ownPage";
import { formatSaved, SAVED_BEGINS } from "../model/ownPage";
import type { ExportModel } from "./exportModel";
import { toHtml } from "./toHtml";

export function toOwnHtml(model: ExportModel, saved: OwnSaved): string {
  return toHtml(model).replace("</body>", () => `${SAVED_BEGINS}${formatSaved(saved)}</script>\n</body>`);
}
