/** Pages at addresses that went away: each leads to the address where its figures are now. */
import { escapeXml } from "../../src/export/xml";
import type { SinglePageId } from "../../src/url/pages";
import { MOVED_PAGES, pathOf, SINGLE_PAGES } from "../../src/url/pages";
import { PAGE_POLICY, withPolicy } from "./policy";
import { SITE_NAME } from "../../src/model/site";

/** Takes what an address asks for along to where its page leads. */
const SCRIPT = "moved.js";

/** A page is left at once; an embed, which is part of somebody else's page, says where to look and opens nothing by itself. */
export function buildMoved(moved: ReadonlyMap<string, string>, site: string): ReadonlyMap<string, string> {
  return new Map([
    [SCRIPT, 'location.replace(document.querySelector("a").href + location.search + location.hash);\n'],
    ...[...moved].map(([from, to]): [string, string] => [`${from}index.html`, movedPage(from, to, site)]),
    ...[...MOVED_PAGES].map(([from, id]): [string, string] => [`${from}/index.html`, movedPage(`${from}/`, pathTo(id), site, true)]),
  ]);
}

function pathTo(wanted: SinglePageId): string {
  return pathOf(SINGLE_PAGES.find(({ id }) => id === wanted)?.folder ?? "");
}

/** @param asks whether its addresses ask for something, which goes on with the reader where scripts run */
function movedPage(from: string, to: string, site: string, asks = false): string {
  const way = `${"../".repeat(from.split("/").length - 1)}${to}`;
  const isPart = from.startsWith("embed/");
  const refresh = isPart ? "" : `<meta http-equiv="refresh" content="0; url=${escapeXml(way)}">\n`;
  const leaves = asks
    ? `<script type="module" src="${"../".repeat(from.split("/").length - 1)}${SCRIPT}"></script>\n<noscript>${refresh.trim()}</noscript>\n`
    : refresh;
  const name = SINGLE_PAGES.find(({ folder }) => `${folder}/` === to)?.title ?? "its new address";
  const html = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${leaves}<link rel="canonical" href="${escapeXml(`${site}${to}`)}">
<title>Moved · ${escapeXml(SITE_NAME)}</title>
</head>
<body>
<p>What stood here stands in <a href="${escapeXml(way)}"${isPart ? ' target="_top"' : ""}>${escapeXml(name)}</a>.</p>
</body>
</html>
`;
  return withPolicy(html, PAGE_POLICY);
}
