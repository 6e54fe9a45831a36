/** Our sentences with live figures in them: each figure with its word, number and markers, each place named. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import type { Measure } from "../../model/dataset";
import type { Citation } from "../../model/report";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { View } from "../../view/buildView";
import { capitalised } from "../../view/captionText";
import { cellText, isPhrase } from "../../view/cellText";
import { singleInside } from "../../view/quoted";
import { passageName } from "../../view/sourceNames";
import { markersOf } from "../../view/numberNotes";
import { proseParts } from "../../view/proseText";
import { cellAnchor, citationsOf, figureMarks, Marker, Markers, noteAnchor, Together } from "../CellLink";
import styles from "../cell.module.css";

export interface ProseProps {
  readonly text: string;
  readonly view: Pick<View, "library" | "numbers">;
}

export function Prose({ text, view }: ProseProps): ReactElement {
  const { cells, citations } = view.library;
  return (
    <>
      {proseParts(text, cells).map((part, index) => {
        const key = String(index);
        switch (part.type) {
          case "text":
            return <span key={key}>{part.text}</span>;
          case "place":
            return <Place key={key} id={part.citation} citation={citations.get(part.citation)} number={view.numbers.get(part.citation)} />;
          case "missing":
            return <Elsewhere key={key} ids={part.ids} />;
          case "figure":
            return <InlineCell key={key} cell={part.cell} view={view} />;
        }
      })}
    </>
  );
}

/** A figure whose dataset is not loaded is not printed without its note: a link leads to it. */
function Elsewhere({ ids: [first = ""] }: { readonly ids: readonly string[] }): ReactElement {
  const { base } = useApp();
  return <a href={`${linkTo(base, `d/${first.split(".")[0] ?? ""}/`)}#${cellAnchor(first)}`}>a figure in another table</a>;
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
  const name = passageName(citation);
  return number === undefined ? (
    <span>{name}</span>
  ) : (
    <a className={styles["inline"]} href={`#${noteAnchor(id)}`} role="doc-noteref">
      {name}
      <Marker number={number} />
    </a>
  );
}

export interface InlineCellProps {
  readonly cell: Cell;
  readonly view: Pick<View, "numbers">;
  /** The column it stands in, where the words around it do not say what is counted. */
  readonly measure?: Measure | null;
  /** Whether this is the cell's own place on the page, which back-links lead to; once per cell. */
  readonly anchored?: boolean;
  /** Whether the sentence opens with it. */
  readonly opens?: boolean;
}

/** One link, to the first of the cell's own notes; the panel that a click opens has them all. */
export function InlineCell({ cell, view: { numbers }, measure = null, anchored = false, opens = false }: InlineCellProps): ReactElement {
  const [first] = citationsOf(cell, numbers);
  const own = markersOf(cell, numbers);
  const text = singleInside(cellText(cell, measure));
  return (
    <a
      className={styles["inline"]}
      {...(anchored ? { id: cellAnchor(cell.id) } : {})}
      href={`#${noteAnchor(first?.id ?? "")}`}
      role="doc-noteref"
      {...figureMarks(cell.id, own)}
    >
      <Together text={opens ? capitalised(text) : text} whole={!isPhrase(cell)}>
        <Markers of={own} />
      </Together>
    </a>
  );
}
