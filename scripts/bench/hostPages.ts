/** Pages of somebody else's in which embeds stand, served beside the built site: for tests of three engines, and for how soon they settle. */
import { createServer } from "node:http";
import { SITE_ID } from "../../src/model/site";
import { listen, serveFolder } from "../serve.mjs";
import { SETTINGS } from "./settings";

const { short: SHORT, other: OTHER, tall: TALL, panels: PANELS } = SETTINGS.hosts;
const SCRIPT = `<script src="/embed.js"></script>`;
const frame = (id: string, query = ""): string => `<iframe src="/embed/${id}/${query}" width="100%" height="90"></iframe>`;

/** A page of somebody else’s. */
export interface HostPage {
  readonly body: string;
  /** What its own scripts do once every frame that is seen has spoken. */
  readonly then?: string;
  readonly frames: number;
}

/** Pages of somebody else's, by what they do to frames. */
export const HOST_PAGES: Readonly<Record<string, HostPage>> = {
  "sizes frames by rules of its own": {
    body: `<style>iframe{max-width:100%;height:auto}</style>${frame(SHORT, "?show=both")}${SCRIPT}`,
    frames: 1,
  },
  "sizes them by rules that it calls important": {
    body: `<style>iframe{height:auto!important;min-height:900px;max-height:200px}</style>${frame(SHORT)}${SCRIPT}`,
    frames: 1,
  },
  "counts borders within the height": {
    body: `<style>*{box-sizing:border-box!important}iframe{border:20px solid!important;padding:30px!important}</style>${frame(SHORT)}${SCRIPT}`,
    frames: 1,
  },
  "has the script long after the frame": {
    body: frame(SHORT, "?show=both"),
    then: `document.body.append(Object.assign(document.createElement("script"), { src: "/embed.js" }));`,
    frames: 1,
  },
  "is so narrow that the frame needs more than 20,000 pixels": {
    body: `<div style="width:120px">${frame(TALL, "?show=both")}</div>${SCRIPT}`,
    frames: 1,
  },
  "hides it at first": {
    body: `<div id="box" style="display:none">${frame(SHORT)}</div>${SCRIPT}`,
    then: `document.getElementById("box").removeAttribute("style");`,
    frames: 1,
  },
  "has no width for it at first": {
    body: `<div id="box" style="width:0;overflow:hidden">${frame(SHORT)}</div>${SCRIPT}`,
    then: `document.getElementById("box").removeAttribute("style");`,
    frames: 1,
  },
  "adds the element later, in a shadow, and moves it": {
    body: `<div id="one"></div><div id="two"></div>${SCRIPT}`,
    then: `
      const made = (figure) => Object.assign(document.createElement("${SITE_ID}"), { id: figure });
      const [one, two] = [document.getElementById("one"), document.getElementById("two")];
      one.append(made("late"));
      document.getElementById("late").setAttribute("figure", "${SHORT}");
      const inside = made("inside");
      inside.setAttribute("figure", "${OTHER}");
      two.attachShadow({ mode: "open" }).append(inside);
      document.body.prepend(document.getElementById("late"));`,
    frames: 2,
  },
  "runs from right to left": {
    body: `<script>document.documentElement.dir = "rtl"</script>${frame(PANELS, "?show=both")}${SCRIPT}`,
    frames: 1,
  },
};

/** The frames of a page and of its shadows, and how much each lacks: the page around is of the same address here, and looks in. */
export const FRAME_SIZES = `
  const framesIn = (root) => [
    ...root.querySelectorAll("iframe"),
    ...[...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot === null ? [] : framesIn(one.shadowRoot))),
  ];
  const sizes = framesIn(document).map((one) => {
    const { body, documentElement } = one.contentDocument;
    const needed = Math.ceil(body?.getBoundingClientRect().height ?? 0);
    return { needed, lacks: needed - one.contentWindow.innerHeight, over: documentElement.scrollWidth - one.clientWidth };
  });`;

/** A frame within a host page, in pixels. */
export interface FrameSize {
  readonly needed: number;
  /** How much higher its content is than its room; negative where it has room to spare. */
  readonly lacks: number;
  readonly over: number;
}

export interface ServedPages {
  /** The address of a page by its place in the list. */
  readonly address: (at: number) => string;
  /** Of the built site. */
  readonly base: string;
  readonly close: () => void;
}

/** @param dist the built site @param bodies of pages beside it */
export async function servePages(dist: string, bodies: readonly string[]): Promise<ServedPages> {
  const site = serveFolder(dist);
  const server = createServer((request, response) => {
    const body = bodies[Number(/^\/host\/(?<at>\d+)$/u.exec(request.url ?? "")?.groups?.["at"] ?? NaN)];
    if (body === undefined) site.emit("request", request, response);
    else
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
        .end(`<!doctype html><title>Article</title><body>${body}</body>`);
  });
  const base = `http://localhost:${await listen(server, 0)}`;
  return {
    base,
    address: (at) => `${base}/host/${at}`,
    close: () => {
      server.close();
    },
  };
}
