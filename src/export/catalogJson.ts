/** `/api/catalog.json`: what there is — datasets, figures, questions, reports — with titles and addresses. */
import type { Library } from "../model/library";
import type { Report } from "../model/report";
import { placeAddress } from "../view/places";
import { placesWithPages } from "../view/placesWithPages";
import { slugOf } from "../view/slug";
import { termAddress } from "../view/terms";

export interface Catalog {
  readonly version: string;
  readonly datasets: readonly {
    readonly id: string;
    readonly title: string;
    readonly topic: string;
    readonly standfirst: string;
    readonly address: string;
    readonly csv: string;
    readonly rows: number;
    readonly figures: readonly { readonly id: string; readonly title: string }[];
    readonly questions: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly figures: readonly { readonly id: string; readonly title: string; readonly dataset: string; readonly address: string }[];
  readonly questions: readonly { readonly id: string; readonly title: string; readonly dataset: string; readonly address: string }[];
  readonly disagreements: readonly { readonly id: string; readonly title: string; readonly kind: string; readonly address: string }[];
  readonly counters: readonly { readonly id: string; readonly title: string; readonly kind: string; readonly address: string }[];
  readonly places: readonly { readonly id: string; readonly title: string; readonly within: string; readonly address: string }[];
  readonly terms: readonly { readonly id: string; readonly title: string; readonly address: string }[];
  readonly reports: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly date: string | null;
    readonly sha256: string;
  }[];
}

/** Addresses are relative to the site's root. */
export function catalogOf(
  version: string,
  { datasets, disagreements, counters, places, terms }: Pick<Library, "datasets" | "disagreements" | "counters" | "places" | "terms">,
  reports: Iterable<Report>,
): Catalog {
  return {
    version,
    datasets: datasets.map(({ id, title, topic, standfirst, rows, figures, questions }) => ({
      id,
      title,
      topic: topic.id,
      standfirst,
      address: `d/${id}/`,
      csv: `d/${id}.csv`,
      rows: rows.length,
      figures: figures.map((figure) => ({ id: figure.id, title: figure.title })),
      questions: questions.map((question) => ({ id: question.id, title: question.title })),
    })),
    figures: datasets.flatMap((dataset) =>
      dataset.figures.map(({ id, title }) => ({ id, title, dataset: dataset.id, address: `d/${dataset.id}/#figure-${id}` })),
    ),
    questions: datasets.flatMap((dataset) =>
      dataset.questions.map(({ id, title }) => ({ id, title, dataset: dataset.id, address: `disagree/${id}/` })),
    ),
    disagreements: disagreements.map(({ id, title, kind }) => ({ id, title, kind, address: `disagree/${id}/` })),
    counters: counters.map(({ claimant: { id, name }, kind }) => ({ id, title: name, kind: kind.id, address: `counters/${id}/` })),
    places: placesWithPages({ datasets, places }).map((name) => ({
      ...{ id: slugOf(name), title: name, within: slugOf(places.get(name) ?? ""), address: placeAddress(name) },
    })),
    terms: terms.map(({ id, name }) => ({ id, title: name, address: termAddress(id) })),
    reports: [...reports].map(({ id, title, publisher, datePrinted, sha256 }) => ({ id, title, publisher, date: datePrinted, sha256 })),
  };
}
