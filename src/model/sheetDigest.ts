/** Whether sheets of a workbook are still as they were written: a digest of what their cells say. It finds changes, and is no protection. */

export interface SaidSheet {
  readonly name: string;
  /** By row: the text or number of each cell, and of those with a comment its text. */
  readonly rows: readonly (readonly { readonly text: string; readonly comment: string }[])[];
}

/** The same for the same texts, whatever white space programs add or drop at their ends and between their lines. */
export function sheetDigest(sheets: readonly SaidSheet[]): string {
  const digest = startDigest();
  for (const { name, rows } of sheets) {
    digest.take(`\u0001${name}`);
    rows.forEach((row, line) => {
      row.forEach(({ text, comment }, column) => {
        if (text !== "" || comment !== "") digest.take(`\u0002${line},${column}\u0003${plain(text)}\u0003${plain(comment)}`);
      });
    });
  }
  return digest.end();
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** FNV-1a, twice from different starts. */
function startDigest(): { readonly take: (text: string) => void; readonly end: () => string } {
  let [one, other] = [0x811c9dc5, 0x01000193];
  return {
    take: (text) => {
      for (let at = 0; at < text.length; at += 1) {
        one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
        other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b);
      }
    },
    end: () => [one, other].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}
