/** References of one figure, below what the panel says of it: in view and with the focus once they are opened. */
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef } from "react";
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
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label="Cite this figure">
      <Citations wanted={wanted} />
    </div>
  );
}
