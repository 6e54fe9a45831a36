/** References that a reader pastes or opens, each as one line that can be cited: from BibTeX, RIS or CSL-JSON, told apart by what they hold. */
import { bibtexReferences } from "./readBibtex";
import type { Reference } from "./reference";
import { addressText, turned, yearIn } from "./reference";

export interface ReadReferences {
  readonly format: "BibTeX" | "RIS" | "CSL-JSON";
  /** A line each, in the order of the file, each once. */
  readonly lines: readonly string[];
}

/** More references than these are no list to choose from. */
const MOST = 2_000;

/** @returns null where it is none of the three, or holds no reference with a title */
export function readReferences(text: string): ReadReferences | null {
  const plain = text.replace(/^\uFEFF/u, "").trim();
  const read = /^[[{]/u.test(plain)
    ? ({ format: "CSL-JSON", found: cslReferences(plain) } as const)
    : /^TY {1,2}-/mu.test(plain)
      ? ({ format: "RIS", found: risReferences(plain) } as const)
      : ({ format: "BibTeX", found: bibtexReferences(plain) } as const);
  const lines = [...new Set(read.found.filter(({ title }) => title !== "").map(lineOf))].slice(0, MOST);
  return lines.length === 0 ? null : { format: read.format, lines };
}

/** "A. Orle and B. Mill, Valley book, Orle growers, 2025, doi:10.1/x". */
function lineOf({ authors, title, within, publisher, year, address }: Reference): string {
  const [first = "", second, ...others] = authors;
  const by = second === undefined ? first : others.length === 0 ? `${first} and ${second}` : `${first} and others`;
  return [by, title, within, publisher === by ? "" : publisher, year, address]
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter((part) => part !== "")
    .join(", ");
}

/** A tag a line; a line without one goes on with the last. */
function risReferences(text: string): readonly Reference[] {
  const all: Map<string, string[]>[] = [];
  let last: string[] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    const [, tag, value = ""] = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/u.exec(line) ?? [];
    if (tag === "TY") all.push(new Map());
    if (tag === undefined) {
      if (last.length > 0 && line.trim() !== "") last.push(`${last.pop() ?? ""} ${line.trim()}`);
      continue;
    }
    const fields = all.at(-1);
    last = fields?.get(tag) ?? [];
    last.push(value.trim());
    fields?.set(tag, last);
  }
  return all.map((fields) => {
    const first = (...tags: readonly string[]): string => tags.map((tag) => fields.get(tag)?.[0] ?? "").find((value) => value !== "") ?? "";
    return {
      authors: [...(fields.get("AU") ?? []), ...(fields.get("A1") ?? [])].map(turned),
      title: first("TI", "T1", "CT", "BT"),
      within: first("T2", "JO", "JF", "JA", "J2"),
      publisher: first("PB"),
      year: yearIn(first("PY", "Y1", "DA")),
      address: addressText(first("DO"), first("UR")),
    };
  });
}

function cslReferences(text: string): readonly Reference[] {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return [];
  }
  const items = fieldOf(found, "items");
  const all = Array.isArray(found) ? listOf(found) : Array.isArray(items) ? listOf(items) : [found];
  return all.map((item) => {
    const authors = fieldOf(item, "author");
    return {
      authors: listOf(authors)
        .map(cslName)
        .filter((name) => name !== ""),
      title: said(fieldOf(item, "title")),
      within: said(fieldOf(item, "container-title")) || said(fieldOf(item, "collection-title")),
      publisher: said(fieldOf(item, "publisher")),
      year: cslYear(fieldOf(item, "issued")),
      address: addressText(said(fieldOf(item, "DOI")), said(fieldOf(item, "URL"))),
    };
  });
}

function cslName(name: unknown): string {
  const parts = ["given", "non-dropping-particle", "family", "suffix"].map((part) => said(fieldOf(name, part)));
  return said(fieldOf(name, "literal")) || parts.filter((part) => part !== "").join(" ");
}

function cslYear(issued: unknown): string {
  const dates = fieldOf(issued, "date-parts");
  const [first] = listOf(dates);
  const [year] = listOf(first);
  return said(year) || yearIn(said(fieldOf(issued, "literal")) || said(fieldOf(issued, "raw")));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

/** Text or a number as text; markup that CSL allows in titles is left out. */
function said(value: unknown): string {
  return typeof value === "number"
    ? String(value)
    : typeof value === "string"
      ? value.replace(/<\/?(?:i|b|sc|sub|sup|span)\b[^>]*>/giu, "")
      : "";
}
