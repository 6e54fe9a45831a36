/** Bytes of a presentation whose look is to be used → its parts, or why it is not opened. Nothing is unpacked before its size is known. */
import { unpack, unpackedLength, zipDirectory } from "./zipParts";

/** What may be opened, in bytes. */
const CAPS = { packed: 50_000_000, unpacked: 200_000_000 } as const;
const ZIP = [0x50, 0x4b] as const;
/** Of a file in Microsoft's older container: an older presentation, or one with a password. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0] as const;
const IS_TEXT = /\.(?:xml|rels|vml)$/iu;
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/iu;

/** Path in the package → text of what is XML, bytes of all else; or a sentence for whoever chose the file. */
export type OpenedTemplate = { readonly parts: ReadonlyMap<string, string | Uint8Array> } | { readonly refused: string };

const refused = (why: string): OpenedTemplate => ({ refused: why });

/** @param bytes of a .pptx or .potx; the bytes decide, not the name */
export function openTemplate(bytes: Uint8Array): OpenedTemplate {
  const begins = (head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  if (bytes.length > CAPS.packed) {
    return refused(`This template has ${Math.ceil(bytes.length / 1_000_000)} MB; the limit is 50 MB. Save a copy without its slides.`);
  }
  if (begins(CONTAINER)) {
    return refused("This template has a password, or is from before 2007. Save it in your program as .pptx or .potx without a password.");
  }
  const directory = begins(ZIP) ? zipDirectory(bytes) : [];
  if ("outcome" in directory) {
    return directory.refusal === "too-large-unpacked"
      ? tooLarge()
      : refused("This file is not complete. If it was downloaded, download it again.");
  }
  if (!directory.some(({ name }) => name === "ppt/presentation.xml")) {
    return refused("This is not a presentation in the format of PowerPoint. Save it in your program as .pptx or .potx.");
  }
  let left: number = CAPS.unpacked;
  for (const part of directory) {
    const length = unpackedLength(bytes, part, left);
    if (length === "over") return tooLarge();
    if (length === null || length !== part.unpacked) return refused("This file is damaged. Save it again in the program it came from.");
    left -= length;
  }
  const parts = new Map<string, string | Uint8Array>();
  for (const part of directory.filter(({ name }) => !name.endsWith("/"))) {
    const content = unpack(bytes, part);
    if (content === null || content === "over") return refused("This file is damaged. Save it again in the program it came from.");
    const text = IS_TEXT.test(part.name) ? new TextDecoder().decode(content) : null;
    if (text !== null && DOCTYPE.test(text)) return refused("This file holds instructions that no template needs, so it was not opened.");
    parts.set(part.name, text ?? content);
  }
  return { parts };
}

function tooLarge(): OpenedTemplate {
  return refused("This template unpacks to more than 200 MB and was not opened. Save a copy without its slides.");
}
