/** The gradients that worded ends fade through. */
import type { ReactElement } from "react";
import styles from "./chart.module.css";

/** What worded bars fade through; one set a chart. */
export function Gradients({ id }: { readonly id: string }): ReactElement {
  return (
    <svg className={styles["defs"]} aria-hidden="true" focusable="false">
      <defs>
        {(["series", "context"] as const).flatMap((colour) => [
          <linearGradient key={`${colour}-across`} id={`${id}-${colour}`}>
            <stop offset="0" className={styles[`${colour}Full`]} />
            <stop offset="1" className={styles[`${colour}Faint`]} />
          </linearGradient>,
          <linearGradient key={`${colour}-up`} id={`${id}-${colour}-up`} x1="0" y1="1" x2="0" y2="0">
            <stop offset="0" className={styles[`${colour}Full`]} />
            <stop offset="1" className={styles[`${colour}Faint`]} />
          </linearGradient>,
        ])}
      </defs>
    </svg>
  );
}
