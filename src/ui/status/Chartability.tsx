/** What became of Chartability's heuristics: how many hold for each kind of chart, and behind a fold each with what was found. */
import type { ReactElement } from "react";
import type { HeuristicVerdict } from "../../model/heuristic";
import { CHART_KINDS } from "../../model/heuristic";
import page from "../page/page.module.css";
import { Fold } from "../page/Fold";
import { HEURISTICS } from "./chartability";
import styles from "./status.module.css";

const NAMES: Readonly<Record<HeuristicVerdict, string>> = { passes: "passes", fails: "fails", untried: "not tried" };

export function Chartability(): ReactElement {
  const principles = [...new Set(HEURISTICS.map(({ principle }) => principle))];
  return (
    <section className={page["section"]} aria-labelledby="chartability">
      <h2 id="chartability">Charts by Chartability</h2>
      <p className={page["told"]}>
        <a href="https://chartability.fizz.studio/">Chartability</a> lists what shuts people out of charts. We went through it ourselves for{" "}
        {CHART_KINDS.map((kind, index) => `${kind}: ${countText(index)}`).join("; ")}. What nobody has tried is no pass.
      </p>
      <Fold summary={`All ${HEURISTICS.length} heuristics`}>
        <table className={`plain-table ${styles["heuristics"] ?? ""}`}>
          <caption className="vh">Each heuristic, what was found, and the verdict for each kind of chart</caption>
          <thead>
            <tr>
              <th scope="col">What would be wrong</th>
              {CHART_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {kind}
                </th>
              ))}
            </tr>
          </thead>
          {principles.map((principle) => (
            <tbody key={principle}>
              <tr>
                <th scope="rowgroup" colSpan={CHART_KINDS.length + 1}>
                  {principle}
                </th>
              </tr>
              {HEURISTICS.filter((one) => one.principle === principle).map(({ heuristic, critical, verdicts, found }) => (
                <tr key={heuristic}>
                  <th scope="row">
                    {heuristic}
                    {critical ? " (critical)" : ""}
                    <small>{found}</small>
                  </th>
                  {CHART_KINDS.map((kind, index) => (
                    <Verdict key={kind} of={verdicts[index] ?? "untried"} kind={kind} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Fold>
    </section>
  );
}

function Verdict({ of, kind }: { readonly of: HeuristicVerdict; readonly kind: string }): ReactElement {
  return (
    <td className={styles["state"]} data-state={of} data-label={kind}>
      {NAMES[of]}
    </td>
  );
}

/** "40 of 50 pass, 5 fail, 5 not tried". */
function countText(kind: number): string {
  const count = (verdict: HeuristicVerdict): number => HEURISTICS.filter(({ verdicts }) => verdicts[kind] === verdict).length;
  return `${count("passes")} of ${HEURISTICS.length} pass, ${count("fails")} fail, ${count("untried")} not tried`;
}
