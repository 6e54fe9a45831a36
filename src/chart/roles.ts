/** What the parts of a drawing are for, and how each looks wherever it is drawn: on a page, in a picture, on a slide. */
import type { Token } from "./tokens";

/** Null where each has a colour of its own, by what it names. */
interface ShapeLook {
  readonly colour: Token | null;
  /** In pixels; null for what is filled. */
  readonly stroke: number | null;
  readonly dash?: readonly [drawn: number, open: number];
  readonly opacity?: number;
  /** Filled with the colour behind the drawing, within its line. */
  readonly hollow?: true;
}

interface TextLook {
  readonly colour: Token;
  readonly bold: boolean;
}

const SHAPES = {
  wash: { colour: "accentWash", stroke: null },
  grid: { colour: "grid", stroke: 1 },
  zero: { colour: "axis", stroke: 1.5 },
  bar: { colour: null, stroke: null },
  cap: { colour: "ink", stroke: 2 },
  softcap: { colour: "ink", stroke: 1.5, dash: [2.5, 2.5] },
  stem: { colour: null, stroke: 3 },
  dot: { colour: null, stroke: null },
  hollow: { colour: null, stroke: 3, hollow: true },
  ring: { colour: "ink", stroke: 1.5, dash: [2.5, 2.5] },
  strokes: { colour: null, stroke: 2.4, opacity: 0.5 },
  month: { colour: "dContext", stroke: null },
  track: { colour: "grid", stroke: null },
  nofig: { colour: "ruleStrong", stroke: 2, dash: [2, 5] },
} as const satisfies Readonly<Record<string, ShapeLook>>;

const TEXTS = {
  label: { colour: "ink", bold: false },
  detail: { colour: "ink3", bold: false },
  value: { colour: "ink", bold: true },
  hedge: { colour: "ink2", bold: false },
  words: { colour: "ink3", bold: false },
  lead: { colour: "ink", bold: true },
  leadHedge: { colour: "ink2", bold: false },
  main: { colour: "ink", bold: true },
  mainHedge: { colour: "ink2", bold: false },
  marker: { colour: "accent", bold: true },
  tick: { colour: "ink3", bold: false },
} as const satisfies Readonly<Record<string, TextLook>>;

export type ShapeRole = keyof typeof SHAPES;
export type TextRole = keyof typeof TEXTS;

export const SHAPE_LOOKS: Readonly<Record<ShapeRole, ShapeLook>> = SHAPES;
export const TEXT_LOOKS: Readonly<Record<TextRole, TextLook>> = TEXTS;

const CLASS = "chart-";

/** The class that a part carries wherever it is markup. */
export function roleClass(role: ShapeRole | TextRole): string {
  return `${CLASS}${role}`;
}

/** The roles of an element, by its class; null where it has none. */
export function shapeRoleOf(className: string): ShapeRole | null {
  return keyIn(SHAPE_LOOKS, className);
}

export function textRoleOf(className: string): TextRole | null {
  return keyIn(TEXT_LOOKS, className);
}

function keyIn<K extends string>(looks: Readonly<Record<K, unknown>>, className: string): K | null {
  return keysOf(looks).find((role) => className === `${CLASS}${role}`) ?? null;
}

export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

/**
 * Style rules for the classes of a drawing.
 * @param colour writes a colour; @param sizes type sizes in pixels
 */
export function roleRules(colour: (token: Token) => string, sizes: Readonly<Record<TextRole, number>>): readonly string[] {
  const shapes = keysOf(SHAPES).map((role) => [role, shapeRule(SHAPE_LOOKS[role], colour)] as const);
  const texts = keysOf(TEXTS).map((role) => {
    const { colour: ink, bold } = TEXT_LOOKS[role];
    return [role, [`fill: ${colour(ink)}`, `font-size: ${sizes[role]}px`, `font-weight: ${bold ? 600 : 400}`]] as const;
  });
  const markers = (["lead", "main"] as const).map((role) => {
    const selector = `${roleClass(role)} > .${roleClass("marker")}`;
    return [selector, [`font-size: ${markerSize(role, sizes)}px`]] as const;
  });
  const named = [...shapes, ...texts].map(([role, declarations]) => [roleClass(role), declarations] as const);
  return [...named, ...markers]
    .filter(([, declarations]) => declarations.length > 0)
    .map(([selector, declarations]) => `.${selector} {\n${declarations.map((one) => `  ${one};\n`).join("")}}`);
}

/** A marker beside a larger figure is larger too, and beside the largest as large as a large one. */
export function markerSize(role: "value" | "lead" | "main", sizes: Readonly<Record<TextRole, number>>): number {
  return role === "value" ? sizes.marker : sizes.lead;
}

function shapeRule({ colour: own, stroke, dash, opacity, hollow }: ShapeLook, colour: (token: Token) => string): readonly string[] {
  const fill = hollow === true ? `fill: ${colour("page")}` : stroke !== null ? "fill: none" : own === null ? null : `fill: ${colour(own)}`;
  return [
    ...(fill === null ? [] : [fill]),
    ...(stroke === null ? [] : [...(own === null ? [] : [`stroke: ${colour(own)}`]), `stroke-width: ${stroke}`]),
    ...(dash === undefined ? [] : [`stroke-dasharray: ${dash.join(" ")}`]),
    ...(opacity === undefined ? [] : [`opacity: ${opacity}`]),
  ];
}

/** A colour as style sheets name it: "ink2" is `var(--ink-2)`. */
export function cssToken(token: Token): string {
  return `var(--${token.replace(/(?<=[a-z]{2})\d|[A-Z]/gu, (part) => `-${part.toLowerCase()}`)})`;
}
