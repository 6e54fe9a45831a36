/** References of one figure, below what the panel says of it. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Cell } from "../../model/cell";
import { Citations } from "../export/Citations";

export interface PanelCiteProps {
  readonly cell: Cell;
  /** Of the figure, absolute. */
  readonly address: string;
}

export function PanelCite({ cell, address }: PanelCiteProps): ReactElement {
  const wanted = useMemo(() => {
    const reports = [...new Set(cell.citations.map(({ citation }) => citation.report))];
    return { dataset: cell.dataset, reports, cell, address };
  }, [cell, address]);
  return <Citations wanted={wanted} />;
}
