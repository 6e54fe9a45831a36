/** Colours of a template: what its theme calls them, and which of ours they take the place of. */
import { officeColour } from "../officeColour";
import { INK } from "./look";

/** Names of a theme's colours, as a master maps them → six hexadecimal digits. */
export function themeColours(theme: string, master: string): ReadonlyMap<string, string> {
  const scheme = /<a:clrScheme.*?<\/a:clrScheme>/su.exec(theme)?.[0] ?? "";
  const colours = new Map(
    [...scheme.matchAll(/<a:(\w+)>\s*<a:(?:srgbClr val|sysClr [^>]*?lastClr)="([0-9A-Fa-f]{6})"/gu)].map(([, name = "", hex = ""]) => [
      name,
      hex,
    ]),
  );
  const [mapped = ""] = /<p:clrMap\s[^>]*>/u.exec(master) ?? [];
  for (const [, name = "", meant = ""] of mapped.matchAll(/(\w+)="(\w+)"/gu)) {
    const hex = colours.get(meant);
    if (/^(?:bg|tx)\d$/u.test(name) && hex !== undefined) colours.set(name, hex);
  }
  return colours;
}

/** The colour that a fill names, before any change of it; null where it names none that is known. */
export function colourIn(fill: string, colours: ReadonlyMap<string, string>): string | null {
  const [, hex] = /<a:srgbClr val="([0-9A-Fa-f]{6})"/u.exec(fill) ?? [];
  const [, name = ""] = /<a:schemeClr val="(\w+)"/u.exec(fill) ?? [];
  return hex ?? colours.get(name) ?? null;
}

/** How much of a colour is left where ours is fainter than ink, in thousandths of a per cent. */
const FAINT = { soft: 78_000, line: 40_000, wash: 22_000 } as const;

/** Our colours, each with the opening tag of the template's in its place, and how much of it is left; undefined for all of it. */
export function templatePalette(
  ink: string,
  accents: readonly string[],
): ReadonlyMap<string, { readonly open: string; readonly left?: number }> {
  const accent = (index: number): string => accents[index % Math.max(1, accents.length)] ?? ink;
  return new Map([
    [officeColour("ink"), { open: ink }],
    [INK.soft, { open: ink, left: FAINT.soft }],
    [officeColour("ink3"), { open: ink, left: FAINT.soft }],
    [officeColour("accent"), { open: ink }],
    [officeColour("ruleStrong"), { open: ink, left: FAINT.line }],
    [officeColour("rule"), { open: ink, left: FAINT.line }],
    [officeColour("grid"), { open: ink, left: FAINT.wash }],
    [officeColour("dContext"), { open: ink, left: FAINT.line }],
    [officeColour("surface"), { open: '<a:schemeClr val="bg1">' }],
    [officeColour("d1"), { open: accent(0) }],
    [officeColour("d2"), { open: accent(1) }],
    [officeColour("d3"), { open: accent(2) }],
  ]);
}
