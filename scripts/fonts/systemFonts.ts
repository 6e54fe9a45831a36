/**
 * Fonts that readers' systems have, and how wide they are set, per em: the mean width of a letter by its frequency in English, as
 * `@capsizecss/unpack` takes it (all but DejaVu's from `@capsizecss/metrics` 4.3.0).
 */

export interface SystemFont {
  readonly family: string;
  /** Full names of its regular and its bold, with those of fonts that are as wide by design, letter by letter. */
  readonly regular: readonly string[];
  readonly bold: readonly string[];
  readonly unitsPerEm: number;
  readonly regularWidth: number;
  readonly boldWidth: number;
}

/** The likest first. */
export const SYSTEM_SERIFS: readonly SystemFont[] = [
  {
    family: "Georgia",
    regular: ["Georgia", "Gelasio"],
    bold: ["Georgia Bold", "Georgia-Bold", "Gelasio Bold"],
    unitsPerEm: 2048,
    regularWidth: 913,
    boldWidth: 1062,
  },
  {
    family: "Noto Serif",
    regular: ["Noto Serif", "Noto Serif Regular", "NotoSerif-Regular"],
    bold: ["Noto Serif Bold", "NotoSerif-Bold"],
    unitsPerEm: 1000,
    regularWidth: 481,
    boldWidth: 512,
  },
  {
    family: "Times New Roman",
    regular: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"],
    bold: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
    unitsPerEm: 2048,
    regularWidth: 832,
    boldWidth: 886,
  },
  {
    family: "DejaVu Serif",
    regular: ["DejaVu Serif", "DejaVuSerif"],
    bold: ["DejaVu Serif Bold", "DejaVuSerif-Bold"],
    unitsPerEm: 2048,
    regularWidth: 1058,
    boldWidth: 1168,
  },
];

export const SYSTEM_SANS: readonly SystemFont[] = [
  {
    family: "Arial",
    regular: ["Arial", "ArialMT", "Helvetica", "Liberation Sans", "Arimo"],
    bold: ["Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Helvetica-Bold", "Liberation Sans Bold", "Arimo Bold"],
    unitsPerEm: 2048,
    regularWidth: 913,
    boldWidth: 983,
  },
  {
    family: "Roboto",
    regular: ["Roboto", "Roboto Regular", "Roboto-Regular"],
    bold: ["Roboto Bold", "Roboto-Bold"],
    unitsPerEm: 2048,
    regularWidth: 911,
    boldWidth: 926,
  },
  {
    family: "Noto Sans",
    regular: ["Noto Sans", "Noto Sans Regular", "NotoSans-Regular"],
    bold: ["Noto Sans Bold", "NotoSans-Bold"],
    unitsPerEm: 1000,
    regularWidth: 474,
    boldWidth: 503,
  },
  {
    family: "DejaVu Sans",
    regular: ["DejaVu Sans", "DejaVuSans"],
    bold: ["DejaVu Sans Bold", "DejaVuSans-Bold"],
    unitsPerEm: 2048,
    regularWidth: 1041,
    boldWidth: 1176,
  },
];
