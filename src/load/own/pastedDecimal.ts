/**
 * The decimal mark of a pasted table. A program that copies cells says the mark it shows, or the numbers themselves beside what it shows;
 * without it a German "1,204" would be read as a thousand and more.
 */
import type { DecimalMark } from "./readNumber";
import { foldCell } from "./foldCell";
import { nodesWhere } from "./copiedNotes";
import { markupText } from "./markupCell";
import { readQuantity } from "./readQuantity";
import type { MarkupNode, ShownNode } from "./shownMarkup";

const SAID = /mso-displayed-decimal-separator:\s*["']?\\?(?<mark>[.,])/iu;

/** The mark that a style of the page says: of the program that the table was copied from. */
function saidIn(node: MarkupNode): DecimalMark {
  const mark = node.tag === "style" ? SAID.exec(node.children.map(({ text }) => text).join(""))?.groups?.["mark"] : undefined;
  if (mark === "." || mark === ",") return mark;
  for (const child of node.children) {
    const found = saidIn(child);
    if (found !== null) return found;
  }
  return null;
}

/** The number that a program put beside a cell: LibreOffice, Excel, Google Sheets. */
function numberBeside({ attributes }: ShownNode): number | null {
  const sheets = /"3":\s*(?<number>-?[\d.]+(?:e[+-]?\d+)?)/iu.exec(attributes["data-sheets-value"] ?? "")?.groups?.["number"];
  const said = sheets ?? attributes["sdval"] ?? attributes["x:num"] ?? "";
  return /^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/iu.test(said) ? Number(said) : null;
}

/** Whether a shown number is the stored one, as far as it is shown. */
function isShown(shown: number, stored: number, places: number): boolean {
  return [1, 100].some((by) => Math.abs(Math.abs(shown) - Math.abs(stored) * by) <= 0.5001 * 10 ** -places);
}

/** The mark under which a cell shows the number beside it; null where both do, or neither. */
function markOf(node: ShownNode): DecimalMark {
  const stored = numberBeside(node);
  const text = stored === null ? null : foldCell(markupText(node));
  if (stored === null || text === null || !/[.,]/u.test(text)) return null;
  const fits = ([".", ","] as const).filter((mark) => {
    const value = readQuantity(text, mark, false)?.value;
    const places = text.includes(mark) ? (/^\d*/u.exec(text.slice(text.lastIndexOf(mark) + 1))?.[0].length ?? 0) : 0;
    return value !== undefined && isShown(value, stored, places);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/**
 * @param page the page as parsed
 * @param table the table as shown
 * @returns null where cells say the one and the other, undefined where nothing says it
 */
export function pastedDecimal(page: MarkupNode, table: ShownNode): DecimalMark | undefined {
  const cells = nodesWhere(table, ({ tag }) => tag === "td" || tag === "th");
  const marks = new Set(cells.flatMap((cell) => markOf(cell) ?? []));
  const [only] = marks;
  if (marks.size > 0) return marks.size === 1 ? (only ?? null) : null;
  return saidIn(page) ?? undefined;
}
