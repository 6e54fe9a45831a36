/** Bytes → text, strictly: no byte is replaced. Where several encodings fit, the reader is asked. */
import type { OwnQuestion } from "../../model/ownTable";

/** Encodings of one byte a letter, the most likely first. Any bytes can be read in any of them. */
const SINGLE_BYTE = ["windows-1252", "windows-1256", "iso-8859-2"] as const;
const C1 = /[\u0080-\u009f]/gu;

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly questions: readonly OwnQuestion[];
}

/**
 * @param chosen the encoding the reader took, if asked before
 * @returns null where the bytes are no text in the chosen encoding
 */
export function decodeText(bytes: Uint8Array, chosen?: string): Decoded | null {
  if (chosen !== undefined) {
    const text = decoded(bytes, chosen);
    const asked = decoded(bytes, "utf-8") === null && SINGLE_BYTE.some((each) => each === chosen);
    return text === null ? null : { text, encoding: chosen, questions: asked ? [whichEncoding(bytes)] : [] };
  }
  const wide = wideEncodingOf(bytes);
  if (wide !== null) {
    const text = decoded(bytes, wide);
    if (text !== null) return { text, encoding: wide, questions: [] };
  }
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", questions: [] };
  const question = whichEncoding(bytes);
  const [encoding = SINGLE_BYTE[0]] = question.answers;
  const text = decoded(bytes, encoding);
  return text === null ? null : { text, encoding, questions: [question] };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    if (encoding === "windows-1252") return fromWindows1252(bytes);
    // A mark of byte order is no part of the text.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What stands at 0x80 to 0x9f; some engines decode these bytes as Latin-1. A byte that stands for nothing keeps its number. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(C1, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** UTF-16 by its mark of byte order, or by the zero in every other byte. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2_000);
  if (head.length < 4 || bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  const many = head.length / 5;
  if (zeros[0] > many && zeros[1] === 0) return "utf-16be";
  return zeros[1] > many && zeros[0] === 0 ? "utf-16le" : null;
}

function whichEncoding(bytes: Uint8Array): OwnQuestion {
  const texts = SINGLE_BYTE.map((encoding) => ({ encoding, text: decoded(bytes, encoding) ?? "\u0080" }));
  const odd = (text: string): number => text.match(C1)?.length ?? 0;
  // A letter of the second control set stands in no table: the first encoding without one is the most likely.
  const first = texts.find(({ text }) => odd(text) === 0) ?? texts[0];
  const answers = [...new Set([first?.encoding ?? SINGLE_BYTE[0], ...SINGLE_BYTE])];
  const [line] = (first?.text ?? "").split(/[\r\n]/u).filter((text) => /[^\u0000-\u007f]/u.test(text)); // eslint-disable-line no-control-regex
  const lineAt = (first?.text ?? "").indexOf(line ?? "");
  const preview = (encoding: string): string =>
    (texts.find((each) => each.encoding === encoding)?.text ?? "").slice(lineAt, lineAt + Math.min(line?.length ?? 0, 80));
  return {
    kind: "encoding",
    about: "file",
    ask: "Which of these previews reads right?",
    answers,
    examples: [{ at: "file", raw: preview(answers[0] ?? SINGLE_BYTE[0]), readings: answers.map(preview) }],
  };
}
