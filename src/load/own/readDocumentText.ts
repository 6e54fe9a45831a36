/** A document of plain text: its pages where form feeds part them, its paragraphs where none do. */
import type { OwnDocument } from "../../model/ownDocument";
import { decodeText } from "./decodeText";
import { makeDocument } from "./makeDocument";

const NOTE_MARKS = /\[\^[^\]\s]{1,40}\]|\[\d{1,3}\]/gu;
/** Marks of Markdown that are not printed: emphasis, code, and where a link leads. */
const MARKUP = /\*+|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|(?<=\])\([^)\s]*\)/gu;

/** @returns null where the bytes are no text, or hold none */
export function readDocumentText(name: string, bytes: Uint8Array): OwnDocument | null {
  const text = decodeText(bytes)?.text.replace(/\r\n?/gu, "\n") ?? "";
  // eslint-disable-next-line no-control-regex -- what no text holds
  if (text.trim() === "" || /[\u0000-\u0008\u000e-\u001a]/u.test(text)) return null;
  const parts = text.includes("\f") ? text.replace(/\f\s*$/u, "").split("\f") : text.split(/\n\s*\n/u).filter((part) => part.trim() !== "");
  const level = (part: string): string => part.replace(NOTE_MARKS, "").replace(MARKUP, "").replace(/[[\]]/gu, "");
  return makeDocument(
    name,
    text.includes("\f") ? "page" : "paragraph",
    parts.map((part) => ({ text: part, level: level(part), label: null })),
  );
}
