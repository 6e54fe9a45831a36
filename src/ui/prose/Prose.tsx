/** Our sentences with live figures in them: each figure with its word, number and marker, each place named. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import type { Measure } from "../../model/dataset";
import type { Citation } from "../../model/report";
import { cellText } from "../../view/cellText";
import { superscript } from "../../view/numberNotes";
import { proseParts } from "../../view/proseText";
import type { NoteNumbers } from "../FigureLink";
import { cellAnchor, citationsOf, noteAnchor } from "../FigureLink";
import styles from "../figure.module.css";

export interface ProseProps {
  readonly text: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly numbers: NoteNumbers;
  /** Address of a dataset's page, for figures that stand in another one. */
  readonly datasetHref: (id: string) => string;
}

export function Prose({ text, cells, measures, citations, numbers, datasetHref }: ProseProps): ReactElement {
  return (
    <>
      {proseParts(text, cells).map((part, index) => {
        const key = String(index);
        switch (part.type) {
          case "text":
            return <span key={key}>{part.text}</span>;
          case "place":
            return <Place key={key} id={part.citation} citation={citations.get(part.citation)} number={numbers.get(part.citation)} />;
          case "missing":
            return <Elsewhere key={key} ids={part.ids} datasetHref={datasetHref} />;
          case "figure":
            return <InlineFigure key={key} cell={part.cell} measures={measures} numbers={numbers} datasetHref={datasetHref} />;
        }
      })}
    </>
  );
}

/** A figure whose dataset is not loaded is not printed without its note: a link leads to it. */
function Elsewhere({ ids, datasetHref }: { readonly ids: readonly string[] } & Pick<ProseProps, "datasetHref">): ReactElement {
  const [first = ""] = ids;
  return <a href={`${datasetHref(first.split(".")[0] ?? "")}#${cellAnchor(first)}`}>a figure in another table</a>;
}

/** "note 13" or "section II.A", with its marker where the note is on this page. */
function Place({
  id,
  citation,
  number,
}: {
  readonly id: string;
  readonly citation: Citation | undefined;
  readonly number: number | undefined;
}): ReactElement {
  if (citation === undefined) return <span>{id}</span>;
  const { place, report } = citation;
  const name =
    place.note === null
      ? `${report.short}, ${place.section === "text" ? `paragraph ${place.paragraph}` : `section ${place.section}`}`
      : `${report.short}, note ${place.note}`;
  return number === undefined ? (
    <span>{name}</span>
  ) : (
    <a className={styles["inline"]} href={`#${noteAnchor(id)}`} role="doc-noteref">
      {name}
      <span className={styles["marker"]}>
        <span className="vh">, note {number}</span>
        <span aria-hidden="true">{superscript(number)}</span>
      </span>
    </a>
  );
}

function InlineFigure({ cell, measures, numbers, datasetHref }: InlineFigureProps): ReactElement {
  const text = cellText(cell, measures.get(`${cell.dataset}.${cell.measure}`) ?? null);
  const [first] = citationsOf(cell, numbers);
  const href = first === undefined ? `${datasetHref(cell.dataset)}#${cellAnchor(cell.id)}` : `#${noteAnchor(first.id)}`;
  return (
    <a className={styles["inline"]} href={href} role="doc-noteref" data-figure={cell.id}>
      {text}
      {first === undefined ? null : (
        <span className={styles["marker"]}>
          <span className="vh">, note {first.number}</span>
          <span aria-hidden="true">{superscript(first.number)}</span>
        </span>
      )}
    </a>
  );
}

interface InlineFigureProps {
  readonly cell: Cell;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly numbers: NoteNumbers;
  readonly datasetHref: (id: string) => string;
}
