/** What is copied from a page, made from its view; loaded when a reader first copies something. */
import type { Clip } from "../../export/clipboard";
import { citationClip, figureClip, rowsClip, sentencesClip, tableClip } from "../../export/clipboard";
import type { ExportModel, MadeAt } from "../../export/exportModel";
import { buildExport } from "../../export/exportModel";
import { SITE_MAKER } from "../../model/maker";
import type { View } from "../../view/buildView";
import type { CellDetails } from "../../view/cellDetails";

function exportOf(view: View, at: MadeAt): ExportModel {
  return buildExport(view, { ...at, maker: SITE_MAKER });
}

export function copyTableOf(view: View, at: MadeAt): Clip {
  return tableClip(exportOf(view, at));
}

/** @param ids of the rows selected */
export function copyRowsOf(view: View, at: MadeAt, ids: readonly string[]): Clip | null {
  return rowsClip(exportOf(view, at), ids);
}

/** One figure, numbered as in the first of some views that shows it: by itself, in a sentence of ours, or as a citation. */
export function copyCellOf(
  { cell, about }: CellDetails,
  views: readonly View[],
  at: MadeAt,
  as: "figure" | "sentence" | "citation",
): (Partial<Clip> & Pick<Clip, "text">) | null {
  for (const view of views) {
    const model = exportOf(view, at);
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
export function copySentencesOf(view: View, at: MadeAt, ids: readonly string[]): Clip | null {
  return sentencesClip(exportOf(view, at), ids);
}
