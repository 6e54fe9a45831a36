/** `data/captions.csv`: one sentence of ours for each figure, with `{}` where the figure stands (editorial rule 23). */
import type { Problem } from "../model/problem";
import { parseCsv } from "./csv";

export const CAPTIONS_FILE = "data/captions.csv";

/** Letters of a sentence, its figure included. */
export const LONGEST_CAPTION = 200;

/** Sentences by cell id. Whether each figure has one is asked where its dataset is read. */
export function readCaptions(text: string | undefined, problems: Problem[]): ReadonlyMap<string, string> {
  const parsed = parseCsv(CAPTIONS_FILE, text, ["cell", "caption"] as const);
  problems.push(...parsed.problems);
  const captions = new Map<string, string>();
  for (const record of parsed.records) {
    const [cell, caption] = [record.get("cell"), record.get("caption")];
    if (captions.has(cell)) problems.push(record.problem("cell", `"${cell}" stands here a second time`));
    problems.push(...faultsOf(caption).map((fault) => record.problem("caption", fault)));
    captions.set(cell, caption);
  }
  return captions;
}

/** What is wrong with a sentence, whatever its figure. */
function faultsOf(caption: string): readonly string[] {
  const places = caption.match(/\{[^}]*\}?|\}/gu) ?? [];
  const [first = ""] = caption;
  return [
    ...(places.length === 1 && places[0] === "{}" ? [] : [`names its figure by "${places.join(" ")}"; allowed: {}, once`]),
    ...(/^(?:\p{Lu}|\{\})/u.test(caption) ? [] : [`begins with "${first}"; allowed: a capital, or the figure`]),
    ...(caption.endsWith(".") ? [] : [`ends with "${caption.slice(-1)}"; allowed: a full stop`]),
    ...(/\s{2}|\s$/u.test(caption) ? ["holds a space too many"] : []),
    ...(caption.length <= LONGEST_CAPTION ? [] : [`has ${caption.length} letters; allowed: ${LONGEST_CAPTION}`]),
  ];
}
