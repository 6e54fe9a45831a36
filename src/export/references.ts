/** The reports behind a dataset as references, for reference managers. The report comes first; this site is where it was read. */
import type { Report } from "../model/report";

/** CSL-JSON 1.0, as an array of items. */
export function toCsl(reports: readonly Report[]): string {
  return `${JSON.stringify(
    reports.map((report) => ({
      id: report.id,
      type: report.series === null ? "article" : "report",
      title: report.title,
      ...(report.authors.length === 0 ? {} : { author: report.authors.map(cslName) }),
      publisher: report.publisher,
      ...(report.series === null ? {} : { number: report.series }),
      ...(report.datePrinted === null ? { status: "no date printed" } : { issued: { raw: report.datePrinted } }),
    })),
    null,
    1,
  )}\n`;
}

/** Given names first, as the reports print them; the last word is the family name. */
function cslName(name: string): { readonly given: string; readonly family: string } {
  const words = name.split(" ");
  return { given: words.slice(0, -1).join(" "), family: words.at(-1) ?? name };
}

export function toBibtex(reports: readonly Report[]): string {
  return reports
    .map((report) => {
      const fields: readonly (readonly [string, string])[] = [
        ["title", `{${bibtex(report.title)}}`],
        ["author", report.authors.length === 0 ? `{${bibtex(report.publisher)}}` : report.authors.map(bibtex).join(" and ")],
        ["institution", bibtex(report.publisher)],
        ...(report.series === null ? [] : [["number", bibtex(report.series)] as const]),
        ["year", /\d{4}/u.exec(report.datePrinted ?? "")?.[0] ?? "n.d."],
        ["note", bibtex(report.datePrinted ?? "no date printed")],
      ];
      const kind = report.series === null ? "misc" : "techreport";
      return `@${kind}{${report.id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** Characters that BibTeX gives a meaning of its own. */
function bibtex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/gu, (one) =>
    one === "\\" ? "\\textbackslash{}" : one === "~" || one === "^" ? `\\${one}{}` : `\\${one}`,
  );
}

export function toRis(reports: readonly Report[]): string {
  return reports
    .map((report) =>
      [
        `TY  - ${report.series === null ? "GEN" : "RPRT"}`,
        `ID  - ${report.id}`,
        `TI  - ${report.title}`,
        ...report.authors.map((name) => `AU  - ${cslName(name).family}, ${cslName(name).given}`),
        `PB  - ${report.publisher}`,
        ...(report.series === null ? [] : [`SN  - ${report.series}`]),
        `DA  - ${report.datePrinted ?? "no date printed"}`,
        ...(/\d{4}/u.exec(report.datePrinted ?? "") === null ? [] : [`PY  - ${/\d{4}/u.exec(report.datePrinted ?? "")?.[0] ?? ""}`]),
        "ER  - ",
        "",
      ].join("\r\n"),
    )
    .join("\r\n");
}
