/** What is copied from a page, made from its view; loaded when a reader first copies something. */
import type { Clip } from "../../export/clipboard";
import { figureClip, rowsClip, sentenceClip, tableClip } from "../../export/clipboard";
import type { ExportStamp, ExportView } from "../../export/exportModel";
import { buildExport } from "../../export/exportModel";
import { takeView } from "../../export/takeView";
import type { Library } from "../../model/library";
import { wholeTake } from "../../url/takes";

export function copyTableOf(view: ExportView): Clip {
  return tableClip(buildExport(view));
}

/** @param ids of the rows selected */
export function copyRowsOf(view: ExportView, ids: readonly string[]): Clip | null {
  return rowsClip(buildExport(view), ids);
}

/** One figure of a dataset, numbered as in the whole of it: by itself, or in a sentence of ours. */
export function copyFigureOf(library: Library, cellId: string, stamp: ExportStamp, as: "figure" | "sentence"): Clip | null {
  const [dataset = ""] = cellId.split(".");
  const view = takeView(library, wholeTake("dataset", dataset), stamp);
  if (view === null) return null;
  return as === "figure" ? figureClip(view.model, cellId) : sentenceClip(view.model, cellId);
}
