/** The key: only what this chart uses, "Plain number" first. */
import type { ReactElement } from "react";
import type { ChartModel, DotShape } from "../../chart/buildChart";
import { DOT_NAMES, END_NAMES, keyCaution } from "../../chart/keyNames";
import styles from "./chart.module.css";
import { Gradients } from "./Gradients";
import { DotMark } from "./Dot";
import { WordedBar } from "./ends";
import { Line } from "./pieces";

export function ChartKey({ model }: { readonly model: Pick<ChartModel, "id" | "kind" | "ends" | "dots"> }): ReactElement {
  const caution = keyCaution(model);
  return (
    <ul className={styles["key"]} role="list">
      {caution !== null && model.kind !== "dots" ? <Gradients id={`${model.id}-key`} /> : null}
      {model.kind === "dots"
        ? model.dots.map((dot) => (
            <li key={dot}>
              <DotSample dot={dot} />
              {DOT_NAMES[dot]}
            </li>
          ))
        : model.ends.map((end) => (
            <li key={end}>
              <svg viewBox="0 0 40 16" aria-hidden="true">
                <WordedBar
                  end={end}
                  colour="d1"
                  fades={`${model.id}-key`}
                  geometry={{
                    start: 0,
                    value: end === "plain" ? 26 : end === "more_than" || end === "at_least" ? 12 : 20,
                    high: end === "range" ? 34 : null,
                    across: 2,
                    thickness: 12,
                    vertical: false,
                  }}
                />
              </svg>
              {END_NAMES[end]}
            </li>
          ))}
      {caution === null ? null : <li className={styles["why"]}>{caution}</li>}
    </ul>
  );
}

/** The shapes of dots and what each stands for. */
export function DotKey({ dots }: { readonly dots: readonly DotShape[] }): ReactElement {
  return (
    <ul className={styles["key"]} role="list">
      {dots.map((dot) => (
        <li key={dot}>
          <DotSample dot={dot} />
          {DOT_NAMES[dot]}
        </li>
      ))}
    </ul>
  );
}

function DotSample({ dot }: { readonly dot: DotShape }): ReactElement {
  return (
    <svg viewBox="0 0 40 16" aria-hidden="true">
      {dot === "stub" ? (
        <Line role="nofig" x1={0} y1={8} x2={36} y2={8} />
      ) : (
        <>
          <Line role="stem" colour="ink2" x1={0} y1={8} x2={dot === "hollow" ? 22 : 28} y2={8} />
          <DotMark dot={dot} cx={28} cy={8} r={6} colour={dot === "square" ? "ink" : "ink2"} />
        </>
      )}
    </svg>
  );
}
