/** One cell of an OpenDocument table as its tags come in: its value, its text with raised runs, its note. */
import type { GridCell, GridNote } from "../../model/ownTable";
import { EMPTY_CELL } from "./gridCells";
import { LEVEL, type OdsFont, type OdsStyles } from "./odsStyles";
import { withoutAuthor } from "./sheetGrid";
import { joinedText, joinPieces, type TextPiece } from "./textRuns";
import type { XmlToken } from "./xmlTokens";

const MONEY = /[£€¥₹₨$₽₺]|US\$|Rs/u;

interface OpenNote {
  text: string;
  author: string;
  paragraphs: number;
  inAuthor: boolean;
  inText: number;
}

export class OdsCell {
  readonly #pieces: TextPiece[] = [];
  readonly #notes: GridNote[] = [];
  /** Of the cell and of each span that is open, the innermost last. */
  readonly #fonts: OdsFont[];
  #paragraphs = 0;
  #inText = 0;
  #depth = 0;
  #note: OpenNote | null = null;

  readonly token: XmlToken;
  readonly #styles: OdsStyles;
  readonly #style: string | undefined;

  constructor(token: XmlToken, styles: OdsStyles, columnStyle: string | undefined) {
    this.token = token;
    this.#styles = styles;
    this.#style = token.attributes.get("table:style-name") ?? columnStyle;
    this.#fonts = [styles.font(this.#style, LEVEL)];
  }

  /** Takes the next tag. @returns whether it was the cell's own end */
  take(token: XmlToken): boolean {
    if (token.name === this.token.name) {
      if (token.kind === "open") this.#depth += 1;
      if (token.kind === "close") {
        this.#depth -= 1;
        return this.#depth < 0;
      }
    }
    if (this.#depth > 0) return false;
    if (this.#note === null) this.#takeText(token);
    else this.#takeNote(this.#note, token);
    return false;
  }

  #takeText(token: XmlToken): void {
    if (token.kind === "text") {
      if (this.#inText > 0) this.#add(token.name);
      return;
    }
    const by = token.kind === "open" ? 1 : -1;
    switch (token.name) {
      case "office:annotation":
        if (by === 1) this.#note = { text: "", author: "", paragraphs: 0, inAuthor: false, inText: 0 };
        break;
      case "text:p":
      case "text:h":
        if (by === 1 && this.#paragraphs > 0) this.#add("\n");
        if (by === 1) this.#paragraphs += 1;
        this.#inText += by;
        break;
      case "text:span":
        if (by === 1) this.#fonts.push(this.#styles.font(token.attributes.get("text:style-name"), this.#font));
        else this.#fonts.pop();
        break;
      default:
        if (by === 1 && this.#inText > 0) this.#add(spaceOf(token));
    }
  }

  #takeNote(note: OpenNote, token: XmlToken): void {
    if (token.kind === "text") {
      if (note.inAuthor) note.author += token.name;
      else if (note.inText > 0) note.text += token.name;
      return;
    }
    const isOpen = token.kind === "open";
    if (token.name === "dc:creator") note.inAuthor = isOpen;
    else if (token.name === "text:p") {
      if (isOpen && note.paragraphs > 0) note.text += "\n";
      if (isOpen) note.paragraphs += 1;
      note.inText += isOpen ? 1 : -1;
    } else if (token.name === "office:annotation") {
      const { author, text } = withoutAuthor(note.text, note.author.trim());
      this.#notes.push({ kind: "cell-note", text, author, messages: [], resolved: false });
      this.#note = null;
    } else if (isOpen && note.inText > 0) note.text += spaceOf(token);
  }

  get #font(): OdsFont {
    return this.#fonts.at(-1) ?? LEVEL;
  }

  #add(text: string): void {
    const { isHidden, ...font } = this.#font;
    if (text !== "" && !isHidden) this.#pieces.push({ text, ...font });
  }

  /** The cell once its end has come. */
  read(): GridCell {
    const value = (name: string): string | undefined => this.token.attributes.get(name);
    const { runs, struck } = joinPieces(this.#pieces);
    const text = joinedText(runs);
    const type = value("office:value-type") ?? value("calcext:value-type");
    const hasFormula = value("table:formula") !== undefined;
    if (type === undefined && text === "") {
      if (hasFormula) return { ...EMPTY_CELL, notes: this.#notes, formula: "without-value" };
      return this.#notes.length === 0 ? EMPTY_CELL : { ...EMPTY_CELL, notes: this.#notes };
    }
    const common: GridCell = {
      ...{ ...EMPTY_CELL, notes: this.#notes, formula: hasFormula ? "with-value" : "none" },
      runs: runs.some(({ raised, apart }) => raised || apart === true) ? runs : null,
      ...(struck === undefined ? {} : { struck }),
    };
    const shownBeside = (raw: string): string | null => (text === raw || text === "" ? null : text);
    if (value("calcext:value-type") === "error") return { ...common, raw: text, stored: "error" };
    const number = Number(value("office:value") ?? Number.NaN);
    if (/^(?:float|percentage|currency)$/u.test(type ?? "") && Number.isFinite(number)) {
      const raw = String(number);
      const money = MONEY.exec(text)?.[0] ?? value("office:currency") ?? "";
      const format = type === "percentage" ? "0%" : type === "currency" ? `"${money}"0` : null;
      return { ...common, raw, shown: shownBeside(raw), stored: "number", number, format };
    }
    const date = value("office:date-value");
    if (type === "date" && date !== undefined) {
      return { ...common, raw: date, shown: shownBeside(date), stored: "date", date: date.slice(0, this.#styles.dateLength(this.#style)) };
    }
    if (type === "time") return { ...common, raw: value("office:time-value") ?? text, shown: text, stored: "time" };
    if (type === "boolean") return { ...common, raw: value("office:boolean-value") === "true" ? "TRUE" : "FALSE", stored: "boolean" };
    const raw = text === "" ? (value("office:string-value") ?? "") : text;
    if (raw === "") return common.notes.length === 0 && !hasFormula ? EMPTY_CELL : common;
    return { ...common, raw, stored: "text" };
  }
}

function spaceOf(token: XmlToken): string {
  if (token.name === "text:s") return " ".repeat(Math.min(Number(token.attributes.get("text:c") ?? 1) || 1, 1_000));
  if (token.name === "text:tab") return "\t";
  return token.name === "text:line-break" ? "\n" : "";
}
