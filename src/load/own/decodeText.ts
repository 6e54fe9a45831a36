/** Bytes → text, strictly: no byte is replaced. Where several encodings fit, the reader is asked. */
import type { OwnQuestion } from "../../model/ownTable";

/** Encodings of one byte a letter, the most likely first. Any bytes can be read in any of them. */
const SINGLE_BYTE = ["windows-1252", "windows-1256", "iso-8859-2"] as const;
/** Encodings of two bytes a letter. Few other texts fit one of them as a whole. */
const DOUBLE_BYTE = ["gb18030", "shift_jis", "big5", "euc-kr"] as const;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff00-\uffef]/u;
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
    const asked = decoded(bytes, "utf-8") === null && [...SINGLE_BYTE, ...DOUBLE_BYTE].some((each) => each === chosen);
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

/**
 * UTF-16 by its mark of byte order, or by zeros among every other byte and no others: delimiters, digits and line ends have them, letters of
 * other scripts have none.
 */
function wideEncodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2_000);
  if (head.length < 4 || bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  const many = head.length / 40;
  if (zeros[0] > many && zeros[1] === 0) return "utf-16be";
  return zeros[1] > many && zeros[0] === 0 ? "utf-16le" : null;
}

function whichEncoding(bytes: Uint8Array): OwnQuestion {
  const texts = SINGLE_BYTE.map((encoding) => ({ encoding, text: decoded(bytes, encoding) ?? "\u0080" }));
  const odd = (text: string): number => text.match(C1)?.length ?? 0;
  // A letter of the second control set stands in no table: the first encoding without one is the most likely.
  const first = texts.find(({ text }) => odd(text) === 0) ?? texts[0];
  const answers = [...new Set<string>([first?.encoding ?? SINGLE_BYTE[0], ...SINGLE_BYTE]), ...doubleByteOf(bytes)];
  const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/u);
  const at = lines(first?.text ?? "").findIndex((line) => /[^\p{ASCII}]/u.test(line));
  const preview = (encoding: string): string => (lines(decoded(bytes, encoding) ?? "")[at] ?? "").slice(0, 80);
  return {
    kind: "encoding",
    about: "file",
    ask: "Which of these previews reads right?",
    answers,
    examples: [{ at: "file", raw: preview(answers[0] ?? SINGLE_BYTE[0]), readings: answers.map(preview) }],
  };
}

/** Encodings of two bytes a letter that a text fits: as a whole, in letters of East Asia alone, which stand in no Latin word. */
function doubleByteOf(bytes: Uint8Array): readonly string[] {
  return DOUBLE_BYTE.filter((encoding) => {
    const text = decoded(bytes, encoding)?.slice(0, 20_000) ?? "";
    const letters = text.match(/[^\p{ASCII}]/gu) ?? [];
    const inWords = text.match(/[a-z][^\p{ASCII}]|[^\p{ASCII}][a-z]/giu) ?? [];
    return letters.length > 0 && letters.every((letter) => EAST_ASIAN.test(letter)) && inWords.length * 10 <= letters.length;
  });
}
