/** Words in quotation marks, with the marks that stand in them made single. */

/** Words in quotation marks; marks that stand in them become single ones, as within a quotation. */
export function quoted(words: string): string {
  return `“${nestedMarks(words)}”`;
}

/** A text that may be words in quotation marks: marks within them become single ones. */
export function singleInside(text: string): string {
  return /^“.*”$/su.test(text) ? quoted(text.slice(1, -1)) : text;
}

/** Exact words as they stand within quotation marks: double marks in them become single ones. */
export function nestedMarks(words: string): string {
  return words
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/(^|[\s(])"/gu, "$1‘")
    .replaceAll('"', "’");
}
