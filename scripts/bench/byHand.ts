/**
 * The same content written by hand: words, marks, table and notes of a built page, as plain elements with one plain style sheet, the
 * drawing as it is at one width, and no script. What only a script could do (icons of buttons, choices of a list) is left out.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Host } from "./host";

/** @param folder the page is written into @param path of the built page @throws where the page by hand has not the same content */
export async function writeByHand(browser: Browser, host: Host, path: string, folder: string, wide = false): Promise<void> {
  const page = await browser.newPage({ viewport: wide ? { width: 1280, height: 900 } : { width: 600, height: 800 } });
  try {
    await page.route(/\.js$/u, (route) => route.abort());
    await page.goto(`${host.origin}${path}`);
    const built = await page.evaluate(contentOf);
    const html = await page.evaluate(plainPage);
    // Away from the rules of the page before.
    await page.goto("about:blank");
    await page.setContent(html);
    const plain = await page.evaluate(contentOf);
    const lost = built.words.filter((word) => !plain.words.includes(word));
    if (plain.rows !== built.rows || plain.items !== built.items || plain.marks !== built.marks || lost.length > 0) {
      throw new Error(
        `${path} by hand is not the same: ${JSON.stringify({ built: { ...built, words: 0 }, plain: { ...plain, words: 0 }, lost })}`,
      );
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), html);
  } finally {
    await page.close();
  }
}

/** What a reader sees of a page, to compare two by. Runs in the page. */
function contentOf(): { readonly rows: number; readonly items: number; readonly marks: number; readonly words: readonly string[] } {
  const isSeen = (one: Element): boolean => one.checkVisibility() && getComputedStyle(one).clipPath === "none";
  const count = (selector: string): number => [...document.querySelectorAll(selector)].filter(isSeen).length;
  const words = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    let part = node.parentElement;
    while (part !== null && isSeen(part) && !["OPTION", "SCRIPT"].includes(part.tagName)) part = part.parentElement;
    if (part === null) for (const [word] of (node.textContent ?? "").matchAll(/[\p{L}\d]+/gu)) words.add(word);
  }
  const drawn = [...document.querySelectorAll("svg")].filter((svg) => isSeen(svg) && svg.getBoundingClientRect().width >= 30);
  const marks = drawn.flatMap((svg) => [...svg.querySelectorAll(":is(rect, path, circle, line):not(defs *)")]).filter(isSeen).length;
  return { rows: count("tr"), items: count("li"), marks, words: [...words] };
}

