/** Ways to take along what a reader looks at, as “Use this” offers them. */
import type { ReactElement } from "react";
import type { Copied } from "../../state/copyMade";

/** What is copied, and what is said when it is. */
export interface CopyUse {
  readonly does: "copy";
  /** Made when it is asked for; null where there is nothing. */
  readonly clipOf: () => Promise<Copied | null>;
  readonly done: string;
}

/** Something with settings of its own, in a dialog. */
export interface PanelUse {
  readonly does: "open";
  /** What it is of: a chart, or the view as it stands. */
  readonly of: string;
  readonly panel: () => ReactElement;
}

export interface LinkUse {
  readonly does: "go";
  readonly href: string;
}

export interface Use {
  readonly id: string;
  readonly name: string;
  /** In a few words, what one gets; empty for what stands small below the others. */
  readonly hint: string;
  readonly icon: UseIcon | null;
  readonly act: CopyUse | PanelUse | LinkUse;
}

export type UseIcon = "sentence" | "embed" | "picture" | "slide" | "table" | "cite";

export interface Uses {
  /** Said above them; empty for nothing. */
  readonly about: string;
  readonly items: readonly Use[];
}
