/** One question or disagreement in the list of all: its title, its answer in one line, and a small drawing where there is a scale. */
import type { ReactElement } from "react";
import { Fragment } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { Answer } from "../../view/answers";
import { isQuantity } from "../../view/answers";
import { disagreementAddress } from "../../view/standsIn";
import { measureOf } from "../page/useLibraryNumbering";
import type { InlineCellProps } from "../prose/Prose";
import { InlineCell } from "../prose/Prose";
import { DotRows } from "./DotRows";
import styles from "./rows.module.css";

export interface DisagreementRowProps {
  /** Its place on the page, which addresses lead to that were its own before it had a page. */
  readonly anchor: string;
  readonly id: string;
  readonly title: string;
  /** Empty where our sentence is the answer. */
  readonly answers: readonly Answer[];
  readonly differs: string;
  /** Null where nothing can be drawn. */
  readonly chart: ChartModel | null;
  /** Why nothing is drawn; empty where nobody would look for a drawing. */
  readonly why: string;
  readonly library: Pick<Library, "measures">;
  readonly view: InlineCellProps["view"];
  /** Whether it is a figure's first place on the page, which its notes lead back to. */
  readonly isFirst: (cellId: string) => boolean;
}

export function DisagreementRow(props: DisagreementRowProps): ReactElement {
  const { anchor, id, title, answers, differs, chart, why, library, view, isFirst } = props;
  const { base } = useApp();
  return (
    <li
      id={anchor}
      className={chart === null && why === "" ? `${styles["row"] ?? ""} ${styles["wide"] ?? ""}` : styles["row"]}
      tabIndex={-1}
    >
      <div>
        <h3>
          <a href={linkTo(base, disagreementAddress(id))}>{title}</a>
        </h3>
        <p className={styles["answer"]}>
          {answers.length === 0 ? differs : <Answers answers={answers} library={library} view={view} isFirst={isFirst} />}
        </p>
      </div>
      {chart === null ? why === "" ? null : <p className={styles["why"]}>{why}</p> : <DotRows model={chart} />}
    </li>
  );
}

/** Who gives which figure, one after the other. */
export function Answers({
  answers,
  library,
  view,
  isFirst,
}: Pick<DisagreementRowProps, "answers" | "library" | "view" | "isFirst">): ReactElement {
  return (
    <>
      {answers.map(({ cell, who }, index) => (
        <Fragment key={cell.id}>
          {index === 0 ? "" : "; "}
          {who}:{" "}
          <span className={isQuantity(cell) ? styles["figure"] : undefined}>
            <InlineCell cell={cell} view={view} measure={measureOf(cell, library) ?? null} anchored={isFirst(cell.id)} />
          </span>
        </Fragment>
      ))}
    </>
  );
}
