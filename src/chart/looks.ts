/** Measures of a drawing, in pixels: as on a page, as in an embed, and as on a slide, which is read from further away: few figures are large on it, many small. */
import type { TextRole } from "./roles";
import type { FontName } from "./textWidth";

export type LookName = "page" | "embed" | "slide" | "slideLarge" | "slideSmall";

export interface Look {
  readonly sizes: Readonly<Record<TextRole, number>>;
  readonly font: FontName;
  readonly bold: FontName;
  /** Width of the labels' column beside the bars. */
  readonly labels: number;
  /** Below this width labels stand above their bars, and the scale goes. */
  readonly narrow: number;
  readonly bar: number;
  readonly narrowBar: number;
  /** From one line of text to the next. */
  readonly line: number;
  /** Between rows, at least. */
  readonly gap: number;
  /** Height of the scale above the bars. */
  readonly axis: number;
  /** Whether it stands in a frame of another page, which it fills. */
  readonly framed: boolean;
  /** Whether few bars have large figures. */
  readonly large: boolean;
  readonly columns: { readonly height: number; readonly low: number; readonly top: number; readonly bottom: number; readonly axis: number };
}

const PAGE: Look = {
  sizes: {
    label: 14,
    detail: 13,
    value: 16,
    hedge: 16,
    words: 16,
    lead: 24,
    leadHedge: 19,
    main: 34,
    mainHedge: 19,
    marker: 16,
    tick: 13,
  },
  large: true,
  framed: false,
  ...{ font: "sans", bold: "semibold" },
  ...{ labels: 208, narrow: 560, bar: 26, narrowBar: 22, line: 18, gap: 11, axis: 24 },
  columns: { height: 300, low: 150, top: 44, bottom: 28, axis: 48 },
};

export const LOOKS: Readonly<Record<LookName, Look>> = {
  page: PAGE,
  // As on a page, in whatever font its reader has.
  embed: { ...PAGE, framed: true, font: "readers", bold: "readersBold" },
  // Points of 1/72 inch at 96 pixels an inch: labels of 15, values of 18, the rest of 12.
  slide: {
    sizes: {
      label: 20,
      detail: 16,
      value: 24,
      hedge: 24,
      words: 24,
      lead: 32,
      leadHedge: 24,
      main: 32,
      mainHedge: 24,
      marker: 24,
      tick: 16,
    },
    large: false,
    framed: false,
    ...{ font: "Arial", bold: "Arial" },
    ...{ labels: 346, narrow: 700, bar: 29, narrowBar: 29, line: 24, gap: 14, axis: 30 },
    columns: { height: 403, low: 403, top: 68, bottom: 38, axis: 60 },
  },
  // Labels of 18 above their bars, values of 36, details of 15.
  slideLarge: {
    sizes: {
      label: 24,
      detail: 20,
      value: 48,
      hedge: 32,
      words: 32,
      lead: 72,
      leadHedge: 36,
      main: 72,
      mainHedge: 36,
      marker: 40,
      tick: 16,
    },
    large: false,
    framed: false,
    ...{ font: "Arial", bold: "Arial" },
    ...{ labels: 0, narrow: 100_000, bar: 64, narrowBar: 64, line: 32, gap: 24, axis: 0 },
    columns: { height: 403, low: 403, top: 68, bottom: 38, axis: 60 },
  },
  // Nothing below 12, values of 13.5.
  slideSmall: {
    sizes: {
      label: 16,
      detail: 16,
      value: 18,
      hedge: 18,
      words: 18,
      lead: 24,
      leadHedge: 18,
      main: 24,
      mainHedge: 18,
      marker: 18,
      tick: 16,
    },
    large: false,
    framed: false,
    ...{ font: "Arial", bold: "Arial" },
    ...{ labels: 346, narrow: 700, bar: 20, narrowBar: 20, line: 19, gap: 8, axis: 26 },
    columns: { height: 340, low: 340, top: 60, bottom: 34, axis: 60 },
  },
};
