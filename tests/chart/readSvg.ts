/** The SVG that is written of a drawing, read back by its own rules: what is drawn where, for which cell, in which colour. */
import { emulated } from "../../scripts/site/emulatedDocument";
import type { Shape, TextRun } from "../../src/chart/drawing";
import type { Token } from "../../src/chart/tokens";
import { keysOf, SHAPE_LOOKS, shapeRoleOf, textRoleOf } from "../../src/chart/roles";
import { LIGHT } from "../../src/chart/tokens";

type Box = ReturnType<typeof emulated.document.createElement>;

export function parseMarkup(html: string): Box {
  const box = emulated.document.createElement("div");
  box.innerHTML = html;
  return box;
}

/** @param token the colour that is meant by what an attribute says */
export function readSvg(svg: Box, token: (paint: string) => Token): readonly Shape[] {
  return [...svg.querySelectorAll("rect, path, circle, text")].flatMap((one): readonly Shape[] => {
    const name = one.getAttribute("class") ?? "";
    if (name === "chart-ground") return [];
    const cell = one.closest("[data-cell]")?.getAttribute("data-cell") ?? null;
    const number = (attribute: string): number => Number(one.getAttribute(attribute));
    if (one.localName === "text") return [textIn(one, cell)];
    const role = shapeRoleOf(name) ?? (hasStem(one.parentElement) ? "dot" : "bar");
    const look = SHAPE_LOOKS[role];
    const paint = one.getAttribute(look.stroke === null ? "fill" : "stroke");
    const [, faded, fade] = /#.*-(\w+)-(right|up)\)$/u.exec(paint ?? "") ?? [];
    const usual = paint ?? one.closest("svg[fill], g[fill]")?.getAttribute("fill") ?? "";
    const colour = look.colour ?? (faded === undefined ? token(usual) : tokenNamed(faded));
    const drawn = { role, cell, colour } as const;
    if (one.localName === "circle") return [{ kind: "circle", ...drawn, cx: number("cx"), cy: number("cy"), r: number("r") }];
    if (one.localName === "path") return segments(one.getAttribute("d") ?? "").map((line) => ({ kind: "line", ...drawn, ...line }));
    const opacity = Number(one.getAttribute("opacity") ?? 1);
    const box = { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
    return [{ kind: "rect", ...drawn, ...box, opacity, fade: fade === "right" || fade === "up" ? fade : null }];
  });
}

/** Bars and dots are known by what stands beside them. */
function hasStem(group: { readonly querySelector: (selector: string) => unknown } | null): boolean {
  return group !== null && group.querySelector(".chart-stem") !== null;
}

function tokenNamed(name: string): Token {
  const token = keysOf(LIGHT).find((one) => one === name);
  if (token === undefined) throw new Error(`no colour is named ${name}`);
  return token;
}

function segments(d: string): readonly { x1: number; y1: number; x2: number; y2: number }[] {
  return [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)([HV])(-?[\d.]+)/gu)].map(([, x = "", y = "", way, to = ""]) => {
    const [x1, y1] = [Number(x), Number(y)];
    return way === "H" ? { x1, y1, x2: Number(to), y2: y1 } : { x1, y1, x2: x1, y2: Number(to) };
  });
}

function textIn(one: { readonly children: Iterable<unknown> } & Parameters<typeof runsIn>[0], cell: string | null): Shape {
  const role = textRoleOf(one.getAttribute("class") ?? "") ?? "label";
  const placed = [...one.querySelectorAll("tspan")].filter((piece) => piece.hasAttribute("y"));
  const lines = (placed.length === 0 ? [one] : placed).map((line) => ({ y: Number(line.getAttribute("y")), runs: runsIn(line, role) }));
  const x = Number((placed[0] ?? one).getAttribute("x"));
  return { kind: "text", role, cell, x, anchor: one.getAttribute("text-anchor") === "middle" ? "middle" : "start", lines };
}

function runsIn(line: Box | ReturnType<Box["querySelectorAll"]>[number], within: TextRun["role"]): readonly TextRun[] {
  const own = textRoleOf(line.getAttribute("class") ?? "") ?? within;
  return [...line.childNodes].map((node) => {
    const role = node.nodeType === 1 ? textRoleOf((node as unknown as Box).getAttribute("class") ?? "") : null;
    return { role: role ?? own, text: node.textContent ?? "" };
  });
}
