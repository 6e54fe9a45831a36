/**
 * `npm run tokens`: writes the design tokens of `src/ui/tokens.json` as custom properties for the site, and as values for what is
 * drawn outside it (pictures, slides); and the looks of a drawing's parts as a style sheet. A test compares the files with what this
 * writes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { LOOKS } from "../src/chart/looks";
import { cssToken, roleRules } from "../src/chart/roles";

const Colour = v.object({
  $value: v.string(),
  $extensions: v.object({ dark: v.string(), print: v.optional(v.string()) }),
});
const Pixels = v.pipe(v.string(), v.regex(/^\d+px$/u));
const Text = v.object({
  $value: v.object({ fontSize: Pixels, lineHeight: Pixels }),
  $extensions: v.optional(v.object({ narrow: v.string() })),
});
const Tokens = v.object({
  color: v.objectWithRest({ $type: v.literal("color") }, Colour),
  fontFamily: v.object({ serif: v.object({ $value: v.array(v.string()) }), sans: v.object({ $value: v.array(v.string()) }) }),
  text: v.objectWithRest({ $description: v.string(), $type: v.literal("typography") }, Text),
  dimension: v.objectWithRest({ $type: v.literal("dimension") }, v.object({ $value: v.string() })),
});

const SOURCE = "src/ui/tokens.json";
const CSS = "src/ui/tokens.css";
const VALUES = "src/chart/tokens.ts";
const DRAWING = "src/ui/chart/drawing.css";

type Pair = readonly [name: string, value: string];

interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
  readonly print: string | undefined;
}

/** What the tokens of a checkout are written as: path → text. */
export function tokenFiles(root: string): ReadonlyMap<string, string> {
  const tokens = v.parse(v.pipe(v.string(), v.parseJson(), Tokens), readFileSync(join(root, SOURCE), "utf8"));
  const colours = Object.entries(tokens.color).flatMap(([name, token]): Token[] =>
    typeof token === "string" ? [] : [{ name, light: token.$value, dark: token.$extensions.dark, print: token.$extensions.print }],
  );
  const fonts = (["serif", "sans"] as const).map((name) => [name, tokens.fontFamily[name].$value.map(quoted).join(", ")] as const);
  const sizes = Object.entries(tokens.dimension).flatMap(([name, token]) =>
    typeof token === "string" ? [] : [[name, token.$value] as const],
  );
  const texts = textPairs(tokens.text);
  return new Map([
    [CSS, cssOf(colours, [...fonts, ...texts.wide, ...sizes], texts.narrow)],
    [VALUES, valuesOf(colours)],
    [DRAWING, drawingCss()],
  ]);
}

function quoted(font: string): string {
  return font.includes(" ") ? `"${font}"` : font;
}

/** The eight texts, in what grows with the reader's own size; what drops one step on a phone, and the same for figures, which do not. */
function textPairs(texts: v.InferOutput<typeof Tokens>["text"]): { readonly wide: readonly Pair[]; readonly narrow: readonly Pair[] } {
  const named = new Map(Object.entries(texts).flatMap(([name, text]) => (typeof text === "string" ? [] : [[name, text] as const])));
  const pairs = (name: string, { $value }: v.InferOutput<typeof Text>): readonly Pair[] => [
    [name, rem($value.fontSize)],
    [`${name}-line`, rem($value.lineHeight)],
  ];
  const dropping = [...named].flatMap(([name, text]) => {
    const smaller = named.get(text.$extensions?.narrow ?? "");
    return smaller === undefined ? [] : [{ name, text, smaller }];
  });
  return {
    wide: [
      ...[...named].flatMap(([name, text]) => pairs(name, text)),
      ...dropping.flatMap(({ name, text }) => pairs(name.replace("t", "f"), text)),
    ],
    narrow: dropping.flatMap(({ name, smaller }) => pairs(name, smaller)),
  };
}

function rem(pixels: string): string {
  return `${parseInt(pixels, 10) / 16}rem`;
}

function cssOf(colours: readonly Token[], others: readonly Pair[], narrow: readonly Pair[]): string {
  const lines = (pairs: readonly Pair[], indent: string): string =>
    pairs.map(([name, value]) => `${indent}--${name}: ${value};`).join("\n");
  const dark = lines(
    colours.map((one) => [one.name, one.dark]),
    "      ",
  );
  const print = colours.flatMap((one): Pair[] => (one.print === undefined ? [] : [[one.name, one.print]]));
  return `/* Written by \`npm run tokens\` from tokens.json. */
@layer tokens {
  :root {
    color-scheme: light;
${lines([...colours.map((one) => [one.name, one.light] as const), ...others], "    ")}
  }

  @media screen and (width < 720px) {
    :root {
${lines(narrow, "      ")}
    }
  }

  /* Paper is light whatever the theme. */
  @media screen {
    [data-theme="dark"] {
      color-scheme: dark;
${dark}
    }
  }

  @media screen and (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) {
      color-scheme: dark;
${dark}
    }
  }

  @media print {
    :root {
${lines(print, "      ")}
    }
  }
}
`;
}

function valuesOf(colours: readonly Token[]): string {
  const block = (theme: "light" | "dark"): string => colours.map((one) => `  ${propertyName(one.name)}: "${one[theme]}",`).join("\n");
  return `/** Colours as values, for pictures and slides, which have no custom properties. Written by \`npm run tokens\` from ui/tokens.json. */

export const LIGHT = {
${block("light")}
} as const;

/** A colour by its name, never by its value, which depends on the theme. */
export type Token = keyof typeof LIGHT;

export const DARK: Readonly<Record<Token, string>> = {
${block("dark")}
};
`;
}

/** For pages and embeds alike; what else there is to a chart on a page stands in `chart.module.css`. */
function drawingCss(): string {
  const rules = roleRules(cssToken, LOOKS.page.sizes).map((rule) => rule.replace(/^/gmu, "  "));
  return `/* Written by \`npm run tokens\` from src/chart/roles.ts. */
@layer components {
${rules.join("\n")}
  .chart-zero,
  .chart-cap {
    shape-rendering: crispedges;
  }
  .chart-mark {
    cursor: pointer;
  }
  .chart-mark:hover .chart-value {
    text-decoration: underline;
  }
  .chart-mark:not([data-selected]) > .chart-wash {
    display: none;
  }
  .chart-defs {
    position: absolute;
    width: 0;
    height: 0;
  }
}
`;
}

/** "ink-2" → "ink2", "d-context" → "dContext". */
function propertyName(name: string): string {
  return name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

export function main(_args: readonly string[], root = process.cwd()): number {
  for (const [path, text] of tokenFiles(root)) writeFileSync(join(root, path), text);
  return 0;
}
