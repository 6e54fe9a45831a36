/** What Recharts and our shapes within it have drawn, as data: the same code reads it in a page and in the build's emulated document. */
import type { ChartModel } from "../../chart/buildChart";
import type { Drawing, KeyEntry, LineShape, Panel, RectShape, Shape, TextRun, TextShape } from "../../chart/drawing";
import type { Token } from "../../chart/tokens";
import type { LookName } from "../../chart/looks";
import type { ShapeRole } from "../../chart/roles";
import { keysOf, SHAPE_LOOKS, shapeRoleOf, textRoleOf } from "../../chart/roles";
import { LIGHT } from "../../chart/tokens";

/** @param host holds a drawn chart (`ChartDrawing`) and, after it, its key. @throws where something is drawn that has no role */
export function readDrawing(host: Element, look: LookName): Drawing {
  const panels = [...host.querySelectorAll(".chart-panel")].flatMap((part): Panel[] => {
    const [surface, heading] = [part.querySelector("svg"), part.querySelector("p")];
    if (surface === null) return [];
    return [
      {
        heading: heading === null ? null : headingOf(heading),
        width: number(surface, "width"),
        height: number(surface, "height"),
        shapes: shapesIn(surface),
      },
    ];
  });
  return { look, panels, key: [...host.querySelectorAll("li")].map(keyEntry) };
}

/** How many marks a chart has, and how many of them are drawn so far: Recharts needs a few turns. */
export function marksIn({ groups }: ChartModel): number {
  return groups.reduce((count, { marks }) => count + marks.length, 0);
}

export function marksDrawn(host: Element): number {
  return host.querySelectorAll("g[data-cell]").length;
}

function headingOf(heading: Element): Panel["heading"] {
  const why = heading.querySelector("span")?.textContent ?? "";
  const text = heading.textContent;
  return { label: text.slice(0, text.length - why.length).trim(), why };
}

function keyEntry(item: Element): KeyEntry {
  const sample = item.querySelector("svg");
  return { name: item.textContent, shapes: sample === null ? [] : shapesIn(sample) };
}

function shapesIn(surface: Element): readonly Shape[] {
  return [...surface.querySelectorAll("rect, line, circle, path, text")].flatMap((one) =>
    one.closest("defs") === null ? [shapeOf(one)] : [],
  );
}

function shapeOf(one: Element): Shape {
  const cell = one.closest("[data-cell]")?.getAttribute("data-cell") ?? null;
  if (one.localName === "text") return textOf(one, cell);
  const role = roleOf(one);
  const drawn = { role, cell, colour: colourOf(one, role) };
  switch (one.localName) {
    case "rect":
      return { kind: "rect", ...drawn, ...boxOf(one), opacity: Number(one.getAttribute("opacity") ?? 1), fade: fadeOf(one) };
    case "circle":
      return { kind: "circle", ...drawn, cx: number(one, "cx"), cy: number(one, "cy"), r: number(one, "r") };
    case "line":
      return { kind: "line", ...drawn, ...endsOf(one) };
    default:
      throw new Error(`a chart has a ${one.localName}, which nothing writes`);
  }
}

/** Ours say it themselves; the lines of the scale are drawn by Recharts. */
function roleOf(one: Element): ShapeRole {
  const role = shapeRoleOf(one.getAttribute("class") ?? "") ?? (one.closest(".recharts-cartesian-grid") === null ? null : "grid");
  if (role === null) throw new Error(`a chart has a ${one.localName} without a role`);
  return role;
}

function colourOf(one: Element, role: ShapeRole): Token {
  const own = one.getAttribute("data-colour");
  for (const token of keysOf(LIGHT)) if (token === own) return token;
  const colour = SHAPE_LOOKS[role].colour;
  if (colour === null) throw new Error(`a chart has a ${role} without a colour`);
  return colour;
}

function fadeOf(one: Element): RectShape["fade"] {
  const fade = one.getAttribute("data-fade");
  return fade === "right" || fade === "up" ? fade : null;
}

function boxOf(one: Element): Pick<RectShape, "x" | "y" | "width" | "height"> {
  return { x: number(one, "x"), y: number(one, "y"), width: number(one, "width"), height: number(one, "height") };
}

function endsOf(one: Element): Pick<LineShape, "x1" | "y1" | "x2" | "y2"> {
  return { x1: number(one, "x1"), y1: number(one, "y1"), x2: number(one, "x2"), y2: number(one, "y2") };
}

/** Pieces of text that begin at a place of their own begin a line. */
function textOf(one: Element, cell: string | null): TextShape {
  const role = textRoleOf(one.getAttribute("class") ?? "");
  if (role === null) throw new Error(`a chart says “${one.textContent}” without a role`);
  const lines: { y: number; runs: TextRun[] }[] = [];
  let y = number(one, "y");
  const pieces = one.children.length === 0 ? [one] : [...one.children];
  for (const piece of pieces) {
    if (piece !== one) y += number(piece, "dy");
    if (lines.length === 0 || piece.hasAttribute("x")) lines.push({ y, runs: [] });
    const text = piece.textContent;
    if (text !== "") lines.at(-1)?.runs.push({ role: textRoleOf(piece.getAttribute("class") ?? "") ?? role, text });
  }
  return {
    kind: "text",
    role,
    cell,
    x: number(one, "x"),
    anchor: one.getAttribute("text-anchor") === "middle" ? "middle" : "start",
    lines,
  };
}

function number(one: Element, name: string): number {
  return Number(one.getAttribute(name) ?? 0);
}
