/** The parts of a packed file: its directory is read before anything is unpacked, and what comes out is counted again. */
import { Inflate } from "fflate";
import type { Refused } from "../../model/ownTable";
import { CAPS, refuse } from "./refusals";

export interface ZipPart {
  readonly name: string;
  /** As the directory declares it. */
  readonly unpacked: number;
  readonly packed: number;
  readonly method: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** The directory of a packed file, or why it is not opened: cut short, or larger unpacked than is held. */
export function zipDirectory(bytes: Uint8Array): readonly ZipPart[] | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return refuse("damaged");
  const parts: ZipPart[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return refuse("damaged");
    const length = view.getUint16(at + 28, true);
    const part = {
      name: names.decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (part.offset + part.packed > bytes.length) return refuse(part.unpacked > CAPS.unpacked ? "too-large-unpacked" : "damaged");
    parts.push(part);
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  return unpacked > CAPS.unpacked ? refuse("too-large-unpacked") : parts;
}

/** Where the directory ends: within the last 64 kB, before a comment. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - 65_535);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/**
 * Unpacks one part, in slices.
 * @param most stop after so many bytes
 * @returns "over" where more than `most` comes out, null where the part is damaged
 */
export function unpack(bytes: Uint8Array, part: ZipPart, most: number = CAPS.unpacked): Uint8Array | "over" | null {
  const chunks: Uint8Array[] = [];
  const length = walk(bytes, part, most, (chunk) => chunks.push(chunk));
  if (length === null || length === "over") return length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** How many bytes a part unpacks to, without holding them. */
export function unpackedLength(bytes: Uint8Array, part: ZipPart, most: number = CAPS.unpacked): number | "over" | null {
  return walk(bytes, part, most, () => undefined);
}

/** Hands a part on in slices as it is unpacked, as letters of one byte; each slice begins with the last letters of the one before. */
export function eachSlice(bytes: Uint8Array, part: ZipPart, overlap: number, take: (text: string) => void): void {
  const decoder = new TextDecoder("latin1");
  let kept = "";
  walk(bytes, part, CAPS.unpacked, (chunk) => {
    const text = kept + decoder.decode(chunk);
    take(text);
    kept = text.slice(-overlap);
  });
}

/** The first bytes of a part. */
export function headOf(bytes: Uint8Array, part: ZipPart, length: number): Uint8Array {
  const chunks: number[] = [];
  walk(bytes, part, length, (chunk) => {
    if (chunks.length < length) chunks.push(...chunk.subarray(0, length - chunks.length));
  });
  return Uint8Array.from(chunks);
}

const SLICE = 16_384;

function walk(bytes: Uint8Array, part: ZipPart, most: number, take: (chunk: Uint8Array) => void): number | "over" | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== LOCAL) return null;
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(start, start + part.packed);
  let length = 0;
  const count = (chunk: Uint8Array): void => {
    length += chunk.length;
    take(chunk);
  };
  if (part.method === 0) {
    count(packed.subarray(0, most + 1));
    return length > most ? "over" : length;
  }
  if (part.method !== 8) return null;
  try {
    const inflate = new Inflate(count);
    for (let at = 0; at < packed.length && length <= most; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    return null;
  }
  return length > most ? "over" : length;
}
