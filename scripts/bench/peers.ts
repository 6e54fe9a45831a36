/**
 * The same chart, made by others: a page written by hand, and bare pages of the libraries that articles use. One bar chart with
 * title, source and table each; installed into a folder of its own, outside the project.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** Versions that were current when the table in the README was made. */
const PACKAGES = {
  react: "19.3.1",
  "react-dom": "19.3.1",
  "react-is": "19.3.1",
  recharts: "3.10.1",
  "chart.js": "^4.4.0",
  vega: "^6.0.0",
  "vega-lite": "^6.0.0",
  "vega-embed": "^7.0.0",
  "@observablehq/plot": "^0.6.16",
} as const;

export const BY_HAND = "by-hand";

const TITLE = "Increase in militant violence in Pakistan by year, 2021 to 2025";
const ROWS: readonly (readonly [year: string, value: number])[] = [
  ["2021", 38],
  ["2022", 15],
  ["2023", 56],
  ["2024", 67],
  ["2025", 34],
];
const DATA = JSON.stringify(ROWS.map(([year, value]) => ({ year, value })));

/** How each library draws the chart into the element `chart`. */
const SOURCES: Readonly<Record<string, string>> = {
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

/** Writes the pages into a folder, each in one of its own. @returns their names, the one by hand first */
export async function buildPeers(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: PACKAGES }));
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: folder,
    stdio: ["ignore", "ignore", 2],
  });
  if (status !== 0) throw new Error("the other libraries could not be installed; without a network only the sizes can be measured");
  mkdirSync(join(folder, "pages", BY_HAND), { recursive: true });
  writeFileSync(join(folder, "pages", BY_HAND, "index.html"), pageOf(handDrawn(), ""));
  for (const [name, source] of Object.entries(SOURCES)) {
    writeFileSync(join(folder, `${name}.js`), source);
    const out = join(folder, "pages", name);
    await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: out,
        emptyOutDir: true,
        lib: { entry: join(folder, `${name}.js`), formats: ["es"], fileName: "chart" },
        minify: true,
      },
    });
    writeFileSync(join(out, "index.html"), pageOf('<div id="chart"></div>', '<script type="module" src="chart.js"></script>'));
  }
  return [BY_HAND, ...Object.keys(SOURCES)];
}

/** The version of each library that was installed, by package. */
export function installedVersions(folder: string): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(PACKAGES).map((name) => {
      const { version } = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as {
        readonly version: string;
      };
      return [name, version];
    }),
  );
}

function pageOf(chart: string, script: string): string {
  const rows = ROWS.map(([year, value]) => `<tr><th scope="row">${year}</th><td>${value}%</td></tr>`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${TITLE}</title><style>body{font:15px sans-serif;margin:16px}table{border-collapse:collapse}td,th{padding:4px 12px;text-align:left}</style></head><body><h1>${TITLE}</h1>${chart}<table>${rows}</table><p>Source: International Crisis Group, 2026.</p>${script}</body></html>`;
}

function handDrawn(): string {
  const bars = ROWS.map(([year, value], index) => {
    const x = 60 + index * 100;
    return `<rect x="${x}" y="${270 - value * 3.5}" width="60" height="${value * 3.5}"/><text x="${x + 30}" y="${262 - value * 3.5}">${value}%</text><text x="${x + 30}" y="290">${year}</text>`;
  });
  return `<svg width="568" height="300" fill="#1f6b75" text-anchor="middle" role="img" aria-label="${TITLE}">${bars.join("")}</svg>`;
}
