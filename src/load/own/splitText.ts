/**
 * Text → records of fields, by one delimiter. A field that begins with a quotation mark goes on to the next mark before a delimiter
 * or the end of its line; one that is never closed is read as it stands, or as one field to the end.
 */
export interface SplitText {
  readonly records: readonly (readonly string[])[];
  /** Lines, from 1, in which a quotation mark opens that is never closed. */
  readonly unclosed: readonly number[];
  /** Lines in which a quoted field begins that holds a quotation mark by itself: where it ends, others may see otherwise. */
  readonly stray: readonly number[];
  /** The ways in which records end here: "\r\n", "\n", "\r". */
  readonly ends: ReadonlySet<string>;
}

/** Where a stray mark opens many fields, the rest of the text is read without quotes. */
const MOST_UNCLOSED = 20;

/**
 * @param delimiter one character
 * @param open how a field that is never closed is read
 * @param most stop after so many records
 */
export function splitText(
  text: string,
  delimiter: string,
  open: "as-they-stand" | "as-one-field" = "as-they-stand",
  most: number = Number.POSITIVE_INFINITY,
): SplitText {
  const records: string[][] = [];
  const unclosed: number[] = [];
  const stray: number[] = [];
  const ends = new Set<string>();
  let record: string[] = [];
  let at = 0;
  while (at <= text.length && records.length < most) {
    let end = -1;
    if (text[at] === '"' && unclosed.length < MOST_UNCLOSED) {
      const closing = closingQuote(text, at, delimiter);
      if (closing === null) {
        unclosed.push(lineOf(text, at));
        if (open === "as-one-field") {
          record.push(text.slice(at + 1).replaceAll('""', '"'));
          end = text.length;
        }
      } else {
        const inner = text.slice(at + 1, closing);
        if (stray.length < MOST_UNCLOSED && inner.replaceAll('""', "").includes('"')) stray.push(lineOf(text, at));
        record.push(inner.replaceAll('""', '"'));
        end = closing + 1;
      }
    }
    if (end < 0) {
      end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
      record.push(text.slice(at, end));
    }
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    records.push(record);
    record = [];
    if (end >= text.length) break;
    const mark = text.startsWith("\r\n", end) ? "\r\n" : (text[end] ?? "");
    ends.add(mark);
    at = end + mark.length;
    // The end of the last line begins no record.
    if (at === text.length) break;
  }
  return { records, unclosed, stray, ends };
}

function closingQuote(text: string, start: number, delimiter: string): number | null {
  let at = text.indexOf('"', start + 1);
  while (at >= 0) {
    const next = text[at + 1];
    if (next === undefined || next === delimiter || next === "\n" || next === "\r") return at;
    at = text.indexOf('"', next === '"' ? at + 2 : at + 1);
  }
  return null;
}

function lineOf(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\r|\n/gu)?.length ?? 0) + 1;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The delimiter that gives most records the same number of fields, more than one; null where none does. */
export function delimiterOf(text: string): string | null {
  const head = text.slice(0, 200_000);
  let best: { readonly delimiter: string; readonly records: number; readonly width: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const record of splitText(head, delimiter, "as-they-stand", 200).records) {
      if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    }
    for (const [width, records] of counts) {
      if (best === null || records > best.records || (records === best.records && width > best.width)) best = { delimiter, records, width };
    }
  }
  return best?.delimiter ?? null;
}
