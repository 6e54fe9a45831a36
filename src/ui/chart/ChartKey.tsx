/** The key: only what this chart uses, "Plain number" first. */
import type { ReactElement } from "react";
import type { ChartModel, DotShape } from "../../chart/buildChart";
import { DOT_NAMES, END_NAMES } from "../../chart/keyNames";
import styles from "./chart.module.css";
import { Gradients } from "./Gradients";
import { WordedBar } from "./ends";

export function ChartKey({ model }: { readonly model: ChartModel }): ReactElement {
  const worded = model.ends.some((end) => end !== "plain" && end !== "range");
  return (
    <ul className={styles["key"]} role="list">
      {worded ? <Gradients id={`${model.id}-key`} /> : null}
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
                  fill="var(--d1)"
                  fade={`${model.id}-key-series`}
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
      {worded ? <li className={styles["why"]}>Faded and open ends show wording, not amounts.</li> : null}
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
        <path className={styles["nofig"]} d="M0 8H36" />
      ) : (
        <>
          <path className={styles["stem"]} stroke="var(--ink-2)" d={`M0 8H${dot === "hollow" ? 22 : 28}`} />
          {dot === "square" ? <rect x={22} y={2} width={12} height={12} fill="var(--ink)" /> : null}
          {dot === "filled" ? <circle cx={28} cy={8} r={6} fill="var(--ink-2)" /> : null}
          {dot === "hollow" ? <circle className={styles["hollow"]} cx={28} cy={8} r={6} stroke="var(--ink-2)" /> : null}
        </>
      )}
    </svg>
  );
}
