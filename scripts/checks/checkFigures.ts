/** Figures against figures: shares within bounds, no date after its report, totals that equal their parts or carry a note. */
import type { Cell, ReportedCell } from "../../src/model/cell";
import { startOf } from "../../src/model/dates";
import type { Dataset } from "../../src/model/dataset";
import type { Problem } from "../../src/model/problem";
import { boundsOf } from "../../src/model/quantity";
import type { Library } from "./library";
import { lineOfCell, lineOfId } from "./library";

export function checkFigures(library: Library, reportDates: ReadonlyMap<string, string>): readonly Problem[] {
  const cells = [...library.cells.values()].filter((cell): cell is ReportedCell => cell.state === "reported");
  return [
    ...cells.flatMap((cell) => [...checkSign(cell, library), ...checkDate(cell, library, reportDates)]),
    ...checkTotals(library),
    ...checkTitles(library),
    ...checkLabels(library),
  ];
}

function checkSign(cell: ReportedCell, library: Library): readonly Problem[] {
  if (cell.value.type !== "number" || cell.value.quantity.kind === "word") return [];
  const { quantity } = cell.value;
  const value = quantity.kind === "range" ? Math.min(quantity.low, quantity.high - quantity.low) : quantity.value;
  return value >= 0 ? [] : [{ ...lineOfCell(library.files, cell), message: `is ${value}; no count, share or amount is below zero` }];
}

/** A report cannot date an event after itself; a deadline or a plan may lie ahead. */
function checkDate(cell: ReportedCell, library: Library, reportDates: ReadonlyMap<string, string>): readonly Problem[] {
  if (cell.value.type !== "date" || cell.value.date.iso === null) return [];
  const { iso, bound } = cell.value.date;
  const latest = reportDates.get(cell.citations[0].citation.report.id);
  if (latest === undefined || bound === "by" || bound === "until" || startOf(iso) <= latest) return [];
  return [{ ...lineOfCell(library.files, cell), message: `is dated ${iso}, after its report (${latest})` }];
}

/** `totals` in dataset.json names every printed total whose parts are printed too: equal, noted as unequal, or within the whole. */
function checkTotals(library: Library): readonly Problem[] {
  return library.datasets.flatMap((dataset) =>
    dataset.totals.flatMap(({ total: id, parts: ids, relation }) => {
      const complain = (message: string): readonly Problem[] => [
        { file: `data/${dataset.id}/dataset.json`, line: 1, column: 1, message: `totals: ${id} ${message}` },
      ];
      const total = library.cells.get(`${dataset.id}.${id}`);
      const parts = ids.map((part) => library.cells.get(`${dataset.id}.${part}`));
      if (total === undefined || parts.includes(undefined)) return complain("or a part of it is no cell");
      const sum = parts.reduce((all, part) => all + (part === undefined ? 0 : valueOf(part)), 0);
      const whole = valueOf(total);
      const noted = total.notes.some((note) => note.kind === "disagreement" || note.kind === "comparability");
      switch (relation) {
        case "equal":
          return sum === whole ? [] : complain(`is ${whole}, but its parts sum to ${sum}`);
        case "within":
          return sum <= whole ? [] : complain(`is ${whole}, but what lies within it is ${sum}`);
        case "noted":
          return sum !== whole && noted ? [] : complain(`is ${whole}, its parts sum to ${sum}: allowed is a difference that a note states`);
      }
    }),
  );
}

function valueOf(cell: Cell): number {
  if (cell.state !== "reported" || cell.value.type !== "number") return Number.NaN;
  const { quantity } = cell.value;
  return quantity.kind === "word"
    ? Number.NaN
    : (boundsOf(quantity).low ?? boundsOf(quantity).high ?? ("value" in quantity ? quantity.value : Number.NaN));
}

/** Digits in our own titles and labels are years, and stand in a period of the dataset. */
function checkTitles(library: Library): readonly Problem[] {
  return library.datasets.flatMap((dataset) => {
    const years = yearsOf(dataset);
    const ours = [
      dataset.title,
      dataset.standfirst.replace(/\{[^}]*\}/gu, ""),
      ...dataset.measures.map((measure) => measure.label),
      ...dataset.groups.flatMap((group) => [group.label, group.why]),
      ...dataset.figures.flatMap((figure) => [figure.title, figure.subtitle]),
      ...dataset.questions.flatMap((question) => [question.title, question.gap]),
    ];
    return ours.flatMap((text) =>
      (text.match(/\d+/gu) ?? [])
        .filter((digits) => !isBetween(digits, years) && !isDay(digits, dataset.id, library))
        .map((digits) => ({
          file: `data/${dataset.id}/dataset.json`,
          line: 1,
          column: 1,
          message: `"${text}" holds ${digits}, which is in no period of the dataset`,
        })),
    );
  });
}

/** Whether digits are a day that one of the dataset's periods holds ("11–12 October 2025" in a question's title). */
function isDay(digits: string, id: string, library: Library): boolean {
  const dataset = library.datasets.find((one) => one.id === id);
  const periods = dataset?.rows.flatMap((row) =>
    [...row.cells.values()].flatMap((cell) => (cell.state === "reported" && cell.value.type === "date" ? [cell.value.date.iso ?? ""] : [])),
  );
  return (periods ?? []).some((iso) => new RegExp(`-\\d\\d-${digits.padStart(2, "0")}(?:/|$)`, "u").test(iso));
}

/** Digits in a row's own label are years of that row's period. A row that reports nothing names, in its id too, a year of its dataset that no report counts. */
function checkLabels(library: Library): readonly Problem[] {
  return library.datasets.flatMap((dataset) => {
    const years = yearsOf(dataset);
    return dataset.rows.flatMap((row) => {
      const period = row.cells.get("period");
      const iso = period?.state === "reported" && period.value.type === "date" ? (period.value.date.iso ?? "") : "";
      const uncounted = [...row.cells.values()].every(({ state }) => state === "absent");
      const strange = (`${row.label} ${row.detail}`.match(/\d+/gu) ?? []).filter(
        (digits) => !iso.split(/[-/]/u).includes(digits) && !(uncounted && row.id.split("-").includes(digits) && isBetween(digits, years)),
      );
      return strange.map((digits) => ({
        ...lineOfId(library.files, `data/${dataset.id}/rows.csv`, row.id),
        message: `the label holds ${digits}, which is not in the row's own period`,
      }));
    });
  });
}

/** Years that the periods and dates of a dataset hold. */
function yearsOf({ rows }: Dataset): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) =>
      [...row.cells.values()].flatMap((cell) =>
        cell.state === "reported" && cell.value.type === "date" ? (cell.value.date.iso?.match(/\d{4}/gu) ?? []) : [],
      ),
    ),
  );
}

/** Whether digits are a year from the first to the last of some. */
function isBetween(digits: string, years: ReadonlySet<string>): boolean {
  const sorted = [...years].sort();
  return digits.length === 4 && (sorted[0] ?? "") <= digits && digits <= (sorted.at(-1) ?? "");
}
