/**
 * The picture that other sites show beside a link: the title, and one figure large with its note. A question shows every claimant
 * or, where they are too many, none. 1200 by 630 pixels.
 */
import { LIGHT } from "../chart/tokens";
import { textWidth, wrapText } from "../chart/textWidth";
import { captionText } from "../view/captionText";
import { cellParts, cellText } from "../view/cellText";
import { placeText, wordingsText } from "../view/footnote";
import { superscript } from "../view/numberNotes";
import { stanceText } from "../view/whoSays";
import type { EmbedModel, EmbedRow } from "./embedModel";
import { TEXT_STYLES } from "./pictureStyles";
import { escapeXml } from "./xml";
import { SITE_NAME } from "../model/site";

const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const WIDE = CARD.width - 2 * MARGIN;
/** Where the wordmark begins: nothing else may reach it. */
const FOOT = 556;
const LARGE = 112;
const SEVERAL = 50;

export function toCard(figure: EmbedModel): string {
  const title = wrapText(figure.title, WIDE, 46, "serif");
  const top = 56 + title.length * 54;
  const full = contentOf(figure, top);
  // What does not fit whole is left out whole: a figure never stands without its note.
  const { pieces } = full.shown && full.bottom <= FOOT ? full : { pieces: countOf(figure, top) };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">
<style>${TEXT_STYLES}</style>
<rect width="${CARD.width}" height="${CARD.height}" fill="${LIGHT.page}"/><rect width="${CARD.width}" height="10" fill="${LIGHT.ink}"/>
${title.map((line, index) => `<text class="title" x="${MARGIN}" y="${96 + index * 54}" style="font-size:46px">${escapeXml(line)}</text>`).join("")}
${pieces.join("\n")}
<text class="brand" x="${MARGIN}" y="594" style="font-size:30px">${escapeXml(SITE_NAME)}<tspan fill="${LIGHT.accent}">¹</tspan></text>
</svg>
`;
}

interface Content {
  readonly pieces: readonly string[];
  readonly bottom: number;
  /** Whether there is a figure that may stand here. */
  readonly shown: boolean;
}

function contentOf(figure: EmbedModel, top: number): Content {
  const rows = rowsOf(figure);
  const pieces: string[] = [];
  let y = top + 20;
  for (const row of rows) {
    const size = rows.length > 1 ? SEVERAL : largeSize(figure, row);
    y += Math.round(size * 1.1);
    const said = !figure.contested ? "" : isNamed(row) ? `${row.cell.claimant.name}, ${stanceText(row.cell)}` : namesOf(row);
    pieces.push(numberText(figure, row, { size, y, said }));
    if (said === "") {
      y += 12;
      for (const line of wrapText(sentenceOf(figure, row), WIDE, 25)) {
        y += 32;
        pieces.push(text(y, `font-size:25px;fill:${LIGHT.ink2}`, line));
      }
    }
  }
  y += 30;
  pieces.push(`<path d="M${MARGIN} ${y}h110" stroke="${LIGHT.ink}" stroke-width="2"/>`);
  y += 8;
  const shown = new Set(rows.flatMap(({ cell }) => figure.markers.get(cell.id) ?? []));
  const cited = new Set(rows.flatMap(({ cell }) => cell.citations.map(({ citation }) => citation.id)));
  for (const { number, citations } of figure.notes.filter((note) => shown.has(note.number))) {
    const [first] = citations;
    const lines = wrapText(
      `${first.report.short}, ${placeText(first)}: ${wordingsText(citations.filter(({ id }) => cited.has(id)))}.`,
      WIDE - 30,
      rows.length > 1 ? 19 : 22,
    );
    lines.forEach((line, index) => {
      y += rows.length > 1 ? 26 : 30;
      const marker = index === 0 ? `<tspan class="number">${number}</tspan>` : "";
      pieces.push(
        `<text x="${MARGIN}" y="${y}" style="font-size:${rows.length > 1 ? 19 : 22}px;fill:${LIGHT.ink2}">${marker}<tspan x="${MARGIN + 30}">${escapeXml(line)}</tspan></text>`,
      );
    });
  }
  return { pieces, bottom: y, shown: rows.length > 0 };
}

/** What stands where figures and notes do not fit together. */
function countOf({ groups }: EmbedModel, top: number): readonly string[] {
  const count = groups.flatMap(({ rows }) => rows).length;
  return [text(top + 70, `font-size:30px;fill:${LIGHT.ink2}`, `${count} figures, each with who says so, and the words that state it.`)];
}

/** Every claimant of a question; else the first number that no question holds. */
function rowsOf({ groups, contested, disputed }: EmbedModel): readonly EmbedRow[] {
  const rows = groups.flatMap((group) => group.rows);
  if (contested) return rows;
  const free = rows.filter(({ cell }) => !disputed.has(cell.id));
  const found =
    free.find(({ cell }) => cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "word") ?? free[0];
  return found === undefined ? [] : [found];
}

function largeSize(figure: EmbedModel, row: EmbedRow): number {
  return Math.min(LARGE, Math.floor(WIDE / textWidth(`${cellText(row.cell, figure.measure)} ¹`, 1, "serif")));
}

interface NumberPlace {
  readonly size: number;
  readonly y: number;
  /** Who says so, where several stand below each other. */
  readonly said: string;
}

function numberText(figure: EmbedModel, row: EmbedRow, { size, y, said }: NumberPlace): string {
  const { before, number, after } = cellParts(row.cell, figure.measure);
  const word = (one: string): string => (one === "" ? "" : `<tspan style="font-weight:400;fill:${LIGHT.ink2}">${escapeXml(one)}</tspan>`);
  const markers = (figure.markers.get(row.cell.id) ?? []).map(superscript).join("\u2009");
  const who = said === "" ? "" : `<tspan dx="18" style="font-size:27px;font-weight:400;fill:${LIGHT.ink2}">${escapeXml(said)}</tspan>`;
  return `<text x="${MARGIN}" y="${y}" style="font-size:${size}px;font-weight:600" xml:space="preserve">${word(before === "" ? "" : `${before} `)}${escapeXml(number)}${word(after === "" ? "" : ` ${after}`)}<tspan class="number">${markers}</tspan>${who}</text>`;
}

/** The figure in its caption, marked there too; of a date or a text the names of its row. */
function sentenceOf({ markers }: EmbedModel, row: EmbedRow): string {
  const { cell } = row;
  const marks = (markers.get(cell.id) ?? []).map(superscript).join("\u2009");
  return cell.caption === "" ? namesOf(row) : captionText(cell.caption, `${cellText(cell, null)}${marks}`);
}

function namesOf({ label, detail, cell }: EmbedRow): string {
  return [label, detail, isNamed({ cell }) ? cell.claimant.name : ""].filter((one) => one !== "").join(" · ");
}

function isNamed({ cell }: Pick<EmbedRow, "cell">): boolean {
  return cell.claimant.party !== "none";
}

function text(y: number, css: string, content: string): string {
  return `<text x="${MARGIN}" y="${y}" style="${css}">${escapeXml(content)}</text>`;
}
