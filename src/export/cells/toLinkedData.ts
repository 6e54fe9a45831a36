/**
 * A view as linked data (JSON-LD 1.1): each cell a schema.org Observation and, where the report says something, a Claim; PROV says whose
 * it is, what it was quoted from and what it was before, Web Annotation where the words stand, CiTO which claims disagree.
 */
import type { Citation } from "../../model/report";
import { captionText } from "../../view/captionText";
import { passagesOf } from "../../view/noteText";
import { slugOf } from "../../view/slug";
import type { BesideView } from "../besideView";
import { besideCells } from "../besideView";
import type { DisagreementRecord } from "../disagreementsFile";
import type { ExportCell } from "../exportCell";
import { printedIn } from "../exportCell";
import type { ExportModel, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { noticeOf, rowName } from "../wideCsv";
import { statusOf } from "./obsStatus";

type Node = Readonly<Record<string, unknown>>;

const CONTEXT = {
  "@vocab": "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  cito: "http://purl.org/spar/cito/",
  dct: "http://purl.org/dc/terms/",
  sdmx: "http://purl.org/linked-data/sdmx/2009/attribute#",
} as const;

export function toLinkedData(model: ExportModel, beside: BesideView): string {
  const cells = rowsOf(model).flatMap(cellsOf);
  const about = besideCells(beside, new Set(cells.map(({ id }) => id)));
  const passages = passagesOf(model.notes.flatMap(({ citations }) => citations));
  const reports = new Map(passages.map(({ report }) => [report.id, report]));
  const works = new Map(passages.flatMap(({ cites }) => cites.map((work) => [work.id, work] as const)));
  const base = model.maker.kind === "site" ? { "@base": model.address } : {};
  const graph: readonly Node[] = [
    tableNode(model),
    ...rowsOf(model).flatMap((row) => cellNodes(model, row, about)),
    ...[...new Set(cells.map(({ claimant }) => claimant))].map((name) => ({ "@id": agent(name), "@type": "prov:Agent", name })),
    ...model.notes.map(({ number, text }) => ({ "@id": noteId(String(number)), "@type": "Comment", position: number, text })),
    ...model.editorNotes.map(({ letter, title, text }) => ({ "@id": noteId(letter), "@type": "Comment", name: title, text })),
    ...passages.flatMap(passageNodes),
    ...[...reports.values()].map(({ id, title, authors, publisher, series, datePrinted, sha256 }) => ({
      "@id": `#report-${id}`,
      "@type": ["Report", "prov:Entity"],
      ...{ name: title, author: authors, publisher, identifier: `sha256:${sha256}` },
      ...filled({ reportNumber: series, datePublished: datePrinted }),
    })),
    ...[...works.values()].map(({ id, title, author, publisher, date }) => ({
      "@id": `#work-${id}`,
      "@type": ["CreativeWork", "prov:Entity"],
      ...filled({ name: title, author, publisher, datePublished: date }),
    })),
  ];
  return `${JSON.stringify({ "@context": { ...base, ...CONTEXT }, "@graph": graph }, null, 1)}\n`;
}

function tableNode(model: ExportModel): Node {
  const { maker, version, date, title, summary, filteredBy } = model;
  const described = [...noticeOf(model), filteredBy === null ? "" : `Filtered by ${filteredBy}.`, summary];
  const own = maker.kind === "site" ? { version, license: { "@id": maker.licence.address }, publisher: maker.name } : {};
  return {
    "@id": maker.kind === "site" ? "" : "#table",
    "@type": "Dataset",
    name: title,
    description: described.filter((part) => part !== "").join(" "),
    dateModified: date,
    ...own,
  };
}

/** An observation, which every cell is; and what is claimed of it, with its provenance. */
function cellNodes(model: ExportModel, row: ExportRow, about: BesideView): readonly Node[] {
  const headings = new Map([...model.columns, ...model.describing].map(({ id, label, place }) => [id, { label, place }]));
  const placed = [
    ...row.cells.map((cell, index) => ({ cell, column: model.columns[index]?.id ?? "" })),
    ...row.described.map(({ cell, column }) => ({ cell, column })),
  ];
  return placed.flatMap(({ cell, column }): readonly Node[] => {
    const heading = headings.get(column);
    const id = cellId(cell.id, model);
    const shared = {
      name: `${rowName(row)}: ${heading?.label ?? ""}`,
      comment: [...cell.notes.map(String), ...cell.letters].map((note) => ({ "@id": noteId(note) })),
    };
    const observation = { "@id": `#observation-${cell.id}`, "@type": ["Observation", "prov:Entity"] };
    const observed = observedOf(cell, heading?.label ?? "", heading?.place ?? row.place);
    if (cell.kind === "none") return [{ ...observation, ...shared, ...observed }];
    return [
      { ...observation, ...observed },
      {
        "@id": id,
        "@type": ["Claim", "prov:Entity"],
        ...shared,
        text: cell.text,
        ...filled({ abstract: cell.caption === "" ? null : captionText(cell.caption, cell.inSentence) }),
        about: { "@id": `#observation-${cell.id}` },
        "prov:wasAttributedTo": { "@id": agent(cell.claimant) },
        ...provenanceOf(cell, model),
        creativeWorkStatus: cell.standing,
        additionalProperty: [
          { "@type": "PropertyValue", name: "stance", value: cell.stance },
          { "@type": "PropertyValue", name: "printed in", value: printedIn(cell) },
        ],
        ...relationsOf(cell, about, model),
      },
    ];
  });
}

/** What was counted. A number alone stands only where it is exact; else the words, and bounds where they set some. */
function observedOf(cell: ExportCell, measure: string, place: string): Node {
  const { value, status } = statusOf(cell);
  const bounded = {
    "@type": "QuantitativeValue",
    description: cell.text,
    ...filled({ minValue: cell.low, maxValue: cell.high, unitText: cell.unit }),
  };
  return {
    measuredProperty: { "@type": "Property", name: measure },
    ...filled({ observationDate: cell.period }),
    ...(place === "" ? {} : { observationAbout: { "@type": "Place", name: place } }),
    value: value ?? (cell.low === null && cell.high === null ? cell.text : bounded),
    ...(value === null ? {} : filled({ unitText: cell.unit })),
    measurementQualifier: [cell.kind, cell.hedge].filter((part) => part !== "").join(": "),
    "sdmx:obsStatus": status,
  };
}

function provenanceOf({ citations }: ExportCell, { notes }: ExportModel): Node {
  const passages = passagesOf(notes.flatMap((note) => note.citations)).filter(({ id }) => citations.includes(id));
  const works = [...new Set(passages.flatMap(({ cites }) => cites.map(({ id }) => id)))];
  const reports = [...new Set(passages.map(({ report }) => report.id))];
  return {
    appearance: reports.map((id) => ({ "@id": `#report-${id}` })),
    "prov:wasQuotedFrom": passages.map(({ id }) => ({ "@id": `#passage-${id}` })),
    "prov:hadPrimarySource": works.map((id) => ({ "@id": `#work-${id}` })),
  };
}

/** The words of a passage, and where they stand, so that software can find them in the report. */
function passageNodes({ id, report, place, wording, basis, cites }: Citation): readonly Node[] {
  const note = place.note === null ? "" : `, note ${place.note}`;
  return [
    {
      "@id": `#passage-${id}`,
      "@type": ["Quotation", "prov:Entity"],
      text: wording,
      pagination: `${place.heading}, paragraph ${place.paragraph}${note}`,
      isPartOf: { "@id": `#report-${report.id}` },
      "prov:wasQuotedFrom": { "@id": `#report-${report.id}` },
      "prov:hadPrimarySource": cites.map((work) => ({ "@id": `#work-${work.id}` })),
      disambiguatingDescription: basis,
    },
    {
      "@id": `#annotation-${id}`,
      "@type": "oa:Annotation",
      "oa:motivatedBy": { "@id": "oa:identifying" },
      "oa:hasBody": { "@id": `#passage-${id}` },
      "oa:hasTarget": {
        "@type": "oa:SpecificResource",
        "oa:hasSource": { "@id": `#report-${report.id}` },
        "oa:hasSelector": { "@type": "oa:TextQuoteSelector", "oa:exact": wording },
      },
    },
  ];
}

/** Claims that it disagrees with, those that measure something else, and what was published before it was corrected. */
function relationsOf(cell: ExportCell, { disagreements, corrections }: BesideView, model: ExportModel): Node {
  const ids = (one: readonly DisagreementRecord[]): readonly Node[] =>
    [...new Set(one.flatMap((record) => othersIn(record, cell.id)))].map((id) => ({ "@id": cellId(id, model) }));
  const disagrees = ids(disagreements.filter(({ kind }) => kind !== "other-measure"));
  const others = ids(disagreements.filter(({ kind }) => kind === "other-measure"));
  const before = corrections
    .filter((one) => one.cell === cell.id && one.before !== "")
    .map((one) => ({
      "@type": ["Claim", "prov:Entity"],
      text: one.before,
      "prov:invalidatedAtTime": { "@value": `${one.date}T00:00:00Z`, "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
      description: `${one.kind}: ${one.reason}`,
    }));
  return {
    ...(disagrees.length === 0 ? {} : { "cito:disagreesWith": disagrees }),
    ...(others.length === 0 ? {} : { "dct:relation": others }),
    ...(before.length === 0 ? {} : { "prov:wasRevisionOf": before }),
  };
}

/** Members of a disagreement that say something else than a cell; who gives no figure disagrees with nobody. */
function othersIn({ members }: DisagreementRecord, cell: string): readonly string[] {
  const own = members.find((member) => member.cell === cell);
  if (own === undefined) return [];
  return members.flatMap((member) =>
    member.cell === null || member.cell === cell || member.absent || member.text === own.text ? [] : [member.cell],
  );
}

/** Where a cell is shown with its source, from the address of any dataset or question. */
function cellId(cell: string, { maker }: ExportModel): string {
  return maker.kind === "site" ? `../../d/${cell.split(".")[0] ?? ""}/?figure=${cell}` : `#${cell}`;
}

function agent(name: string): string {
  return `#agent-${slugOf(name)}`;
}

function noteId(note: string): string {
  return `#note-${note}`;
}

/** The fields that hold something. */
function filled(fields: Readonly<Record<string, string | number | null>>): Node {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ""));
}
