/** Where words stand in a reader's document, as printed. */
import type { FoundPlace, FoundWords, OwnDocument } from "../../model/ownDocument";
import { BROKEN, foldPrinted } from "./foldPrinted";

/**
 * Looks for words in a document: first as each page has them, then without what is raised, then over the end of a page.
 * @param words as typed; not empty
 */
export function findWords({ pages }: OwnDocument, words: string): FoundWords {
  const wanted = foldPrinted(words);
  const as = { text: pages.map(({ text }) => text), level: pages.map(({ level }) => level), across: pages.map(({ across }) => across) };
  for (const texts of [as.text, as.level, as.across]) {
    const places = placesIn(texts, wanted);
    if (places.length > 0) return { outcome: "found", places };
  }
  return longestRun(as, wanted);
}

function placesIn(texts: readonly string[], wanted: string): readonly FoundPlace[] {
  return texts.flatMap((text, page): FoundPlace[] => {
    const times = timesIn(text, wanted);
    return times === 0 ? [] : [{ page, times }];
  });
}

/** A number is found whole: "66" does not stand in "660", nor in "6.66". */
function timesIn(text: string, wanted: string): number {
  const pattern = patternOf(wanted);
  let times = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const at = found.index;
    const end = at + found[0].length;
    pattern.lastIndex = at + 1;
    const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(end, end + 2)];
    const cutsBefore =
      /^[\p{L}\p{N}]/u.test(wanted) && (/[\p{L}\p{N}\u00ad]$/u.test(before) || (/\p{N}[.,]$/u.test(before) && /^\p{N}/u.test(wanted)));
    const cutsBehind =
      /[\p{L}\p{N}]$/u.test(wanted) && (/^[\p{L}\p{N}\u00ad]/u.test(behind) || (/^[.,]\p{N}/u.test(behind) && /\p{N}$/u.test(wanted)));
    if (!cutsBefore && !cutsBehind) times += 1;
  }
  return times;
}

/** The words, where a line may break behind a hyphen of theirs, or within a word behind one of the printer's. */
function patternOf(wanted: string): RegExp {
  const letters = [...wanted];
  const parts = letters.map((letter, at) => {
    const next = letters[at + 1] ?? "";
    if (letter === BROKEN) return `[-${BROKEN}]?`;
    if (letter === "-") return next === " " ? "" : `[-${BROKEN}]`;
    if (letter === " " && letters[at - 1] === "-") return `(?:- |${BROKEN})`;
    const same = letter.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
    return /\p{L}/u.test(letter) && /\p{L}/u.test(next) ? `${same}${BROKEN}?` : same;
  });
  return new RegExp(parts.join(""), "gu");
}

/** Where fewer words stand, more never do: halved until it is found. */
function longestRun(as: Readonly<Record<"text" | "level" | "across", readonly string[]>>, wanted: string): FoundWords {
  const words = wanted.split(" ");
  const pageOf = (run: string): number => {
    for (const texts of [as.text, as.level, as.across]) {
      const page = texts.findIndex((text) => timesIn(text, run) > 0);
      if (page >= 0) return page;
    }
    return -1;
  };
  let [least, most] = [0, words.length - 1];
  let found: FoundWords = { outcome: "not-found", longest: "", page: null };
  while (least < most) {
    const count = Math.ceil((least + most) / 2);
    const run = words.slice(0, count).join(" ");
    const page = pageOf(run);
    if (page < 0) most = count - 1;
    else {
      least = count;
      found = { outcome: "not-found", longest: run.replaceAll(BROKEN, ""), page };
    }
  }
  return found;
}
