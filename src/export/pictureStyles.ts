/** The chart's own styles, made to stand in a picture: classes as drawn, colours as values, nothing that depends on a page around. */
import { LIGHT } from "../chart/tokens";

/** What a picture's text is set in: our fonts where they are, else what the machine has. */
const SANS = '"Desk Sans","Source Sans 3","Source Sans Pro","Noto Sans","DejaVu Sans",Arial,sans-serif';
const SERIF = '"Desk Serif","Source Serif 4","Source Serif Pro","Noto Serif","DejaVu Serif",Georgia,serif';

/** Rules of a picture's own text; sizes in pixels. */
const OWN = `text{font-family:${SANS};fill:${LIGHT.ink}}
.title{font-family:${SERIF};font-size:27px;font-weight:600}
.subtitle{font-size:17px;fill:${LIGHT.ink2}}
.heading{font-size:14px;font-weight:600}
.why,.small{font-weight:400;font-size:14px;fill:${LIGHT.ink3}}
.key{font-size:14px;fill:${LIGHT.ink2}}
.note{font-size:14px;fill:${LIGHT.ink2}}
.number{font-weight:600;fill:${LIGHT.accent}}
.row{font-size:15px}.said{font-size:15px;font-weight:600}
.brand{font-family:${SERIF};font-size:18px;font-weight:600}`;

/** Properties that a picture's renderers understand; the rest lay out a page. */
const KEPT =
  /^(?:fill|stroke|stroke-width|stroke-dasharray|stroke-linejoin|paint-order|opacity|font-size|font-weight|font-family|stop-color|stop-opacity)$/u;

/**
 * @param css the text of the chart's style sheet
 * @param scope the class name as drawn, of a name in the sheet
 */
export function pictureStyles(css: string, scope: (name: string) => string): string {
  const layer = /@layer components \{(?<rules>[\s\S]*?)\n\}/u.exec(css)?.groups?.["rules"] ?? "";
  const flat = layer.replace(/@[a-z]+[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, "").replace(/\/\*[\s\S]*?\*\//gu, "");
  const rules = [...flat.matchAll(/(?<selector>[^{}]+)\{(?<body>[^{}]*)\}/gu)].flatMap(({ groups }) => {
    const selector = (groups?.["selector"] ?? "").trim();
    // Only what names a class, or the text of a drawing: states and layouts of a page have no meaning here.
    const plain = /^\.[A-Za-z]+(?: text)?$/u.test(selector) ? selector : null;
    const body = (groups?.["body"] ?? "")
      .split(";")
      .map((line) => line.trim())
      .filter((line) => KEPT.test(line.split(":")[0] ?? ""))
      .join(";");
    return plain === null || body === "" ? [] : [`${plain.replace(/[A-Za-z]+/u, (name) => scope(name))}{${body}}`];
  });
  return resolveTokens([...rules, OWN].join("\n"));
}

/** Replaces each custom property by its value in the light theme. @throws where one has none */
export function resolveTokens(text: string): string {
  return text.replace(/var\(--([\w-]+)\)/gu, (whole, name: string) => {
    if (name === "sans") return SANS;
    if (name === "serif") return SERIF;
    // The ground of a picture is white, so what is cut out of it is white too.
    if (name === "page") return LIGHT.surface;
    const key = name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    const value = Object.entries(LIGHT).find(([one]) => one === key)?.[1];
    if (value === undefined) throw new Error(`a picture has no value for ${whole}`);
    return value;
  });
}
