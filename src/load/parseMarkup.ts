/**
 * Markup → a tree of nodes that can do nothing: no browser parses it, so no script, style or address in it is ever looked at. Enough of
 * HTML for tables as web pages, documents and spreadsheets give them to a clipboard.
 */

/** In small letters; a node of text has the tag "#text". */
export interface ParsedNode {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ParsedNode[];
}

interface Open extends ParsedNode {
  readonly children: ParsedNode[];
}

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<\/([a-z][\w:-]*)[^>]*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</giu;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const VOID: readonly string[] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/** Their content is no markup: it ends with their own end and nothing else. Of these only what a page says of its style is kept. */
const RAW: readonly string[] = ["script", "style", "title", "noscript", "iframe", "textarea"];
/** Within these a tag may end itself. */
const FOREIGN: readonly string[] = ["svg", "math"];
/** What a tag ends that is still open, as far up as a table. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["td", "th", "tr"],
  thead: ["td", "th", "tr", "thead", "tbody"],
  tbody: ["td", "th", "tr", "thead", "tbody", "tfoot"],
  tfoot: ["td", "th", "tr", "thead", "tbody"],
  li: ["li"],
  p: ["p"],
};
const WALLS: readonly string[] = ["table", "ul", "ol", "body", "html", "#root"];
const DEEPEST = 200;

export function parseMarkup(text: string): ParsedNode {
  const root: Open = { tag: "#root", text: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token, closes, opens, rest = ""] = match;
    if (opens !== undefined) {
      const tag = opens.toLowerCase();
      if (RAW.includes(tag) && !isForeign(open)) tokens.lastIndex = takeRaw(open, tag, text, tokens.lastIndex);
      else begin(open, tag, rest);
    } else if (closes !== undefined) end(open, closes.toLowerCase());
    else if (!token.startsWith("<!") && !token.startsWith("<?")) open.at(-1)?.children.push(textNode(decoded(token)));
  }
  return root;
}

const textNode = (text: string): ParsedNode => ({ tag: "#text", text, attributes: {}, children: [] });

const isForeign = (open: readonly Open[]): boolean => open.some(({ tag }) => FOREIGN.includes(tag));

/** @returns the place behind the end of an element whose content is no markup */
function takeRaw(open: readonly Open[], tag: string, text: string, from: number): number {
  const ends = new RegExp(`</${tag}[^>]*>`, "giu");
  ends.lastIndex = from;
  const found = ends.exec(text);
  if (tag === "style") open.at(-1)?.children.push({ tag, text: "", attributes: {}, children: [textNode(text.slice(from, found?.index))] });
  return found === null ? text.length : ends.lastIndex;
}

function begin(open: Open[], tag: string, rest: string): void {
  const empty = VOID.includes(tag) || (rest.endsWith("/") && (FOREIGN.includes(tag) || isForeign(open)));
  const ended = ENDS[tag] ?? [];
  while (ended.includes(open.at(-1)?.tag ?? "") || isInside(open, ended)) open.pop();
  const node: Open = { tag, text: "", attributes: attributesOf(rest), children: [] };
  open.at(-1)?.children.push(node);
  if (!empty && open.length < DEEPEST) open.push(node);
}

/** Whether one of these is open within the innermost table or list. */
function isInside(open: readonly Open[], tags: readonly string[]): boolean {
  const wall = open.findLastIndex(({ tag }) => WALLS.includes(tag));
  return tags.length > 0 && open.slice(wall + 1).some(({ tag }) => tags.includes(tag));
}

function end(open: Open[], tag: string): void {
  const at = open.findLastIndex((node) => node.tag === tag);
  const wall = open.findLastIndex((node) => WALLS.includes(node.tag));
  if (at > 0 && (at >= wall || WALLS.includes(tag))) open.length = at;
}

function attributesOf(rest: string): Readonly<Record<string, string>> {
  const found = [...rest.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
    name.toLowerCase(),
    decoded(double ?? single ?? bare ?? ""),
  ]);
  // Of two of a name the first holds.
  return Object.fromEntries(found.reverse());
}

const NAMED: Readonly<Record<string, string>> = {
  shy: "\u00AD",
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0", ndash: "–", mdash: "—", minus: "−", times: "×", hellip: "…" },
  ...{ thinsp: "\u2009", ensp: "\u2002", emsp: "\u2003", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", dagger: "†", Dagger: "‡" },
  ...{ sup1: "¹", sup2: "²", sup3: "³", deg: "°", euro: "€", pound: "£", middot: "·", le: "≤", ge: "≥", asymp: "≈", sect: "§", para: "¶" },
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]\w{1,10}));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : "\uFFFD";
  });
}
