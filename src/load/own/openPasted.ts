/** A table out of a web page or a clipboard: a tree of nodes that can do nothing → grids. */
import type { Opened, Refused } from "../../model/ownTable";
import { refuseKind } from "./refusals";

/**
 * A node of parsed markup. The state layer makes it of a document that is never inserted; this layer knows no browser.
 * A node of text has the tag "#text".
 */
export interface MarkupNode {
  /** In small letters. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

export function openPasted(_root: MarkupNode, _name = ""): Opened | Refused {
  return refuseKind("not-a-table", "a web page");
}
