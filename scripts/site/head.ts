/** What a page's head says to machines: its address, how a link to it looks elsewhere, its dataset, its citation, its oEmbed answers. */
import { toJsonLd } from "../../src/export/datasetJsonLd";
import { escapeXml } from "../../src/export/xml";
import type { Dataset } from "../../src/model/dataset";
import type { Library } from "../../src/model/library";
import { reportsOf } from "../../src/model/library";
import { ownStandfirst, proseText } from "../../src/view/proseText";
import { SITE_NAME } from "../../src/model/site";

export interface HeadContext {
  readonly library: Library;
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  readonly version: string;
  readonly date: string;
}

export interface HeadPage {
  /** Where it lies, from the site's root; empty for home. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
}

/** Tags for the end of a page's head, one a line. */
export function headOf({ folder, title, description }: HeadPage, context: HeadContext): string {
  const { library, site } = context;
  const address = `${site}${folder === "" ? "" : `${folder}/`}`;
  const up = folder === "" ? "./" : "../".repeat(folder.split("/").length);
  const [kind, id] = folder.split("/");
  const dataset = kind === "d" ? library.datasets.find((one) => one.id === id) : undefined;
  const asked = kind === "disagree" ? library.datasets.flatMap(({ questions }) => questions).find((one) => one.id === id) : undefined;
  const figures = dataset === undefined ? (asked === undefined ? [] : [asked]) : [...dataset.figures, ...dataset.questions];
  const pictured = figures[0]?.id ?? library.datasets[0]?.figures[0]?.id ?? "";
  return [
    `<link rel="canonical" href="${address}">`,
    ...pairs("property", [
      ["og:type", dataset === undefined ? "website" : "article"],
      ["og:site_name", SITE_NAME],
      ["og:title", title],
      ["og:description", description],
      ["og:url", address],
      ["og:image", `${site}f/${pictured}-card.png`],
      ["og:image:width", "1200"],
      ["og:image:height", "630"],
      ["og:image:alt", figures[0]?.title ?? SITE_NAME],
    ]),
    ...pairs("name", [["twitter:card", "summary_large_image"]]),
    ...figures.map(
      (figure) =>
        `<link rel="alternate" type="application/json+oembed" href="${up}oembed/${figure.id}.json" title="${escapeXml(figure.title)}">`,
    ),
    ...(kind === "corrections"
      ? [`<link rel="alternate" type="application/atom+xml" href="${up}corrections.xml" title="Corrections">`]
      : []),
    ...alternatesOf(folder, dataset?.id ?? null).map(([type, path]) => `<link rel="alternate" type="${type}" href="${up}${path}">`),
    ...(dataset === undefined ? [] : datasetTags(dataset, address, context)),
  ].join("\n    ");
}

/** The same for programs: type and path of the files that hold what a page shows. */
function alternatesOf(folder: string, dataset: string | null): readonly (readonly [type: string, path: string])[] {
  if (dataset !== null) {
    const endings = [
      ["application/ld+json", "jsonld"],
      ["application/json", "json"],
      ["text/csv", "csv"],
      ["text/markdown", "md"],
    ] as const;
    return endings.map(([type, ending]) => [type, `d/${dataset}.${ending}`]);
  }
  if (folder === "disagree") return [["application/json", "api/disagreements.json"]];
  return folder === "figures" ? [["application/json", "api/cells.json"]] : [];
}

/** Highwire citation tags, which reference managers read, and the schema.org record. */
function datasetTags(dataset: Dataset, address: string, { library, site, version, date }: HeadContext): readonly string[] {
  const reports = reportsOf(dataset);
  const description = proseText(ownStandfirst(dataset), library.cells);
  const record = toJsonLd(dataset, description, reports, { site, version, date }).replace(/</gu, "\\u003c");
  return [
    ...pairs("name", [
      ["citation_title", dataset.title],
      ["citation_author", SITE_NAME],
      ["citation_publication_date", date.replaceAll("-", "/")],
      ["citation_public_url", address],
      ["citation_language", "en"],
      ...reports.map(
        ({ title, publisher, datePrinted }) =>
          [
            "citation_reference",
            [
              `citation_title=${title}`,
              `citation_publisher=${publisher}`,
              ...(datePrinted === null ? [] : [`citation_publication_date=${datePrinted}`]),
            ].join("; "),
          ] as const,
      ),
    ]),
    `<script type="application/ld+json">${record}</script>`,
  ];
}

function pairs(key: "name" | "property", entries: readonly (readonly [name: string, content: string])[]): readonly string[] {
  return entries.map(([name, content]) => `<meta ${key}="${name}" content="${escapeXml(content)}">`);
}
