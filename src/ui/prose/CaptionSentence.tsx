/** Our sentence of one figure, with the figure in it as a link to its note. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import { CAPTION_PLACE } from "../../view/captionText";
import type { InlineCellProps } from "./Prose";
import { InlineCell } from "./Prose";

export interface CaptionSentenceProps {
  /** With a caption. */
  readonly cell: Cell;
  readonly view: InlineCellProps["view"];
}

/** It is the figure's own place on the page. */
export function CaptionSentence({ cell, view }: CaptionSentenceProps): ReactElement {
  const [before = "", after = ""] = cell.caption.split(CAPTION_PLACE);
  return (
    <>
      {before}
      <b>
        <InlineCell cell={cell} view={view} anchored opens={before === ""} />
      </b>
      {after}
    </>
  );
}
