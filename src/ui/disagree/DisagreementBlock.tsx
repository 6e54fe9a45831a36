/** What a disagreement relates, side by side, under our sentence on what differs: figures with their notes, and wordings with theirs. */
import type { ReactElement } from "react";
import { cellAnchor, CellLink, MarkerLink } from "../CellLink";
import type { NoteNumbers } from "../CellLink";
import type { Cell } from "../../model/cell";
import type { Disagreement, Member, WordingMember } from "../../model/disagreement";
import { memberId } from "../../model/disagreement";
import type { Library } from "../../model/library";
import { rowLabel } from "../../view/disagreements";
import { disagreementAnchor } from "../../view/standsIn";
import { passageName } from "../../view/footnote";
import styles from "./disagree.module.css";

export interface DisagreementBlockProps {
  readonly disagreement: Disagreement;
  readonly library: Pick<Library, "datasets" | "measures">;
  readonly numbers: NoteNumbers;
  /** Whether this is a member's first place on the page, which its notes lead back to. */
  readonly isFirst: (disagreement: Disagreement, member: Member) => boolean;
}

export function DisagreementBlock({ disagreement, library, numbers, isFirst }: DisagreementBlockProps): ReactElement {
  const { id, title, differs, members } = disagreement;
  return (
    <article className={styles["pair"]} id={disagreementAnchor(id)}>
      <div>
        <h3>{title}</h3>
        <p className={styles["differs"]}>{differs}</p>
      </div>
      <ul role="list">
        {members.map((member) => {
          const anchored = isFirst(disagreement, member);
          return (
            <li key={memberId(member)}>
              {member.type === "cell" ? (
                <Figure cell={member.cell} library={library} numbers={numbers} anchored={anchored} />
              ) : (
                <Words member={member} numbers={numbers} anchored={anchored} />
              )}
            </li>
          );
        })}
      </ul>
    </article>
  );
}

interface Shown {
  readonly numbers: NoteNumbers;
  readonly anchored: boolean;
}

interface FigureProps extends Shown {
  readonly cell: Cell;
  readonly library: DisagreementBlockProps["library"];
}

function Figure({ cell, library, numbers, anchored }: FigureProps): ReactElement {
  const measure = library.measures.get(`${cell.dataset}.${cell.measure}`) ?? null;
  const { claimant } = cell;
  const says = claimant.party === "none" ? "Counter not stated" : claimant.name;
  return (
    <>
      <p className={styles["words"]}>
        <CellLink cell={cell} measure={measure} numbers={numbers} anchored={anchored} />
      </p>
      <p className={styles["where"]}>
        {rowLabel(cell, library)}
        <br />
        {says}; {passageName(cell.citations[0].citation)}
      </p>
    </>
  );
}

function Words({ member: { citation, says }, numbers, anchored }: Shown & { readonly member: WordingMember }): ReactElement {
  return (
    <>
      <p className={styles["words"]} {...(anchored ? { id: cellAnchor(`@${citation.id}`), tabIndex: -1 } : {})}>
        <q>{citation.wording}</q>
        <MarkerLink citation={citation.id} number={numbers.get(citation.id) ?? 0} />
      </p>
      <p className={styles["where"]}>
        {says === null ? "" : `${says.name}; `}
        {passageName(citation)}
        {citation.basis === "headline" ? ", in the title of a work cited there" : ""}
      </p>
    </>
  );
}
