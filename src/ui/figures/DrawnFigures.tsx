/** Ticked figures on one scale where they are comparable, or else the most of the result that are; and why others are not drawn. */
import type { ReactElement } from "react";
import { useCallback, useMemo } from "react";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { FigureEntry } from "../../view/figures";
import { CellLink } from "../CellLink";
import type { NoteNumbers } from "../CellLink";
import { Chart } from "../chart/Chart";
import { ChartKey } from "../chart/ChartKey";
import { UseThis } from "../use/UseThis";
import { Button } from "../Button";
import { drawnOf } from "./drawnOf";
import styles from "./figures.module.css";

export interface DrawnFiguresProps {
  readonly library: Library;
  readonly ticked: readonly FigureEntry[];
  /** What is left, in its order. */
  readonly result: readonly FigureEntry[];
  readonly numbers: NoteNumbers;
  /** Note numbers by cell id. */
  readonly markers: ReadonlyMap<string, readonly number[]>;
  readonly onUntick: (id: string) => void;
}

export function DrawnFigures({ library, ticked, result, numbers, markers, onUntick }: DrawnFiguresProps): ReactElement | null {
  const app = useApp();
  const { base } = app;
  const asked = ticked.length > 0;
  const wanted = asked ? ticked : result;
  const { together, title, model } = useMemo(() => drawnOf(ticked, result, library, markers), [ticked, result, library, markers]);
  const { drawn, why, left, more, question } = together;
  const load = useCallback(async () => (await import("./drawnUses")).drawnUses(drawn, library, app), [drawn, library, app]);
  if (ticked.length === 1) return <p className={styles["quiet"]}>Tick another figure to draw both on one scale.</p>;
  if (model === null) return wanted.length < 2 ? null : <p className={styles["quiet"]}>{why}</p>;
  return (
    <figure className={styles["drawn"]} aria-labelledby="drawn-title">
      <div className={styles["top"]}>
        <figcaption>
          <h2 id="drawn-title">{title}</h2>
          {model.subtitle === "" ? null : <p>{model.subtitle}</p>}
        </figcaption>
        <UseThis of={title} load={load} />
      </div>
      <Chart model={model} />
      <ChartKey model={model} />
      {more === 0 ? null : <p>{more} more are comparable; narrow the list, or tick those to draw.</p>}
      {asked
        ? left.map(({ cell, why: reason }) => (
            <p key={cell.id}>
              <b>Not drawn:</b> <CellLink cell={cell} measure={null} numbers={numbers} anchored={false} />. {reason}{" "}
              <Button
                look="link"
                onClick={() => {
                  onUntick(cell.id);
                }}
              >
                Untick it
              </Button>
            </p>
          ))
        : null}
      {question === null ? null : (
        <p>
          <b>In a disagreement:</b> some of these figures stand in <a href={linkTo(base, question.address)}>{question.title}</a>
        </p>
      )}
    </figure>
  );
}
