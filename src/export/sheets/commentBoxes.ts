/** The boxes of a workbook's comments, each as large as its text: the library makes all of one size, in which a third are cut. */
import { textWidth, wrapText } from "../../chart/textWidth";
import type { Parts } from "../archive/zipParts";

/** What of a sheet decides where a box begins and ends: rows in points, columns in characters. */
export interface CommentedSheet {
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  /** Text of a comment by "row,column", counted from 0. */
  readonly comments: ReadonlyMap<string, string>;
}

/** In pixels: two widths of a box, what is beside and below its text, and a line of it. */
const BOX = { narrow: 380, wide: 620, tall: 420, around: 18, line: 17, font: 12.5 } as const;
/** From a cell's edge to its box. */
const GAP = 12;

/** @param sheets those with comments, in their order */
export function sizeComments(parts: Parts, sheets: readonly CommentedSheet[]): Parts {
  const drawings = [...parts.keys()].filter((path) => path.startsWith("xl/drawings/vmlDrawing")).toSorted();
  if (drawings.length !== sheets.length) throw new Error("a sheet’s comments have no boxes");
  const sized = new Map(parts);
  for (const [index, path] of drawings.entries()) {
    const sheet = sheets[index];
    if (sheet !== undefined)
      sized.set(
        path,
        String(parts.get(path)).replace(/<v:shape .*?<\/v:shape>/gsu, (shape) => sizeShape(shape, sheet)),
      );
  }
  return sized;
}

function sizeShape(shape: string, sheet: CommentedSheet): string {
  const [row, column] = [numberIn(shape, "Row"), numberIn(shape, "Column")];
  const { width, height } = boxOf(sheet.comments.get(`${row},${column}`) ?? "");
  const [right, over] = reach(column + 1, GAP + width, (index) => (sheet.widths[index] ?? 9) * 7 + 5);
  const [bottom, below] = reach(row, height, (index) => ((sheet.heights[index] ?? 15) * 4) / 3);
  const anchor = [column + 1, GAP, row, 0, right, over, bottom, below].map(Math.round).join(",");
  return shape
    .replace(/(?<=<x:Anchor>)[^<]*/u, anchor)
    .replace(/(?<=;width:)[\d.]+pt;height:[\d.]+pt/u, `${Math.round(width * 0.75)}pt;height:${Math.round(height * 0.75)}pt`);
}

function numberIn(shape: string, name: string): number {
  return Number(new RegExp(`<x:${name}>(\\d+)`, "u").exec(shape)?.[1]);
}

/** Wide where it would otherwise be taller than a window. */
function boxOf(text: string): { readonly width: number; readonly height: number } {
  const heightAt = (width: number): number => linesIn(text, width - BOX.around) * BOX.line + BOX.around;
  const width = heightAt(BOX.narrow) > BOX.tall ? BOX.wide : BOX.narrow;
  return { width, height: heightAt(width) };
}

function linesIn(text: string, room: number): number {
  return text
    .split("\n")
    .flatMap((line) => wrapText(line, room, BOX.font, "Arial"))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, BOX.font, "Arial") / room)), 0);
}

/** Where a length ends that begins at the edge of a row or column: in which, and how far into it. */
function reach(from: number, length: number, sizeOf: (index: number) => number): readonly [index: number, rest: number] {
  let [index, rest] = [from, length];
  while (rest > sizeOf(index)) {
    rest -= sizeOf(index);
    index += 1;
  }
  return [index, rest];
}
