/** An OpenDocument spreadsheet → its tables as found, with repeated rows and cells, notes and raised text. */
import type { GridCell, Opened, OwnGrid, Refused } from "../../model/ownTable";
import { partText } from "./bookParts";
import { addressOf, EMPTY_CELL } from "./gridCells";
import { OdsCell } from "./odsCell";
import { OdsStyles } from "./odsStyles";
import { CAPS, overCaps, refuse } from "./refusals";
import { xmlTokens, type XmlToken } from "./xmlTokens";
import type { ZipPart } from "./zipParts";

export function openOds(bytes: Uint8Array, name: string, parts: readonly ZipPart[]): Opened | Refused {
  if (partText(bytes, parts, "META-INF/manifest.xml").includes("encryption-data")) return refuse("encrypted");
  const styles = new OdsStyles();
  const tables: OdsTable[] = [];
  for (const token of xmlTokens(partText(bytes, parts, "content.xml"))) {
    if (token === null) return refuse("damaged");
    const table = tables.at(-1);
    if (token.kind === "open" && token.name === "table:table" && table?.isOpen !== true) tables.push(new OdsTable(token, styles));
    else if (table?.isOpen === true) table.take(token);
    else styles.take(token);
    const refused = table === undefined ? null : overCaps(table.height, table.widest, table.filled, CAPS.cells);
    if (refused !== null) return refused;
  }
  const grids = tables.map((table) => table.grid());
  if (grids.every((grid) => grid.rows.length === 0)) return refuse("empty");
  return {
    outcome: "opened",
    name,
    door: "ods",
    text: null,
    grids,
    warnings: [
      ...(parts.some((part) => /^Basic\//u.test(part.name)) ? ["macros-ignored"] : []),
      ...grids.filter((grid) => grid.hidden).map((grid) => `hidden-sheet ${grid.name}`),
    ],
    questions: [],
  };
}

/** One table as its tags come in. Empty rows and cells are held back until something stands behind them. */
class OdsTable {
  isOpen = true;
  widest = 0;
  filled = 0;
  readonly #name: string;
  readonly #style: string | undefined;
  readonly #rows: (readonly GridCell[])[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #columnStyles: string[] = [];
  readonly #merges: string[] = [];
  #emptyRows = 0;
  #row: GridCell[] = [];
  #emptyCells = 0;
  #rowRepeat = 1;
  #rowHidden = false;
  #cell: OdsCell | null = null;
  #column = 0;

  readonly #styles: OdsStyles;

  constructor(token: XmlToken, styles: OdsStyles) {
    this.#styles = styles;
    this.#name = token.attributes.get("table:name") ?? "";
    this.#style = token.attributes.get("table:style-name");
  }

  get height(): number {
    return this.#rows.length;
  }

  take(token: XmlToken): void {
    if (this.#cell !== null) this.#takeInCell(this.#cell, token);
    else if (token.kind === "open") this.#open(token);
    else if (token.kind === "close" && token.name === "table:table-row") this.#endRow();
    else if (token.kind === "close" && token.name === "table:table") this.isOpen = false;
  }

  grid(): OwnGrid {
    return {
      name: this.#name,
      hidden: this.#styles.isHidden(this.#style),
      direction: this.#styles.direction(this.#style),
      rows: this.#rows,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns.filter((column) => column < this.widest),
      merges: this.#merges,
      after: [],
    };
  }

  #open(token: XmlToken): void {
    const isHidden = /^(?:collapse|filter)$/u.test(token.attributes.get("table:visibility") ?? "");
    if (token.name === "table:table-column") {
      // Past the caps no column is held.
      const repeat = Math.min(repeatOf(token, "table:number-columns-repeated"), CAPS.columns + 1 - this.#columnStyles.length);
      for (let index = 0; index < repeat; index += 1) {
        if (isHidden) this.#hiddenColumns.push(this.#columnStyles.length);
        this.#columnStyles.push(token.attributes.get("table:default-cell-style-name") ?? "");
      }
    } else if (token.name === "table:table-row") {
      this.#row = [];
      this.#emptyCells = 0;
      this.#column = 0;
      this.#rowRepeat = repeatOf(token, "table:number-rows-repeated");
      this.#rowHidden = isHidden;
    } else if (token.name === "table:table-cell" || token.name === "table:covered-table-cell") {
      this.#cell = new OdsCell(token, this.#styles, this.#columnStyles[this.#column]);
    }
  }

  #takeInCell(cell: OdsCell, token: XmlToken): void {
    if (!cell.take(token)) return;
    this.#cell = null;
    const repeat = repeatOf(cell.token, "table:number-columns-repeated");
    const columns = repeatOf(cell.token, "table:number-columns-spanned");
    const rows = repeatOf(cell.token, "table:number-rows-spanned");
    const at = this.#rows.length + this.#emptyRows + 1;
    if (columns > 1 || rows > 1)
      this.#merges.push(`${addressOf(at, this.#column)}:${addressOf(at + rows - 1, this.#column + columns - 1)}`);
    const read = cell.read();
    this.#column += repeat;
    if (read === EMPTY_CELL) {
      this.#emptyCells += repeat;
      return;
    }
    // One more than the caps is enough to notice too wide a table.
    const width = Math.min(this.#column, CAPS.columns + 1);
    while (this.#row.length < width - repeat && this.#emptyCells > 0) {
      this.#row.push(EMPTY_CELL);
      this.#emptyCells -= 1;
    }
    this.#emptyCells = 0;
    while (this.#row.length < width) this.#row.push(read);
    this.widest = Math.max(this.widest, this.#column);
  }

  #endRow(): void {
    if (this.#row.length === 0) {
      this.#emptyRows += this.#rowRepeat;
      return;
    }
    const last = Math.min(this.#rows.length + this.#emptyRows + this.#rowRepeat, CAPS.rows + 1);
    while (this.#rows.length < last && this.#emptyRows > 0) {
      this.#rows.push([]);
      this.#emptyRows -= 1;
    }
    this.#emptyRows = 0;
    while (this.#rows.length < last) {
      this.#rows.push(this.#row);
      this.filled += this.#row.length;
      if (this.#rowHidden) this.#hiddenRows.push(this.#rows.length);
    }
  }
}

function repeatOf(token: XmlToken, name: string): number {
  const count = Number(token.attributes.get(name) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
