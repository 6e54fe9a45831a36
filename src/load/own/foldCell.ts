/** A cell's text in plain letters for reading: digits of other scripts, spaces and signs folded; the raw text is kept elsewhere. */

/** Zero of each script whose digits are read: Arabic, Persian and Urdu, Devanagari, Bengali, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/gu;
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Letters that are not seen, at the edges: they carry no meaning there. */
const EDGES = /^[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff\u061c]+|[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff\u061c]+$/gu; // eslint-disable-line no-control-regex -- characters that no text holds
/** They turn round the order in which digits are shown. */
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/u;

/** Nothing to fold: most cells are so. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/u;

/** Folds digits, spaces and full-width signs and trims the edges. Null where a sign within turns the order of letters round. */
export function foldCell(text: string): string | null {
  if (PLAIN.test(text)) return text;
  if (OVERRIDE.test(text)) return null;
  return text
    .replace(EDGES, "")
    .replace(DIGIT, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = ZEROS.findLast((each) => each <= code) ?? code;
      return String(code - zero);
    })
    .replace(SPACE, " ")
    .replace(/[٪％]/gu, "%")
    .replace(/[’ʼ]/gu, "'");
}

/** Whether digits of more than one script stand in it; such a number is not read. */
export function mixesScripts(text: string): boolean {
  if (PLAIN.test(text)) return false;
  const scripts = new Set((text.match(DIGIT) ?? []).map((digit) => ZEROS.findLast((each) => each <= digit.charCodeAt(0)) ?? 0));
  if (/[0-9]/u.test(text)) scripts.add(0);
  return scripts.size > 1;
}
