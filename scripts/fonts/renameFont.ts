/**
 * Renames a font. The Open Font License reserves the name "Source": a subset is a modified version and must carry another.
 * Reads and writes the sfnt container of the OpenType specification (table directory, `name` table format 0).
 */

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

/** Name ids of the OpenType specification. */
const NAME = { copyright: 0, family: 1, style: 2, unique: 3, full: 4, version: 5, postScript: 6, license: 13, licenseAddress: 14 } as const;

/** An sfnt font under another family name, its copyright and licence kept. */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = readTables(font);
  const names = readNames(tables.find((table) => table.tag === "name")?.bytes ?? Buffer.alloc(6));
  const kept = (id: number): string => names.get(id) ?? "";
  const renamed = new Map<number, string>([
    [NAME.copyright, kept(NAME.copyright)],
    [NAME.family, family],
    [NAME.style, "Regular"],
    [NAME.unique, `${family}; subset`],
    [NAME.full, family],
    [NAME.version, kept(NAME.version)],
    [NAME.postScript, family.replaceAll(" ", "")],
    [NAME.license, kept(NAME.license)],
    [NAME.licenseAddress, kept(NAME.licenseAddress)],
  ]);
  const changed = tables.map((table) => (table.tag === "name" ? { tag: "name", bytes: writeNames(renamed) } : table));
  return writeTables(font.subarray(0, 4), changed);
}

/** The names of a font by id, Windows English only. */
export function readFontNames(font: Buffer): ReadonlyMap<number, string> {
  return readNames(readTables(font).find((table) => table.tag === "name")?.bytes ?? Buffer.alloc(6));
}

function readTables(font: Buffer): readonly Table[] {
  const count = font.readUInt16BE(4);
  return Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    return { tag: font.toString("latin1", at, at + 4), bytes: font.subarray(offset, offset + font.readUInt32BE(at + 12)) };
  });
}

function readNames(table: Buffer): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    if (table.readUInt16BE(at) !== 3) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    names.set(table.readUInt16BE(at + 6), text.swap16().toString("utf16le"));
  }
  return names;
}

function writeNames(names: ReadonlyMap<number, string>): Buffer {
  const entries = [...names].filter(([, text]) => text !== "").sort(([a], [b]) => a - b);
  const strings = entries.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const head = Buffer.alloc(6 + entries.length * 12);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  entries.forEach(([id], index) => {
    const length = strings[index]?.length ?? 0;
    [3, 1, 0x409, id, length, offset].forEach((value, field) => head.writeUInt16BE(value, 6 + index * 12 + field * 2));
    offset += length;
  });
  return Buffer.concat([head, ...strings]);
}

function writeTables(version: Buffer, tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  version.copy(directory);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, field) =>
    directory.writeUInt16BE(value, 4 + field * 2),
  );
  let offset = directory.length;
  const bodies = tables.map(({ tag, bytes }, index) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const at = 12 + index * 16;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...bodies]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
