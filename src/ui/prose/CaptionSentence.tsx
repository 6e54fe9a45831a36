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
  /** Whether it is the figure's own place on the page. */
  readonly anchored?: boolean;
}

export function CaptionSentence({ cell, view, anchored = true }: CaptionSentenceProps): ReactElement {
  const [before = "", after = ""] = cell.caption.split(CAPTION_PLACE);
  return (
    <>
      {before}
      <b>
        <InlineCell cell={cell} view={view} anchored={anchored} opens={before === ""} />
      </b>
      {after}
    </>
  );
}
