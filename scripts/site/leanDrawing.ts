/** A chart's drawing as it is sent to other people's pages: every element and letter of it is paid for before it is painted. */
import { emulated } from "./emulatedDocument";

/** What the live chart is read back by, and what Recharts writes for itself. */
const OWN = ["data-value", "data-at", "data-zero", "data-scale", "data-end", "tabindex", "viewBox"] as const;
const LINE = ["x", "y", "width", "height", "fill"] as const;
/** What a bar is filled with where it says nothing (`embed.css`). */
const FIRST = "var(--d1)";
const PLACES = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "width", "height", "d"] as const;

/**
 * @param html one drawing, as `drawChart` makes it
 * @param fades what the names of its gradients begin with; @param shared those of the one set that all drawings of a page share
 * @returns what looks the same: no element that draws nothing, no gradients of its own, places to a tenth of a pixel
 */
export function leanDrawing(html: string, fades: string, shared: string): string {
  const box = emulated.document.createElement("div");
  box.innerHTML = html.replaceAll(`url(#${fades}-`, `url(#${shared}-`);
  for (const one of box.querySelectorAll(".chart-defs, title:empty, desc:empty")) one.remove();
  for (const one of box.querySelectorAll("*")) {
    for (const name of OWN) one.removeAttribute(name);
    if (/^recharts-/u.test(one.getAttribute("class") ?? "")) one.removeAttribute("class");
    if (one.localName === "line") for (const name of LINE) one.removeAttribute(name);
    for (const name of PLACES) {
      const place = one.getAttribute(name);
      if (place !== null)
        one.setAttribute(
          name,
          place.replace(/\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 10) / 10)),
        );
    }
  }
  // A label of one line stands at that line's place itself.
  for (const line of box.querySelectorAll(".chart-label > tspan:only-child")) {
    const label = line.parentElement;
    label?.setAttribute("y", String(Number(label.getAttribute("y")) + Number(line.getAttribute("dy"))));
    line.removeAttribute("x");
    line.removeAttribute("dy");
  }
  // Lines of the scale run behind the figures: a ground below each, where the chart on the site cuts them out by a halo that is slow to paint.
  if (box.querySelector("line") !== null) for (const value of box.querySelectorAll(".chart-value")) value.before(groundOf(value));
  // The drawing's name stands on the page, once for all widths; groups and pieces of text without a word of their own say nothing.
  for (const one of box.querySelectorAll(".chart-drawing, div[width], g, tspan")) {
    if (one.localName === "div" || one.attributes.length === 0) one.replaceWith(...one.childNodes);
  }
  return box.innerHTML.replace(/><\/(?:rect|path|line|circle|stop)>/gu, "/>").replaceAll(` fill="${FIRST}"`, "");
}

type Drawn = NonNullable<ReturnType<typeof emulated.document.querySelector>>;

/** About the widths of a figure's characters in the fonts that readers have, and the height of its line, in pixels. */
const ADVANCE = 8;
const ABOVE = 13;
const BELOW = 4;

/** What stands behind a figure, a little larger than its text; the source's word may be a line of its own above the number. */
function groundOf(value: Drawn): Drawn {
  const [first, ...rest] = [...value.children];
  const raised = Number(first?.getAttribute("dy") ?? 0);
  const lines = raised === 0 ? [value.textContent] : [first?.textContent ?? "", rest.map((one) => one.textContent).join("")];
  const width = Math.max(...lines.map((line) => line.trim().length)) * ADVANCE;
  const [x, y] = [Number(value.getAttribute("x")), Number(value.getAttribute("y")) + raised - ABOVE];
  const ground = emulated.document.createElement("rect");
  ground.setAttribute("class", "chart-ground");
  ground.setAttribute("x", String(value.getAttribute("text-anchor") === "middle" ? x - width / 2 : x - BELOW));
  ground.setAttribute("y", String(y));
  ground.setAttribute("width", String(width));
  ground.setAttribute("height", String(ABOVE + BELOW - raised));
  return ground;
}
