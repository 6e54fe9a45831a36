/** A plain reading of XML: tags and text in their order. No document type is followed; entities are the five of XML and numbers. */

export interface XmlToken {
  readonly kind: "open" | "close" | "text";
  /** The tag's name with its prefix, or the text. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[(?<data>[^]*?)\]\]>|<(?<end>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<alone>\/?)>|(?<text>[^<]+)/guy;
const ATTRIBUTE = /(?<name>[\w:.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;
const NONE: ReadonlyMap<string, string> = new Map();
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The tokens of a text; the last is null where the text is not well formed to its end. */
export function* xmlTokens(xml: string): Generator<XmlToken | null> {
  let at = 0;
  for (const match of xml.matchAll(TOKEN)) {
    at = match.index + match[0].length;
    const { data, end, name, attributes = "", alone, text } = match.groups ?? {};
    if (text !== undefined) yield { kind: "text", name: plainXml(text), attributes: NONE };
    else if (data !== undefined) yield { kind: "text", name: data, attributes: NONE };
    else if (name !== undefined) {
      if (end === "/") yield { kind: "close", name, attributes: NONE };
      else {
        yield { kind: "open", name, attributes: attributesOf(attributes) };
        if (alone === "/") yield { kind: "close", name, attributes: NONE };
      }
    }
  }
  if (at < xml.length) yield null;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  if (text === "") return NONE;
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(({ groups }) => [groups?.["name"] ?? "", plainXml(groups?.["double"] ?? groups?.["single"] ?? "")]),
  );
}

/** Text without entities; one that is not known stays as it is written. */
export function plainXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<code>\d{1,7})|(?<name>\w+));/giu,
    (whole, hex?: string, code?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const point = hex === undefined ? Number(code) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
