/** The lines of disagreements and of their members: said twice where a slip must show, short, and each different from the others. */
import type { CsvRecord } from "../../src/load/csv";
import { parseCsv } from "../../src/load/csv";
import { DISAGREEMENT_COLUMNS, DISAGREEMENTS_FILE, MEMBER_COLUMNS, MEMBERS_FILE } from "../../src/load/loadDisagreements";
import type { Problem } from "../../src/model/problem";
import type { Library } from "./library";

type Line = CsvRecord<(typeof DISAGREEMENT_COLUMNS)[number]>;
type MemberLine = CsvRecord<(typeof MEMBER_COLUMNS)[number]>;
type Known = Pick<Library, "files" | "cells" | "shared">;

/** The letters that our sentence may have. */
const MOST_LETTERS = 200;

export function checkDisagreementFiles(known: Known): readonly Problem[] {
  const { files } = known;
  if (!files.has(DISAGREEMENTS_FILE)) return [];
  const { records: lines } = parseCsv(DISAGREEMENTS_FILE, files.get(DISAGREEMENTS_FILE), DISAGREEMENT_COLUMNS);
  const { records: members } = parseCsv(MEMBERS_FILE, files.get(MEMBERS_FILE), MEMBER_COLUMNS);
  const of = (id: string): readonly MemberLine[] => members.filter((member) => member.get("disagreement") === id);
  return [
    ...lines.flatMap((line, index) => [
      ...checkId(line, lines.slice(0, index)),
      ...checkCount(line, of(line.get("id")).length),
      ...checkTexts(line),
      ...of(line.get("id")).flatMap((member, at, all) => checkRepeated(member, all.slice(0, at), known)),
    ]),
    ...members.flatMap((member) => checkCites(member, known)),
  ];
}

function checkId(line: Line, before: readonly Line[]): readonly Problem[] {
  const id = line.get("id");
  return [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) ? [] : [line.problem("id", `"${id}" is no lower-case slug`)]),
    ...(before.some((one) => one.get("id") === id) ? [line.problem("id", `"${id}" stands here a second time`)] : []),
  ];
}

/** The number of members stands in both files, so that a line which is lost from the other is noticed. */
function checkCount(line: Line, count: number): readonly Problem[] {
  return [
    ...(count < 2 ? [line.problem("id", `relates ${count} members; at least two can disagree`)] : []),
    ...(line.get("members") === String(count)
      ? []
      : [line.problem("members", `says ${line.get("members")} members, but ${MEMBERS_FILE} has ${count}`)]),
  ];
}

/** Our own words: they are there, hold no digit, and the sentence is short. */
function checkTexts(line: Line): readonly Problem[] {
  return (["title", "differs"] as const).flatMap((column) => {
    const text = line.get(column);
    const digit = /\d/u.exec(text);
    return [
      ...(text === "" ? [line.problem(column, "is empty")] : []),
      ...(digit === null ? [] : [line.problem(column, `holds the digit "${digit[0]}"; figures stand in the members`)]),
      ...(text.length > MOST_LETTERS ? [line.problem(column, `has ${text.length} letters; allowed: ${MOST_LETTERS}`)] : []),
    ];
  });
}

/** A figure's passage and a passage's place are said again; whose words they are is said of wordings alone. */
function checkCites(member: MemberLine, { cells, shared }: Known): readonly Problem[] {
  const [, named = "", place = "", number = ""] = /^([^@]*)@?([^#]*)(?:#(\d+))?$/u.exec(member.get("cites")) ?? [];
  const citation = shared.citations.get(named);
  const cell = cells.get(member.get("cell"));
  const complain = (column: "cites" | "says", message: string): readonly Problem[] => [member.problem(column, message)];
  if (citation !== undefined && citation.place.id !== place)
    return complain("cites", `names "${named}" at ${place}, but citations.csv has it at ${citation.place.id}`);
  if (member.get("cell") === "")
    return number === "" ? [] : complain("cites", `names number ${number} of a wording, which is a cell’s; relate the cell`);
  if (member.get("says") !== "") return complain("says", "is given for a cell, whose claimant stands with the cell; leave it empty");
  const own = cell?.citations.some((one) => one.citation === citation && String(one.number ?? "") === number) ?? true;
  return own ? [] : complain("cites", `is not what ${member.get("cell")} cites`);
}

/** A member that says what one before it says: the same one, a wording that a cell beside it was read from, or the same words. */
function checkRepeated(member: MemberLine, before: readonly MemberLine[], known: Known): readonly Problem[] {
  const complain = (message: string): readonly Problem[] => [member.problem("cites", message)];
  if (before.some((one) => nameOf(one) === nameOf(member))) return complain("stands in this disagreement a second time");
  const passages = passagesOf(member, known);
  const same = before.find(
    (one) => (one.get("cell") === "") !== (member.get("cell") === "") && passagesOf(one, known).some((id) => passages.includes(id)),
  );
  if (same !== undefined) return complain(`is the passage of ${nameOf(same)}, which stands here already; relate the cell alone`);
  const alike = before.find((one) => wordsOf(one, known) === wordsOf(member, known));
  return alike === undefined ? [] : complain(`says what ${nameOf(alike)} says, in the same words; members of a disagreement differ`);
}

const nameOf = (member: MemberLine): string => member.get("cell") || `@${citationOf(member)}`;
const citationOf = (member: MemberLine): string => member.get("cites").replace(/@.*/u, "");

function passagesOf(member: MemberLine, { cells }: Known): readonly string[] {
  return cells.get(member.get("cell"))?.citations.map(({ citation }) => citation.id) ?? [citationOf(member)];
}

/** What a member says and who says it. */
function wordsOf(member: MemberLine, { cells, shared }: Known): string {
  const cell = cells.get(member.get("cell"));
  if (cell?.state === "reported") return `${cell.asReported} ${cell.claimant.id} ${cell.measure}`;
  return `${shared.citations.get(citationOf(member))?.wording ?? nameOf(member)} ${member.get("says")}`;
}
