/** `/api/disagreements.json` and `.csv`: every question and disagreement with what it relates, each member with its source. */
import type { Cell } from "../model/cell";
import type { DisagreementKind, Member } from "../model/disagreement";
import type { Library } from "../model/library";
import { cellText } from "../view/cellText";
import { disagreementsOf, rowLabel } from "../view/disagreements";
import { cellsOfQuestion, disagreementAddress } from "../view/standsIn";
import { footnoteText } from "../view/footnote";
import { formatGuarded } from "./delimited";

export interface DisagreementRecord {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly title: string;
  /** Our sentence on what differs. */
  readonly differs: string;
  /** From the site's root. */
  readonly address: string;
  readonly members: readonly MemberRecord[];
}

interface MemberRecord {
  /** Of a figure; null of a wording that no cell holds. */
  readonly cell: string | null;
  readonly label: string | null;
  /** With its hedge; "no figure in the report" of an empty cell; a wording in its own words. */
  readonly text: string;
  /** Whether it is an empty cell. */
  readonly absent: boolean;
  /** Null where nobody is named. */
  readonly claimant: string | null;
  readonly citations: readonly string[];
  readonly footnotes: readonly string[];
}

type Known = Pick<Library, "datasets" | "disagreements" | "measures">;

/** By kind, questions first, as the page of them has them. */
export function disagreementRecords(library: Known): readonly DisagreementRecord[] {
  return disagreementsOf(library).flatMap(({ kind, questions, disagreements }): readonly DisagreementRecord[] => [
    ...questions.map((asked) => ({
      id: asked.question.id,
      kind,
      title: asked.question.title,
      differs: asked.question.gap,
      address: disagreementAddress(asked.question.id),
      members: cellsOfQuestion(asked).map((cell) => figureRecord(cell, library)),
    })),
    ...disagreements.map(({ id, title, differs, members }) => ({
      id,
      kind,
      title,
      differs,
      address: disagreementAddress(id),
      members: members.map((member) => memberRecord(member, library)),
    })),
  ]);
}

function memberRecord(member: Member, library: Known): MemberRecord {
  if (member.type === "cell") return figureRecord(member.cell, library);
  const { citation, says } = member;
  return {
    cell: null,
    label: null,
    text: citation.wording,
    absent: false,
    claimant: says?.name ?? null,
    citations: [citation.id],
    footnotes: [footnoteText([citation])],
  };
}

function figureRecord(cell: Cell, library: Known): MemberRecord {
  return {
    cell: cell.id,
    label: rowLabel(cell, library),
    text: cellText(cell, library.measures.get(`${cell.dataset}.${cell.measure}`) ?? null),
    absent: cell.state === "absent",
    claimant: cell.claimant.party === "none" ? null : cell.claimant.name,
    citations: cell.citations.map(({ citation }) => citation.id),
    footnotes: cell.citations.map(({ citation }) => footnoteText([citation])),
  };
}

const HEADINGS = ["Disagreement", "Kind", "Title", "What differs", "Figure", "What it is", "Text", "Who says so", "Notes", "Address"];

/** One member a line, guarded against spreadsheets that run text. */
export function toDisagreementsCsv(records: readonly DisagreementRecord[], site: string): string {
  const lines = records.flatMap(({ id, kind, title, differs, address, members }) =>
    members.map(({ cell, label, text, claimant, footnotes }) => [
      id,
      kind,
      title,
      differs,
      cell ?? "",
      label ?? "",
      text,
      claimant ?? "",
      footnotes.join(" "),
      `${site}${address}`,
    ]),
  );
  return formatGuarded([HEADINGS, ...lines], ",");
}
