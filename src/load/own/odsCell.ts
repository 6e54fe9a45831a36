/** One cell of an OpenDocument table as its tags come in: its value, its text with raised runs, its note. */
import type { GridCell, GridNote, TextRun } from "../../model/ownTable";
import { EMPTY_CELL } from "./gridCells";
import type { OdsStyles } from "./odsStyles";
import { withoutAuthor } from "./sheetGrid";
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
  readonly #runs: TextRun[] = [];
  readonly #notes: GridNote[] = [];
  readonly #spans: boolean[] = [];
  #paragraphs = 0;
  #inText = 0;
  #depth = 0;
  #note: OpenNote | null = null;

  readonly token: XmlToken;
  readonly #styles: OdsStyles;
  readonly #columnStyle: string | undefined;

  constructor(token: XmlToken, styles: OdsStyles, columnStyle: string | undefined) {
    this.token = token;
    this.#styles = styles;
    this.#columnStyle = columnStyle;
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
        if (by === 1) this.#spans.push(this.#styles.isRaised(token.attributes.get("text:style-name")));
        else this.#spans.pop();
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

  #add(text: string): void {
    if (text === "") return;
    const raised = this.#spans.some(Boolean);
    const last = this.#runs.at(-1);
    if (last?.raised === raised) this.#runs[this.#runs.length - 1] = { text: last.text + text, raised };
    else this.#runs.push({ text, raised });
  }

  /** The cell once its end has come. */
  read(): GridCell {
    const value = (name: string): string | undefined => this.token.attributes.get(name);
    const text = this.#runs.map((run) => run.text).join("");
    const type = value("office:value-type") ?? value("calcext:value-type");
    const hasFormula = value("table:formula") !== undefined;
    const style = value("table:style-name") ?? this.#columnStyle;
    if (type === undefined && text === "") {
      if (hasFormula) return { ...EMPTY_CELL, notes: this.#notes, formula: "without-value" };
      return this.#notes.length === 0 ? EMPTY_CELL : { ...EMPTY_CELL, notes: this.#notes };
    }
    const common: GridCell = { ...EMPTY_CELL, notes: this.#notes, formula: hasFormula ? "with-value" : "none" };
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
      return { ...common, raw: date, shown: shownBeside(date), stored: "date", date: date.slice(0, this.#styles.dateLength(style)) };
    }
    if (type === "time") return { ...common, raw: value("office:time-value") ?? text, shown: text, stored: "time" };
    if (type === "boolean") return { ...common, raw: value("office:boolean-value") === "true" ? "TRUE" : "FALSE", stored: "boolean" };
    const raw = text === "" ? (value("office:string-value") ?? "") : text;
    if (raw === "") return common.notes.length === 0 && !hasFormula ? EMPTY_CELL : common;
    const isRaised = this.#runs.some((run) => run.raised);
    const runs = isRaised ? this.#runs : this.#styles.isRaised(style) ? [{ text: raw, raised: true }] : null;
    return { ...common, raw, stored: "text", runs };
  }
}

function spaceOf(token: XmlToken): string {
  if (token.name === "text:s") return " ".repeat(Math.min(Number(token.attributes.get("text:c") ?? 1) || 1, 1_000));
  if (token.name === "text:tab") return "\t";
  return token.name === "text:line-break" ? "\n" : "";
}
