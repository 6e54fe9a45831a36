/** References of one figure, below what the panel says of it. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { takeView } from "../../export/takeView";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { today } from "../../state/today";
import { wholeTake } from "../../url/takes";
import { Citations } from "../export/Citations";

export interface PanelCiteProps {
  readonly cell: Cell;
  readonly library: Library;
  /** Of the figure, absolute. */
  readonly address: string;
}

export function PanelCite({ cell, library, address }: PanelCiteProps): ReactElement | null {
  const view = useMemo(
    () => takeView(library, wholeTake("dataset", cell.dataset), { address, version: library.version, date: today() }),
    [library, cell, address],
  );
  return view === null ? null : <Citations view={view} cell={cell} />;
}
