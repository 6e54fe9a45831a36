/** Marks of notes at the end of a cell's text: what is left without them, which they are, and whether they are surely marks. */
import type { TextRun } from "../../model/ownTable";

export interface Taken {
  readonly base: string;
  /** Ids of notes, in their order. */
  readonly marks: readonly string[];
  /** Whether formatting or brackets say so, or a note of each name exists. */
  readonly sure: boolean;
  /** Whether a raised digit may be a power of ten. */
  readonly power: boolean;
}

const RAISED: Readonly<Record<string, string>> = {
  ...{ "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9" },
  ...{ ᵃ: "a", ᵇ: "b", ᶜ: "c", ᵈ: "d", ᵉ: "e", ᶠ: "f", ᵍ: "g", ʰ: "h", ⁱ: "i", ʲ: "j", ᵏ: "k", ˡ: "l", ᵐ: "m", ⁿ: "n" },
  ...{ ᵒ: "o", ᵖ: "p", ʳ: "r", ˢ: "s", ᵗ: "t", ᵘ: "u", ᵛ: "v", ʷ: "w", ˣ: "x", ʸ: "y", ᶻ: "z" },
};
const RAISED_END = new RegExp(`\\s?(?<mark>[${Object.keys(RAISED).join("")}]+)$`, "u");
const NAME = String.raw`(?:(?:note|fn|nb|n)\.? ?)?(?:\d{1,3}|[a-z]{1,2})|[*†‡§¶#]{1,3}`;
const SQUARE_END = new RegExp(String.raw`\s*\[(?<mark>${NAME})\]$`, "iu");
const ROUND_END = new RegExp(String.raw`\s*\((?<mark>(?:note )?(?:\d{1,2}|[a-z])|[*†‡§¶#]{1,3})\)$`, "iu");
const SIGN_END = /\s?(?<mark>\*+|†+|‡+|§+|¶+|#+)$/u;
const LETTER_END = / (?<mark>[a-z])$/u;
/** A raised 2 or 3 behind these is part of a unit or a formula. */
const MEASURE = /(?:^|[\s\d/(])(?:[kcdm]?m|mi|ft|yd|in|s)$|(?:CO|NO|SO|H|O)$/u;
const POWER = /(?:^|[×x·^*\s])10+$/u;

/**
 * Takes the marks off a text, from its end.
 * @param runs the runs of its formatting, if any is raised
 * @param ids the ids of notes that exist
 * @param letters whether single letters are data here
 * @returns null where there is no mark
 */
export function takeMarks(text: string, runs: readonly TextRun[] | null, ids: ReadonlySet<string>, letters: boolean): Taken | null {
  const raised = runs === null ? null : raisedEnd(runs);
  const start = raised?.base ?? text.trim();
  const marks: string[] = [...(raised?.marks ?? [])];
  let base = start;
  let sure = true;
  let power = raised?.power ?? false;
  for (;;) {
    const found = lastMark(base, ids, letters);
    if (found === null) break;
    marks.unshift(...found.marks);
    base = found.base;
    sure &&= found.sure;
    power ||= found.power;
  }
  return marks.length === 0 || base === "" ? null : { base, marks, sure, power };
}

function lastMark(text: string, ids: ReadonlySet<string>, letters: boolean): Taken | null {
  const cut = (match: RegExpExecArray): string => text.slice(0, match.index).trimEnd();
  const raised = RAISED_END.exec(text);
  const letter = raised?.groups?.["mark"];
  if (raised !== null && letter !== undefined) {
    const base = cut(raised).replace(/,$/u, "");
    const mark = [...letter].map((each) => RAISED[each] ?? each).join("");
    if (/^[23]$/u.test(mark) && MEASURE.test(base)) return null;
    if (/^(?:st|nd|rd|th)$/u.test(mark) && /\d$/u.test(base)) return null;
    return { base, marks: [mark], sure: true, power: /^\d+$/u.test(mark) && POWER.test(base) };
  }
  const square = SQUARE_END.exec(text);
  const name = square?.groups?.["mark"];
  if (square !== null && name !== undefined) return { base: cut(square), marks: [name], sure: true, power: false };
  const round = ROUND_END.exec(text);
  const inner = round?.groups?.["mark"];
  if (round !== null && inner !== undefined && cut(round) !== "") {
    const isNumber = /\d$/u.test(cut(round));
    // A letter in brackets behind a number is a mark; a number in brackets may be a second figure.
    if (isNumber || ids.has(inner)) {
      return { base: cut(round), marks: [inner], sure: ids.has(inner) || /^\D$/u.test(inner), power: false };
    }
  }
  const sign = SIGN_END.exec(text);
  const mark = sign?.groups?.["mark"];
  if (sign !== null && mark !== undefined && cut(sign) !== "") return { base: cut(sign), marks: [mark], sure: ids.has(mark), power: false };
  const alone = letters ? null : LETTER_END.exec(text);
  const one = alone?.groups?.["mark"];
  if (alone !== null && one !== undefined && /\d$/u.test(cut(alone))) {
    // "12 m" with a note m is two things at once.
    const unit = /^[mtglks]$/u.test(one);
    return ids.has(one) || !unit ? { base: cut(alone), marks: [one], sure: ids.has(one) && !unit, power: false } : null;
  }
  return null;
}

/** Marks set raised at the end of a cell. */
function raisedEnd(runs: readonly TextRun[]): Taken | null {
  const last = runs.findLastIndex((run) => !run.raised && run.text.trim() !== "");
  const tail = runs.slice(last + 1);
  const text = tail
    .map((run) => (run.raised ? `${run.apart === true ? " " : ""}${run.text}` : " "))
    .join("")
    .trim();
  const base = runs
    .slice(0, last + 1)
    .map((run) => run.text)
    .join("")
    .trim()
    .replace(/,$/u, "");
  if (text === "" || base === "" || runs.slice(0, last + 1).some((run) => run.raised)) return null;
  if (/^[23]$/u.test(text) && MEASURE.test(base)) return null;
  if (/^(?:st|nd|rd|th)$/iu.test(text)) return null;
  const marks = namesIn(text);
  return marks === null ? null : { base, marks, sure: true, power: marks.every((mark) => /^\d+$/u.test(mark)) && POWER.test(base) };
}

const PARTS = new RegExp(
  String.raw`\s*(?:\[(?<square>${NAME})\]|\((?<round>${NAME})\)|(?<bare>\d{1,3}|[a-z]|\*+|†+|‡+|§+|¶+|#+))(?:\s*[,;]\s*|\s+|$)?`,
  "iuy",
);

/** The names in a run of marks ("1, 13", "[3][4]", "a b"), or null where it holds anything else. */
function namesIn(text: string): readonly string[] | null {
  const names: string[] = [];
  let at = 0;
  while (at < text.length) {
    PARTS.lastIndex = at;
    const match = PARTS.exec(text);
    const name = match?.groups?.["square"] ?? match?.groups?.["round"] ?? match?.groups?.["bare"];
    if (match === null || name === undefined) return null;
    // Two digits or letters run together are one name or none; "ab" is no list.
    if (/[a-z]$/iu.test(match[0]) && /^[a-z]/iu.test(text.slice(at + match[0].length))) return null;
    names.push(name);
    at += match[0].length;
  }
  return names.length === 0 ? null : names;
}
