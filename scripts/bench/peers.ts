/**
 * What others make of it: the least page that can be written by hand with one chart, the same chart by the libraries that articles use,
 * and two dashboards. Libraries are installed into a folder of their own, outside the project.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { SETTINGS } from "./settings";
import { dashboardBody, DASHBOARDS } from "./dashboards";

/** The versions that the table in the README was made with. */
const PACKAGES = {
  react: "19.3.1",
  "react-dom": "19.3.1",
  "react-is": "19.3.1",
  recharts: "3.10.1",
  echarts: "6.1.0",
  "chart.js": "4.6.1",
  vega: "6.4.0",
  "vega-lite": "6.4.3",
  "vega-embed": "7.3.0",
  "@observablehq/plot": "0.6.17",
} as const;
export const VERSIONS = Object.entries(PACKAGES)
  .map((one) => one.join(" "))
  .join(", ");

/** Today's floor. */
export const LEAST = "least-by-hand";

const { title: TITLE, source: SOURCE, rows: ROWS } = SETTINGS.least;
const DATA = JSON.stringify(ROWS);

/** How each library draws the chart into the element `chart`. */
const LIBRARIES: Readonly<Record<string, string>> = {
  recharts: `import { createElement as h } from "react"; import { createRoot } from "react-dom/client"; import { BarChart, Bar, XAxis, YAxis } from "recharts";
createRoot(document.getElementById("chart")).render(h(BarChart, { width: 568, height: 300, data: ${DATA} }, h(XAxis, { dataKey: "year" }), h(YAxis), h(Bar, { dataKey: "value", isAnimationActive: false })));`,
  chartjs: `import { Chart, BarController, BarElement, CategoryScale, LinearScale } from "chart.js"; Chart.register(BarController, BarElement, CategoryScale, LinearScale);
const canvas = document.createElement("canvas"); canvas.width = 568; canvas.height = 300; document.getElementById("chart").append(canvas); const data = ${DATA};
new Chart(canvas, { type: "bar", data: { labels: data.map((d) => d.year), datasets: [{ data: data.map((d) => d.value) }] }, options: { animation: false, responsive: false } });`,
  "vega-embed": `import embed from "vega-embed";
embed("#chart", { width: 500, height: 300, data: { values: ${DATA} }, mark: "bar", encoding: { x: { field: "year", type: "nominal" }, y: { field: "value", type: "quantitative" } } }, { actions: false, renderer: "svg" });`,
  "observable-plot": `import { barY, plot } from "@observablehq/plot";
document.getElementById("chart").append(plot({ width: 568, height: 300, marks: [barY(${DATA}, { x: "year", y: "value" })] }));`,
};
export const LIBRARY_NAMES = Object.keys(LIBRARIES);

/** Writes the pages, each in a folder of its own below `pages`. @param json what the dashboards show */
export async function buildPeers(folder: string, pages: string, json: string): Promise<void> {
  installPackages(folder);
  writePage(join(pages, LEAST), articleOf(handDrawn()));
  for (const [name, source] of Object.entries(LIBRARIES))
    await bundlePage(folder, join(pages, name), source, articleOf('<figure id="chart"></figure>'));
  for (const [name, source] of Object.entries(DASHBOARDS)) await bundlePage(folder, join(pages, name), source, dashboardBody(json));
}

function installPackages(folder: string): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: PACKAGES }));
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: folder,
    stdio: ["ignore", "ignore", 2],
  });
  if (status !== 0) throw new Error("the other libraries could not be installed; without a network only the sizes can be measured");
}

async function bundlePage(folder: string, out: string, source: string, body: string): Promise<void> {
  const entry = join(folder, "source.js");
  writeFileSync(entry, source);
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { outDir: out, emptyOutDir: true, rolldownOptions: { input: entry, output: { entryFileNames: "chart.js" } } },
  });
  writePage(out, `${body}<script type="module" src="chart.js"></script>`);
}

function writePage(folder: string, body: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${TITLE}</title><style>body{font:15px sans-serif;margin:16px}figure{margin:0}table{border-collapse:collapse}td,th{padding:4px 12px;text-align:left}</style></head><body>${body}</body></html>`,
  );
}

function articleOf(chart: string): string {
  const rows = ROWS.map(({ year, value }) => `<tr><th scope="row">${year}</th><td>${value}%</td></tr>`).join("");
  return `<h1>${TITLE}</h1>${chart}<table>${rows}</table><p>Source: ${SOURCE}.</p>`;
}

function handDrawn(): string {
  const bars = ROWS.map(({ year, value }, index) => {
    const x = 60 + index * 100;
    return `<rect x="${x}" y="${270 - value * 3.5}" width="60" height="${value * 3.5}"/><text x="${x + 30}" y="${262 - value * 3.5}">${value}%</text><text x="${x + 30}" y="290">${year}</text>`;
  });
  return `<svg width="568" height="300" fill="#1f6b75" text-anchor="middle" role="img" aria-label="${TITLE}">${bars.join("")}</svg>`;
}