/** Runs in the built page. */
function plainPage(): string {
  const KEPT = new Set(
    "H1 H2 H3 H4 P UL OL LI TABLE CAPTION THEAD TBODY TR TH TD A SMALL B EM I Q CITE FIGURE FIGCAPTION NAV HEADER FOOTER MAIN SECTION ASIDE ARTICLE DL DT DD DETAILS SUMMARY HR BR SUP TIME".split(
      " ",
    ),
  );
  const ATTRIBUTES = ["id", "href", "scope", "colspan", "value", "datetime"];
  const SHAPE = [
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "width",
    "height",
    "cx",
    "cy",
    "r",
    "d",
    "dx",
    "dy",
    "points",
    "text-anchor",
    "transform",
  ];
  const LOOK = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-weight", "paint-order"] as const;
  const USUAL: Readonly<Record<string, string>> = {
    fill: "rgb(0, 0, 0)",
    stroke: "none",
    "stroke-width": "1px",
    "stroke-dasharray": "none",
    opacity: "1",
    "font-size": "15px",
    "font-weight": "400",
    "paint-order": "normal",
  };
  const looks = new Map<string, string>();
  const targets = new Set([...document.querySelectorAll("a[href^='#']")].map((one) => one.getAttribute("href")?.slice(1)));
  const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
  const isHidden = (one: Element): boolean => {
    const { display, visibility, clipPath } = getComputedStyle(one);
    return display === "none" || visibility === "hidden" || (clipPath !== "none" && one.tagName !== "CAPTION" && one.tagName !== "TABLE");
  };
  const text = (node: Node): string => escape((node.textContent ?? "").replace(/\s+/gu, " "));
  const look = (shape: Element): string => {
    const style = getComputedStyle(shape);
    const isText = ["text", "tspan"].includes(shape.tagName);
    return LOOK.map((name) => [name, style.getPropertyValue(name).replace(/^url\(.*\)(?: .*)?$/u, "#1f6b7599")] as const)
      .filter(
        ([name, value]) => value !== USUAL[name] && (name.startsWith("font") ? isText : name !== "stroke-width" || style.stroke !== "none"),
      )
      .map(([name, value]) => `${name}:${value}`)
      .join(";");
  };
  const classOf = (shape: Element): string => {
    const said = look(shape);
    if (said === "" || (shape.tagName === "tspan" && shape.parentElement !== null && said === look(shape.parentElement))) return "";
    if (!looks.has(said)) looks.set(said, `s${looks.size}`);
    return ` class="${looks.get(said) ?? ""}"`;
  };
  const shape = (one: Element): string => {
    const name = one.tagName.toLowerCase();
    if (["defs", "title", "desc", "style"].includes(name) || isHidden(one)) return "";
    const inside = [...one.childNodes].map((node) =>
      node instanceof Element ? shape(node) : name === "text" || name === "tspan" ? text(node) : "",
    );
    const at = SHAPE.flatMap((key) => {
      const value = one.getAttribute(key);
      return value === null
        ? []
        : [` ${key}="${escape(value).replace(/\d+\.\d{2,}/gu, (digits) => String(Math.round(Number(digits) * 10) / 10))}"`];
    });
    if (name === "g" && !one.hasAttribute("transform")) return inside.join("");
    return `<${name}${at.join("")}${name === "g" || name === "svg" ? "" : classOf(one)}>${inside.join("")}</${name}>`;
  };
  const drawing = (svg: Element): string => {
    const { width, height } = svg.getBoundingClientRect();
    // A smaller one is the icon of a control.
    if (width < 30) return "";
    const view = svg.getAttribute("viewBox") ?? `0 0 ${width} ${height}`;
    const inside = [...svg.children].map(shape).join("");
    return inside === ""
      ? ""
      : `<svg role="img" width="${Math.round(width)}" height="${Math.round(height)}" viewBox="${view}">${inside}</svg>`;
  };
  const element = (one: Element): string => {
    if (["SCRIPT", "STYLE", "LINK", "TEMPLATE", "OPTION", "INPUT", "NOSCRIPT"].includes(one.tagName) || isHidden(one)) return "";
    if (one.tagName === "svg") return drawing(one);
    const inside = [...one.childNodes]
      .map((node) => (node instanceof Element ? element(node) : node.nodeType === 3 ? text(node) : ""))
      .join("");
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "");
    const isBlock = !getComputedStyle(one).display.startsWith("inline");
    const name = KEPT.has(one.tagName) ? one.tagName.toLowerCase() : isBlock && hasText && one.tagName !== "SPAN" ? "div" : "";
    const said = ATTRIBUTES.flatMap((key) => {
      const value = one.getAttribute(key);
      return value === null || (key === "id" && !targets.has(value)) ? [] : [` ${key}="${escape(value)}"`];
    });
    return name === "" ? (isBlock ? ` ${inside}` : inside) : `<${name}${said.join("")}>${inside}</${name}>`;
  };
  const body = [...document.body.children].map(element).join("");
  const sheet = [...looks].map(([said, name]) => `.${name}{${said}}`).join("");
  const plain =
    "body{font:15px/1.4 system-ui,sans-serif;margin:16px;max-width:1100px}h1,h2{font-family:Georgia,serif;font-weight:600}figure{margin:0}table{border-collapse:collapse;width:100%}td,th{padding:6px 10px 6px 0;text-align:start;vertical-align:baseline;border-bottom:1px solid #dcd8cf}small{display:block;color:#656c76}svg{display:block}a{color:#1b4fa0}";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(document.title)}</title><style>${plain}${sheet}</style></head><body>${body}</body></html>`;
}
