/** What is copied from a page, made from its view; loaded when a reader first copies something. */
import type { Clip } from "../../export/clipboard";
import { citationClip, figureClip, rowsClip, sentencesClip, tableClip } from "../../export/clipboard";
import type { ExportStamp } from "../../export/exportModel";
import { buildExport } from "../../export/exportModel";
import type { View } from "../../view/buildView";
import type { CellDetails } from "../../view/cellDetails";

export function copyTableOf(view: View, stamp: ExportStamp): Clip {
  return tableClip(buildExport(view, stamp));
}

/** @param ids of the rows selected */
export function copyRowsOf(view: View, stamp: ExportStamp, ids: readonly string[]): Clip | null {
  return rowsClip(buildExport(view, stamp), ids);
}

/** One figure, numbered as in the first of some views that shows it: by itself, in a sentence of ours, or as a citation. */
export function copyCellOf(
  { cell, about }: CellDetails,
  views: readonly View[],
  stamp: ExportStamp,
  as: "figure" | "sentence" | "citation",
): (Partial<Clip> & Pick<Clip, "text">) | null {
  for (const view of views) {
    const model = buildExport(view, stamp);
    const clip =
      as === "citation"
        ? citationClip(model, cell.id, about)
        : as === "figure"
          ? figureClip(model, cell.id)
          : sentencesClip(model, [cell.id]);
    if (clip !== null) return clip;
  }
  return null;
}

/** @param ids of figures */
export function copySentencesOf(view: View, stamp: ExportStamp, ids: readonly string[]): Clip | null {
  return sentencesClip(buildExport(view, stamp), ids);
}
