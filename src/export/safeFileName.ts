/** File names that every system takes, made from any title. */

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
const LONGEST = 80;

/**
 * Lower-case letters a–z, digits, dots, dashes and underscores; at most 80 characters, extension included; never hidden, never a
 * name that Windows reserves. A name of which nothing is left becomes "table".
 * @param extension "csv", "csl.json": kept as it is
 */
export function safeFileName(name: string, extension: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Cc}'’]/gu, "")
    .replace(/[^a-z0-9._-]+/gu, "-")
    .replace(/\.{2,}/gu, ".");
  const stem = trimmed(trimmed(plain).slice(0, LONGEST - extension.length - 1));
  const [first = ""] = stem.split(".");
  const safe = stem === "" ? "table" : RESERVED.test(first) ? `table-${stem}`.slice(0, LONGEST - extension.length - 1) : stem;
  return `${trimmed(safe)}.${extension}`;
}

/** Several names at once, each different from the others: a second "deaths.csv" is "deaths-2.csv". */
export function safeFileNames(names: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let safe = safeFileName(name, extension);
    for (let count = 2; taken.has(safe); count += 1) {
      const stem = safeFileName(name, extension).slice(0, -extension.length - 1);
      safe = `${stem.slice(0, LONGEST - extension.length - 2 - String(count).length)}-${count}.${extension}`;
    }
    taken.add(safe);
    return safe;
  });
}

function trimmed(text: string): string {
  return text.replace(/^[-._]+|[-._]+$/gu, "");
}
