/** The marks that notes go by: how they are written, and how one is matched with its note. */

const RAISED: Readonly<Record<string, string>> = {
  ...{ "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9" },
  ...{ ᵃ: "a", ᵇ: "b", ᶜ: "c", ᵈ: "d", ᵉ: "e", ᶠ: "f", ᵍ: "g", ʰ: "h", ⁱ: "i", ʲ: "j", ᵏ: "k", ˡ: "l", ᵐ: "m", ⁿ: "n", ᵒ: "o", ᵖ: "p" },
  ...{ ʳ: "r", ˢ: "s", ᵗ: "t", ᵘ: "u", ᵛ: "v", ʷ: "w", ˣ: "x", ʸ: "y", ᶻ: "z" },
};

/** A mark without its brackets, raised letters as plain ones: `[Note 2]` → `note 2`. */
export function markId(text: string): string {
  const bare = text
    .trim()
    .replace(/^[[(]\s*|\s*[\])]$/gu, "")
    .trim();
  const plain = [...bare].map((letter) => RAISED[letter] ?? letter).join("");
  return /^notes?\s*\w{1,3}$/iu.test(plain) ? `note ${plain.replace(/^notes?\s*/iu, "").toLowerCase()}` : plain;
}

/** One mark, as a cell of marks or a list of notes has it. */
export const MARK = String.raw`(?:\[[^\]]{1,10}\]|\((?:\d{1,3}|[a-z]{1,2})\)|\*{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}|#{1,3}|[⁰¹²³⁴-⁹]{1,3}|[ᵃ-ᵖʰ-ʸᶻⁱⁿ]{1,2}|\d{1,3}|[a-z])`;

const ONE_MARK = new RegExp(`^${MARK}$`, "u");

/** The marks of a cell that holds nothing else: `[1]`, `1, 2`, `a b`. Empty where it holds anything else. */
export function marksOnly(text: string): readonly string[] {
  const parts = text
    .replace(/\]\s*\[/gu, "] [")
    .trim()
    .split(/\s*[,;]\s*|\s+(?!\d{1,3}\])/u)
    .filter((part) => part !== "");
  return parts.every((part) => ONE_MARK.test(part)) ? parts.map(markId) : [];
}

/** The note's id a mark stands for: `2` and `note 2` mean the same where only one of them is written. */
export function matchId(mark: string, ids: ReadonlySet<string>): string {
  if (ids.has(mark)) return mark;
  const other = mark.startsWith("note ") ? mark.slice(5) : `note ${mark}`;
  return ids.has(other) ? other : mark;
}

/** The ids of notes with and without the word: what a mark may be called. */
export function namesOf(ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => [id, id.startsWith("note ") ? id.slice(5) : `note ${id}`]));
}

/** Shorthands beside a figure whose meaning is common knowledge. */
export const STANDARD_NOTES: Readonly<Record<string, string>> = {
  p: "Provisional.",
  r: "Revised.",
  e: "Estimated.",
  b: "Break in series.",
};
