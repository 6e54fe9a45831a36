/** What a file is, by its first bytes and not by its name. */
import type { Refused } from "../../model/ownTable";
import { refuse, refuseKind } from "./refusals";

/** What may go on to be read. */
export type FileKind = "zip" | "text";

const STARTS: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x47, 0x49, 0x46, 0x38], "a picture"],
  [[0x52, 0x49, 0x46, 0x46], "a picture or a recording"],
  [[0x49, 0x49, 0x2a, 0x00], "a picture"],
  [[0x4d, 0x4d, 0x00, 0x2a], "a picture"],
  [[0x1f, 0x8b], "a packed file"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a packed file"],
  [[0x52, 0x61, 0x72, 0x21], "a packed file"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "a text document"],
  [[0x53, 0x51, 0x4c, 0x69], "a database"],
  [[0x50, 0x41, 0x52, 0x31], "a data file for programs"],
];
const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @returns the kind of a file that may be read on, or why it is not opened */
export function fileKind(bytes: Uint8Array): FileKind | Refused {
  const begins = (start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) return refuse("empty");
  if (begins(PDF)) return refuseKind("pdf", "a PDF");
  if (begins(OLE)) return oleKind(bytes);
  if (begins(ZIP) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 9) return "zip";
  const other = STARTS.find(([start]) => begins(start));
  return other === undefined ? "text" : refuseKind("not-a-table", other[1]);
}

/** An old container of Microsoft's: a password around a new workbook, or an old workbook or another old file. */
function oleKind(bytes: Uint8Array): Refused {
  const names = (name: string): boolean => holds(bytes, name);
  if (names("EncryptedPackage")) return refuse("encrypted");
  if (names("Workbook") || names("Book")) return refuse("xls");
  return refuseKind("not-a-table", names("WordDocument") ? "an old Word document" : "an old Office file");
}

/** Whether a name stands in the directory of the container, in letters of two bytes. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, 512); at >= 0; at = bytes.indexOf(first, at + 1)) {
    // A directory holds its entries at every 128 bytes.
    if (at % 128 === 0 && wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
