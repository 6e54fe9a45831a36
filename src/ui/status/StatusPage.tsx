/** Every gate the product holds itself to, with what was measured and tested, and what is not yet. */
import type { ReactElement } from "react";
import type { Gate, GateState } from "../../model/gate";
import { GATE_AREAS } from "../../model/gate";
import page from "../page/page.module.css";
import { NotUnderstood } from "../page/NotUnderstood";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useTitle } from "../page/useTitle";
import { Chartability } from "./Chartability";
import { GATES } from "./gates";
import styles from "./status.module.css";
import { titleOf } from "../../url/pages";

const STATES: Readonly<Record<GateState, string>> = { met: "Met", partly: "In part", missed: "Not met", untested: "Not tested" };

export function StatusPage(): ReactElement {
  useTitle(titleOf("status"));
  useAddress(PLAIN_PAGE);
  return (
    <div className={page["main"]}>
      <header className={page["head"]}>
        <h1>{titleOf("status")}</h1>
        <p className={page["standfirst"]}>
          What this site holds itself to, how each was tested in the last recorded run, and what is missing. Nothing is left out because it
          is not met.
        </p>
        <ul className={styles["summary"]} role="list">
          {(["met", "partly", "missed", "untested"] as const).map((state) => (
            <li key={state} data-state={state}>
              <b>{GATES.filter((gate) => gate.state === state).length}</b> {STATES[state].toLowerCase()}
            </li>
          ))}
        </ul>
      </header>
      <NotUnderstood />
      {GATE_AREAS.map(({ letters, name }) => (
        <Area key={name} letters={letters} name={name} />
      ))}
      <Chartability />
    </div>
  );
}

function Area({ letters, name }: (typeof GATE_AREAS)[number]): ReactElement {
  const gates = GATES.filter(({ id }) => letters.some((one) => id.startsWith(`${one}-`)));
  const heading = `area-${letters.join("-")}`;
  return (
    <section className={page["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      <ul className={styles["gates"]} role="list">
        {gates.map((gate) => (
          <Line key={gate.id} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

function Line({ gate: { id, gate, state, measured, left, ...counts } }: { readonly gate: Gate }): ReactElement {
  return (
    <li id={id}>
      <span className={styles["id"]}>{id}</span>
      <div>
        <p>{gate}</p>
        {left === "" ? null : <p className={styles["left"]}>{left}</p>}
      </div>
      <p className={styles["today"]}>
        {[measured, testsText(counts)]
          .filter((text) => text !== "")
          .map((text) => (
            <span key={text}>{text}</span>
          ))}
      </p>
      <b className={styles["state"]} data-state={state}>
        {STATES[state]}
      </b>
    </li>
  );
}

function testsText({ passed, failed, skipped }: Pick<Gate, "passed" | "failed" | "skipped">): string {
  const parts: readonly (readonly [number, string])[] = [
    [passed, passed === 1 ? "test passed" : "tests passed"],
    [failed, "failed"],
    [skipped, "skipped"],
  ];
  return parts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(", ");
}
