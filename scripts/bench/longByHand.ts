/** The least page that reads, shows, sorts and filters a long table: plain script, typed arrays, and the rows in sight alone in the document. */

export const LONG_BY_HAND = "long-by-hand";

/** @returns its page: a file is chosen, a button makes the table of it */
export function longByHand(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>By hand</title><style>${STYLE}</style></head><body>
<input type="file"><button data-make hidden>Make the table</button><input type="search" aria-label="Filter"><p data-left></p>
<div class="box"><table><thead><tr></tr></thead><tbody></tbody></table></div><script>(${String(work)})();</script></body></html>`;
}

const STYLE =
  "body{font:15px sans-serif;margin:16px}.box{block-size:600px;overflow:auto}table{border-collapse:collapse;inline-size:100%;table-layout:fixed}th{position:sticky;inset-block-start:0;background:#fff}td,th{padding:4px 12px;text-align:left;block-size:36px;white-space:nowrap}";

/** Runs in the page. */
function work(): void {
  const HEIGHT = 45;
  const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? document.body;
  const [box, head, body, make] = [find(".box"), find("thead tr"), find("tbody"), find("[data-make]")];
  let records: string[][] = [];
  let headings: string[] = [];
  /** Of each column its numbers, NaN where it has none. */
  let numbers: Float64Array[] = [];
  let texts: string[] = [];
  let order = new Uint32Array(0);
  let shown = order;
  let descending = false;

  const draw = (): void => {
    const first = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - 5);
    const last = Math.min(shown.length, first + 30);
    const room = (rows: number): string => `<tr aria-hidden="true" style="height:${rows * HEIGHT}px"></tr>`;
    let html = room(first);
    for (let at = first; at < last; at += 1)
      html += `<tr>${(records[shown[at] ?? 0] ?? []).map((text) => `<td>${text}</td>`).join("")}</tr>`;
    body.innerHTML = html + room(shown.length - last);
    find("[data-left]").textContent = `${shown.length} rows`;
  };
  const filter = (): void => {
    const words = (document.querySelector<HTMLInputElement>("[type=search]")?.value ?? "").toLowerCase();
    shown = words === "" ? order : order.filter((row) => texts[row]?.includes(words) === true);
    draw();
  };
  const sort = (column: number): void => {
    const values = numbers[column] ?? new Float64Array(0);
    const way = descending ? -1 : 1;
    order = order.slice().sort((one, other) => {
      const difference = (values[one] ?? 0) - (values[other] ?? 0);
      return Number.isNaN(difference) ? 0 : way * difference || one - other;
    });
    [...head.children].forEach((th, index) =>
      th.setAttribute("aria-sort", index === column ? (descending ? "descending" : "ascending") : "none"),
    );
    descending = !descending;
    filter();
  };

  document.querySelector<HTMLInputElement>("[type=file]")?.addEventListener("change", ({ target }) => {
    const file = (target as HTMLInputElement).files?.[0];
    void file?.text().then((text) => {
      const [first = "", ...lines] = text.split("\n");
      headings = first.split(",");
      records = lines.map((line) => line.split(",")).filter(({ length }) => length === headings.length);
      make.hidden = false;
    });
  });
  make.addEventListener("click", () => {
    numbers = headings.map((_, column) =>
      Float64Array.from(records, (record) => Number.parseFloat(record[column]?.replace(/^about /u, "") ?? "")),
    );
    texts = records.map((record) => record.join("\n").toLowerCase());
    order = Uint32Array.from(records, (_, row) => row);
    shown = order;
    head.innerHTML = headings.map((name) => `<th><button>${name}</button></th>`).join("");
    [...head.children].forEach((th, column) => th.addEventListener("click", () => sort(column)));
    draw();
  });
  find("[type=search]").addEventListener("input", filter);
  box.addEventListener("scroll", draw);
}
