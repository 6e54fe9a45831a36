/** A dataset for search engines and catalogues: schema.org `Dataset`, with each report it is based on. */
import type { Dataset } from "../model/dataset";
import type { Report } from "../model/report";
import { SITE_NAME } from "../model/site";

export interface Publication {
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  readonly version: string;
  /** ISO day of this version of the data. */
  readonly date: string;
}

const LICENSE = "https://creativecommons.org/licenses/by/4.0/";
const FORMATS: readonly (readonly [ending: string, type: string])[] = [
  ["csv", "text/csv"],
  ["json", "application/json"],
  ["md", "text/markdown"],
];

/** @param description without markers; @param reports that its cells lean on */
export function toJsonLd(dataset: Dataset, description: string, reports: readonly Report[], { site, version, date }: Publication): string {
  const address = `${site}d/${dataset.id}/`;
  const places = [...new Set(dataset.rows.map(({ place }) => place))].filter((place) => place !== "");
  return JSON.stringify({
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": address,
    name: dataset.title,
    description,
    url: address,
    identifier: address,
    version,
    dateModified: date,
    inLanguage: "en",
    license: LICENSE,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: SITE_NAME, url: site },
    variableMeasured: dataset.measures.map(({ label, unit }) => ({
      "@type": "PropertyValue",
      name: label,
      ...(unit === null ? {} : { unitText: unit.label }),
    })),
    ...(places.length === 0 ? {} : { spatialCoverage: places.map((name) => ({ "@type": "Place", name })) }),
    isBasedOn: reports.map(({ title, authors, publisher, series, datePrinted }) => ({
      "@type": "Report",
      name: title,
      publisher: { "@type": "Organization", name: publisher },
      ...(authors.length === 0 ? {} : { author: authors.map((name) => ({ "@type": "Person", name })) }),
      ...(series === null ? {} : { reportNumber: series }),
      ...(datePrinted === null ? {} : { datePublished: datePrinted }),
    })),
    distribution: FORMATS.map(([ending, type]) => ({
      "@type": "DataDownload",
      encodingFormat: type,
      contentUrl: `${site}d/${dataset.id}.${ending}`,
    })),
  });
}
