/** Sources out of what a reader pastes or opens; what reads the formats is fetched when it is first asked for. */

export interface Listed {
  /** One line a source. */
  readonly lines: readonly string[];
  /** What came of it, in a sentence. */
  readonly said: string;
}

const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/iu;
/** In letters. A list of references is far shorter. */
const LONGEST = 10_000_000;

export async function readListed(text: string): Promise<Listed> {
  const plain = text.trim();
  if (DOI.test(plain)) return { lines: [plain], said: "A DOI is kept as typed, not looked up: nothing leaves this device." };
  if (plain.length > LONGEST) return { lines: [], said: "This is too long for a list of sources. Nothing was taken from it." };
  const { readReferences } = await import("../load/own/readReferences");
  const read = readReferences(plain);
  if (read === null) return { lines: [], said: "No source with a title is in it. BibTeX, RIS and CSL-JSON are read." };
  const { format, lines } = read;
  const [first = ""] = lines;
  return { lines, said: `Read as ${format}: ${first}${lines.length === 1 ? "" : `, and ${lines.length - 1} more`}. Now in your list.` };
}
