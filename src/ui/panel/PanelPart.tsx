/** A part of the source panel under its heading, and other figures named in one. */
import type { ReactElement, ReactNode } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import { cellText } from "../../view/cellText";
import styles from "./panel.module.css";

export function Part({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className={styles["part"]}>
      <h3>{name}</h3>
      <div>{children}</div>
    </section>
  );
}

export interface FiguresProps {
  readonly cells: readonly Cell[];
  readonly measures: ReadonlyMap<string, Parameters<typeof cellText>[1]>;
  readonly base: URL;
}

/** Other figures, each with who says so; a click shows its source here. */
export function Figures({ cells, measures, base }: FiguresProps): ReactElement | null {
  if (cells.length === 0) return null;
  return (
    <ul role="list">
      {cells.map((cell) => (
        <li key={cell.id}>
          <a href={`${linkTo(base, `d/${cell.dataset}/`)}?figure=${cell.id}`} data-figure={cell.id} translate="no">
            {cellText(cell, measures.get(`${cell.dataset}.${cell.measure}`) ?? null)}
          </a>
          , {cell.claimant.party === "none" ? "counter not stated" : cell.claimant.name}
        </li>
      ))}
    </ul>
  );
}
