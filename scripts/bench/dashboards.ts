/** Two dashboards of six charts and a table, drawn in the browser from one JSON as the documentation of their libraries has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { SETTINGS } from "./settings";

const Published = v.object({
  title: v.string(),
  cells: v.array(
    v.object({
      row: v.record(v.string(), v.string()),
      measure: v.string(),
      text: v.string(),
      value: v.nullable(v.number()),
      period: v.nullable(v.string()),
      claimant: v.nullable(v.string()),
    }),
  ),
});

/** What both dashboards show, from the published files of a built site. */
export function dashboardData(dist: string): string {
  const charts = SETTINGS.dashboard.map(({ dataset: id, measure: wanted }) => {
    const { title, cells } = v.parse(Published, JSON.parse(readFileSync(join(dist, "d", `${id}.json`), "utf8")));
    const rows = cells
      .filter(({ measure, value }) => measure === wanted && value !== null)
      .map(({ row, text, value, period, claimant }) => ({ name: Object.values(row).join(" "), text, value, period, claimant }));
    if (rows.length === 0) throw new Error(`${id} has no numbers in ${wanted}`);
    return { title, rows };
  });
  return JSON.stringify(charts);
}

/** Where each dashboard is drawn, with the JSON that it is drawn from. */
export function dashboardBody(json: string): string {
  return `<main id="root"></main><script type="application/json" id="data">${json.replaceAll("<", "\\u003c")}</script>`;
}

const DATA = `const charts = JSON.parse(document.getElementById("data").textContent);`;
const COLUMNS = `["Dataset", "What", "Figure", "When", "Who says so"]`;

export const DASHBOARDS: Readonly<Record<string, string>> = {
  "recharts-dashboard": `import { createElement as h } from "react"; import { createRoot } from "react-dom/client";
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
${DATA}
const Chart = ({ title, rows }) => h("figure", null, h("h2", null, title), h(ResponsiveContainer, { width: "100%", height: 300, initialDimension: { width: 560, height: 300 } },
  h(BarChart, { data: rows }, h(CartesianGrid, { strokeDasharray: "3 3" }), h(XAxis, { dataKey: "name" }), h(YAxis), h(Tooltip), h(Legend), h(Bar, { dataKey: "value", fill: "#1f6b75", isAnimationActive: false }))));
const Table = () => h("table", null, h("thead", null, h("tr", null, ${COLUMNS}.map((one) => h("th", { key: one }, one)))),
  h("tbody", null, charts.flatMap(({ title, rows }) => rows.map((row) => h("tr", { key: title + row.name + row.period + row.claimant + row.text }, [title, row.name, row.text, row.period, row.claimant].map((text, index) => h("td", { key: index }, text)))))));
createRoot(document.getElementById("root")).render(h("div", null, h("h1", null, "Dashboard"), charts.map((chart) => h(Chart, { key: chart.title, ...chart })), h(Table)));`,
  "echarts-dashboard": `import { init, use } from "echarts/core"; import { BarChart } from "echarts/charts"; import { CanvasRenderer } from "echarts/renderers";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
use([BarChart, CanvasRenderer, GridComponent, LegendComponent, TooltipComponent]);
${DATA}
const root = document.getElementById("root");
const add = (parent, name, text = "") => { const one = document.createElement(name); one.textContent = text; parent.append(one); return one; };
add(root, "h1", "Dashboard");
const table = document.createElement("table"); const heads = add(add(table, "thead"), "tr"); for (const one of ${COLUMNS}) add(heads, "th", one);
const body = add(table, "tbody");
for (const { title, rows } of charts) {
  const figure = add(root, "figure"); add(figure, "h2", title); const box = add(figure, "div"); box.style.height = "300px";
  init(box).setOption({ animation: false, tooltip: {}, legend: {}, xAxis: { data: rows.map(({ name }) => name) }, yAxis: {}, series: [{ name: "value", type: "bar", data: rows.map(({ value }) => value) }] });
  for (const row of rows) { const line = add(body, "tr"); for (const text of [title, row.name, row.text, row.period, row.claimant]) add(line, "td", text); }
}
root.append(table);`,
};
