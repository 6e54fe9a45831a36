/** A text file: its encoding, its delimiter, its records. A page or another markup that comes as text is told from a table. */
import type { Opened, OwnQuestion, Refused } from "../../model/ownTable";
import { decodeText } from "./decodeText";
import { plainGrid, textCell } from "./gridCells";
import type { OpenOptions } from "./openOptions";
import { openPasted } from "./openPasted";
import { CAPS, overCaps, refuse, refuseKind } from "./refusals";
import { delimiterOf, splitText, type SplitText } from "./splitText";

const SEP_LINE = /^sep=(?<sep>[,;\t|])(?<end>\r\n|\r|\n|$)/iu;
const MARKUP = /^\s*<(?<tag>[!?a-z][\w:.-]*)/iu;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu; // eslint-disable-line no-control-regex -- characters that no text holds

export function openText(bytes: Uint8Array, name: string, options: OpenOptions): Opened | Refused {
  const decoded = decodeText(bytes, options.encoding);
  if (decoded === null) return refuseKind("not-a-table", "a file without text");
  const { text } = decoded;
  if (/^\s*$/u.test(text)) return refuse("empty");
  const controls = text.slice(0, 10_000).match(CONTROL)?.length ?? 0;
  if (controls > 8 && controls > Math.min(text.length, 10_000) / 20) return refuseKind("not-a-table", "a file for programs");
  if (MARKUP.test(text)) {
    const markup = openMarkup(text, name, options);
    if (markup !== null) return markup;
  }
  const sep = SEP_LINE.exec(text);
  const line = sep?.[0] ?? "";
  const rest = text.slice(line.length);
  const delimiter = sep?.groups?.["sep"] ?? delimiterOf(rest);
  const split = splitText(rest, delimiter ?? ",", options.quotes);
  const records = sep === null ? split.records : [[line.trimEnd()], ...split.records];
  const cells = records.reduce((sum, record) => sum + record.length, 0);
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
  const refused = overCaps(records.length, widest, cells, CAPS.textCells);
  if (refused !== null) return refused;
  const first = split.unclosed[0];
  const lineAt = (at: number): string => `line ${at + (sep === null ? 0 : 1)}`;
  const lines = split.unclosed.map(lineAt);
  const grids = [
    plainGrid(
      "",
      records.map((record) => record.map(textCell)),
    ),
  ];
  return {
    outcome: "opened",
    name,
    door: "text",
    text: {
      encoding: decoded.encoding,
      delimiter: delimiter === "\t" ? "tab" : (delimiter ?? ""),
      sepLine: sep === null ? null : "A1",
    },
    grids,
    warnings: [
      ...(/\.(?:xlsx?|xlsm|ods|html?|pdf)$/iu.test(name) ? ["not-what-its-name-says"] : []),
      ...lines.map((at) => `quote-unclosed ${at}`),
      ...split.stray.map((at) => `quote-stray ${lineAt(at)}`),
      ...(new Set([...split.ends, ...(sep?.groups?.["end"] ? [sep.groups["end"]] : [])]).size > 1 ? ["line-ends-mixed"] : []),
    ],
    questions: [...decoded.questions, ...(first === undefined ? [] : [quotesQuestion(lines, rest, delimiter ?? ",", split)])],
  };
}

function quotesQuestion(lines: readonly string[], text: string, delimiter: string, stands: SplitText): OwnQuestion {
  const one = splitText(text, delimiter, "as-one-field");
  const last = (split: SplitText): string => (split.records.at(-1) ?? []).join(" | ").slice(0, 200);
  const at = stands.records[one.records.length - 1]?.join(" | ") ?? "";
  return {
    kind: "quotes",
    about: lines[0] ?? "file",
    ask: `A quotation mark in ${lines[0] ?? "this file"} is never closed. Read the lines as they stand?`,
    answers: ["as-they-stand", "as-one-field"],
    examples: [{ at: lines[0] ?? "file", raw: at, readings: [at, last(one)] }],
  };
}

/** Markup that comes as a file; null where a table of text only begins with such a sign. */
function openMarkup(text: string, name: string, options: OpenOptions): Opened | Refused | null {
  if (/<office:document[\s>]/u.test(text.slice(0, 5_000))) return refuse("flat-ods");
  if (/<(?:html|table|body|meta|!doctype\s+html)[\s>]/iu.test(text.slice(0, 5_000))) {
    if (options.parseHtml === undefined) return refuseKind("not-a-table", "a web page");
    const opened = openPasted(options.parseHtml(text), name);
    if (opened.outcome === "refused" || !/\.(?:xlsx?|xlsm|ods|csv|tsv|txt)$/iu.test(name)) return opened;
    return { ...opened, warnings: ["not-what-its-name-says", ...opened.warnings] };
  }
  return /^\s*<(?:\?xml|!doctype|svg)/iu.test(text) ? refuseKind("not-a-table", "a file of markup") : null;
}
