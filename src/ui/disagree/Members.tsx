/** What a disagreement relates, side by side: figures with their notes, and wordings with theirs. */
import type { ReactElement } from "react";
import { cellAnchor, CellLink, MarkerLink } from "../CellLink";
import type { NoteNumbers } from "../CellLink";
import type { Cell } from "../../model/cell";
import type { Member, WordingMember } from "../../model/disagreement";
import { memberId } from "../../model/disagreement";
import type { Library } from "../../model/library";
import { rowLabel } from "../../view/disagreements";
import { passageName } from "../../view/sourceNames";
import styles from "./disagree.module.css";

export interface MembersProps {
  readonly members: readonly Member[];
  readonly library: Pick<Library, "datasets" | "measures">;
  readonly numbers: NoteNumbers;
}

export function Members({ members, library, numbers }: MembersProps): ReactElement {
  return (
    <ul role="list" className={styles["members"]}>
      {members.map((member) => (
        <li key={memberId(member)}>
          {member.type === "cell" ? (
            <Figure cell={member.cell} library={library} numbers={numbers} />
          ) : (
            <Words member={member} numbers={numbers} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FigureProps extends Omit<MembersProps, "members"> {
  readonly cell: Cell;
}

function Figure({ cell, library, numbers }: FigureProps): ReactElement {
  const measure = library.measures.get(`${cell.dataset}.${cell.measure}`) ?? null;
  const { claimant } = cell;
  const says = claimant.party === "none" ? "Counter not stated" : claimant.name;
  return (
    <>
      <p className={styles["words"]}>
        <CellLink cell={cell} measure={measure} numbers={numbers} />
      </p>
      <p className={styles["where"]}>
        {rowLabel(cell, library)}
        <br />
        {says}; {passageName(cell.citations[0].citation)}
      </p>
    </>
  );
}

interface WordsProps extends Pick<MembersProps, "numbers"> {
  readonly member: WordingMember;
}

function Words({ member: { citation, says }, numbers }: WordsProps): ReactElement {
  return (
    <>
      <p className={styles["words"]} id={cellAnchor(`@${citation.id}`)} tabIndex={-1}>
        <q translate="no">{citation.wording}</q>
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
