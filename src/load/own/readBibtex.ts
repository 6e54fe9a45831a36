/** BibTeX and BibLaTeX entries, with strings that are joined, names of months, and letters as TeX writes them. */
import type { Reference } from "./reference";
import { addressText, turned, yearIn } from "./reference";

const SKIPPED: readonly string[] = ["comment", "preamble"];

export function bibtexReferences(text: string): readonly Reference[] {
  const strings = new Map<string, string>();
  const found: Reference[] = [];
  const entry = /@\s*(?<type>[a-z]+)\s*[{(]/giu;
  for (let match = entry.exec(text); match !== null; match = entry.exec(text)) {
    const type = (match.groups?.["type"] ?? "").toLowerCase();
    if (SKIPPED.includes(type)) continue;
    const { fields, end } = fieldsAt(text, entry.lastIndex, strings);
    entry.lastIndex = end;
    if (type === "string") for (const [name, value] of fields) strings.set(name, value);
    else found.push(referenceOf(fields));
  }
  return found;
}

function referenceOf(fields: ReadonlyMap<string, string>): Reference {
  const raw = (...names: readonly string[]): string => names.map((name) => fields.get(name) ?? "").find((value) => value !== "") ?? "";
  const first = (...names: readonly string[]): string => plainTex(raw(...names));
  const subtitle = first("subtitle");
  return {
    authors: namesIn(raw("author", "editor")),
    title: [first("title"), subtitle].filter((part) => part !== "").join(": "),
    within: first("journaltitle", "journal", "booktitle", "series"),
    publisher: first("publisher", "institution", "school", "organization", "howpublished"),
    year: yearIn(first("date", "year")),
    address: addressText(first("doi"), first("url")),
  };
}

/** The fields of an entry from behind its bracket, with their braces, and where it ends. */
function fieldsAt(
  text: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { readonly fields: ReadonlyMap<string, string>; readonly end: number } {
  const fields = new Map<string, string>();
  const name = /[\s,]*(?<name>[\w:.+/-]+)\s*(?<is>=)?\s*/uy;
  let at = from;
  for (;;) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (match === null) break;
    at = name.lastIndex;
    // Its key has no value.
    if (match.groups?.["is"] === undefined) continue;
    const { value, end } = valueAt(text, at, strings);
    if (end === at) break;
    fields.set((match.groups["name"] ?? "").toLowerCase(), value);
    at = end;
  }
  return { fields, end: at };
}

/** Parts joined by "#": in braces, in quotation marks, a number, or the name of a string. */
function valueAt(text: string, from: number, strings: ReadonlyMap<string, string>): { readonly value: string; readonly end: number } {
  const bare = /[\w:.+/-]+/uy;
  let at = from;
  let value = "";
  for (;;) {
    const closes = text[at] === "{" ? "}" : text[at] === '"' ? '"' : null;
    if (closes === null) {
      bare.lastIndex = at;
      const [word = ""] = bare.exec(text) ?? [];
      value += strings.get(word.toLowerCase()) ?? word;
      at += word.length;
    } else {
      const end = endOf(text, at + 1, closes);
      value += text.slice(at + 1, end);
      at = Math.min(end + 1, text.length);
    }
    const joined = /\s*#\s*/uy;
    joined.lastIndex = at;
    if (joined.exec(text) === null) return { value, end: at };
    at = joined.lastIndex;
  }
}

function endOf(text: string, from: number, closes: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\\") at += 1;
    else if (depth === 0 && letter === closes) return at;
    else if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
  }
  return text.length;
}

/** Names parted by "and" outside braces; a name in braces is one, whatever commas it holds. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: piece, index } of text.matchAll(/\\.|[{}]|\sand\s/giu)) {
    if (piece === "{") depth += 1;
    else if (piece === "}") depth -= 1;
    else if (depth === 0 && !piece.startsWith("\\")) {
      names.push(text.slice(from, index));
      from = index + piece.length;
    }
  }
  const all = [...names, text.slice(from)].map((name) => name.trim()).filter((name) => name !== "");
  return all.map((name) => (/^\{[^]*\}$/u.test(name) ? plainTex(name) : turned(plainTex(name))));
}

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", u: "\u0306", ".": "\u0307", '"': "\u0308", r: "\u030A" },
  ...{ H: "\u030B", v: "\u030C", d: "\u0323", c: "\u0327", k: "\u0328", b: "\u0331" },
};
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ss: "ß", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", o: "ø", O: "Ø", l: "ł", L: "Ł", i: "ı", j: "ȷ", dh: "ð", th: "þ" },
  ...{ textendash: "–", textemdash: "—", textbackslash: "\uE000", textasciitilde: "\uE001", textasciicircum: "^", dots: "…", ldots: "…" },
  ...{
    textquoteright: "’",
    textquoteleft: "‘",
    textquotedblleft: "“",
    textquotedblright: "”",
    S: "§",
    P: "¶",
    copyright: "©",
    pounds: "£",
  },
};

/** A text as it is printed. A command that is not known is left out, and what it holds stays. */
export function plainTex(text: string): string {
  const accented = text
    .replace(
      /\\([`'^~=."])\s*(?:\{\s*\\?([a-z])\s*\}|\\?([a-z]))/giu,
      (_, sign: string, inner?: string, bare?: string) => `${inner ?? bare ?? ""}${ACCENTS[sign] ?? ""}`,
    )
    .replace(
      /\\([uvHcdkbr])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\s+([A-Za-z]))/gu,
      (_, sign: string, inner?: string, bare?: string) => `${inner ?? bare ?? ""}${ACCENTS[sign] ?? ""}`,
    );
  return accented
    .replace(/\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))/gu, (_, name: string) => LETTERS[name] ?? "")
    .replace(/\\([&%$#_])/gu, "$1")
    .replace(/\\\{/gu, "\uE002")
    .replace(/\\\}/gu, "\uE003")
    .replace(/---/gu, "—")
    .replace(/--/gu, "–")
    .replace(/``/gu, "“")
    .replace(/''/gu, "”")
    .replace(/~/gu, " ")
    .replace(/\\[\\ ,;/]|[{}\\]/gu, (match) => (/[\\ ,;]$/u.test(match) && match.length === 2 ? " " : ""))
    .replace(/[\uE000-\uE003]/gu, (letter) => "\\~{}"[letter.charCodeAt(0) - 0xe000] ?? "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
