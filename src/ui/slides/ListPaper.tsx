/** The list as a document to print, or to save as PDF: charts, tables, and every note once at its end. */
import type { ReactElement } from "react";
import { useEffect, useInsertionEffect, useRef } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { ExportCell } from "../../export/exportCell";
import type { ExportGroup, ExportModel, ExportRow } from "../../export/exportModel";
import type { ListItem } from "../../export/prepareList";
import { whoField, whoHeading } from "../../export/whoSaysSo";
import { rowName, sharedFields } from "../../export/wideCsv";
import { ChartDrawing } from "../chart/ChartDrawing";
import { ChartKey } from "../chart/ChartKey";
import { marksDrawn, marksIn } from "../chart/readDrawing";
import css from "./listPaper.css?inline";

/** Of a sheet of A4 within its margins, in pixels. */
const WIDTH = 680;
/** Recharts needs a few frames. */
const MOST_FRAMES = 120;

export interface ListPaperProps {
  /** Numbered together. */
  readonly items: readonly ListItem[];
  /** All is drawn: it can be printed. */
  readonly onReady: () => void;
}

export function ListPaper({ items, onReady }: ListPaperProps): ReactElement {
  useStyles();
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = items.flatMap(shownCharts).reduce((sum, chart) => sum + marksIn(chart), 0);
    let frame = 0;
    const check = (left: number): void => {
      if (left === 0 || (paper.current !== null && marksDrawn(paper.current) >= wanted)) onReady();
      else
        frame = requestAnimationFrame(() => {
          check(left - 1);
        });
    };
    check(MOST_FRAMES);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [items, onReady]);
  const models = items.map(({ prepared }) => prepared.model);
  const notes = new Map(models.flatMap((model) => model.notes.map(({ number, text }) => [number, text] as const)));
  const editors = new Map(models.flatMap((model) => model.editorNotes.map((note) => [note.letter, note] as const)));
  return (
    <div className="list-paper" ref={paper} aria-hidden="true">
      {items.map((item, index) => (
        // A view may stand in a list twice; its place is what it is.
        <ViewPaper key={index} item={item} />
      ))}
      <section>
        {editors.size === 0 ? null : <h2>Editor’s notes</h2>}
        {[...editors.values()].map(({ letter, title, text }) => (
          <p key={letter}>
            <b>
              {letter}. {title}.
            </b>{" "}
            <Prose text={text} />
          </p>
        ))}
        <h2>Notes</h2>
        <ol>
          {[...notes]
            .toSorted(([one], [other]) => one - other)
            .map(([number, text]) => (
              <li key={number} id={noteId(number)}>
                {text}
              </li>
            ))}
        </ol>
        <h3>About this file</h3>
        {sharedFields(models).map(([heading, text]) => (
          <p key={heading}>
            {heading}: {text}
          </p>
        ))}
      </section>
    </div>
  );
}

function shownCharts({ prepared, charts }: ListItem): readonly ChartModel[] {
  return prepared.charts.filter(({ id }) => charts.includes(id));
}

function ViewPaper({ item }: { readonly item: ListItem }): ReactElement {
  const { model } = item.prepared;
  const charts = shownCharts(item);
  const [only, ...others] = charts;
  const title = !item.table && only !== undefined && others.length === 0 ? only.title : model.title;
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <Prose text={model.summary} />
      </p>
      {model.filteredBy === null ? null : <p>Filtered by {model.filteredBy}.</p>}
      {charts.map((chart) => (
        <figure key={chart.id}>
          {chart.title === title ? null : <h3>{chart.title}</h3>}
          {chart.subtitle === "" ? null : <p>{chart.subtitle}</p>}
          <ChartDrawing model={chart} width={WIDTH} />
          <ChartKey model={chart} />
        </figure>
      ))}
      {item.table ? model.groups.map((group) => <GroupTable key={group.id} model={model} group={group} />) : null}
      <p>
        <a href={model.address}>{model.address}</a>
      </p>
    </section>
  );
}

function GroupTable({ model, group: { label, why, rows } }: { readonly model: ExportModel; readonly group: ExportGroup }): ReactElement {
  const headings = [
    model.key.label,
    ...model.columns.map(({ label: name, unit }) => (unit === null ? name : `${name} (${unit})`)),
    ...whoHeading(model),
  ];
  return (
    <>
      {label === "" || model.groups.length === 1 ? null : (
        <h4>
          {label} <small>{why}</small>
        </h4>
      )}
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PaperRow key={row.id} model={model} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PaperRow({ model, row }: { readonly model: ExportModel; readonly row: ExportRow }): ReactElement {
  return (
    <tr>
      <th scope="row">
        {rowName(row)}
        {row.letters.map((letter) => ` [${letter}]`).join("")}
        {row.described.map(({ column, label, cell, by }) => (
          <small key={column}>
            {label}: <Figure cell={cell} />
            {by}
          </small>
        ))}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.id}>
          <Figure cell={cell} />
        </td>
      ))}
      {whoField(model, row).map((text) => (
        <td key={text}>{text}</td>
      ))}
    </tr>
  );
}

function Figure({ cell: { text, notes } }: { readonly cell: ExportCell }): ReactElement {
  return (
    <>
      <bdi>{text}</bdi>
      <sup>
        {notes.map((number) => (
          <span key={number}>
            {" "}
            <a href={`#${noteId(number)}`}>{number}</a>
          </span>
        ))}
      </sup>
    </>
  );
}

/** Our sentences: "[2]" in them leads to its note. */
function Prose({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(/(\[\d+\])/u).map((part, index) => {
        const number = Number(/^\[(\d+)\]$/u.exec(part)?.[1] ?? NaN);
        return Number.isNaN(number) ? (
          part
        ) : (
          <a key={index} href={`#${noteId(number)}`}>
            {part}
          </a>
        );
      })}
    </>
  );
}

function noteId(number: number): string {
  return `paper-note-${number}`;
}

/** In the document only while the list is. */
function useStyles(): void {
  useInsertionEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}
