/** Our sentences with live figures in them: each figure with its word, number and markers, each place named. */
import type { ReactElement } from "react";
import { Fragment } from "react";
import type { Cell } from "../../model/cell";
import type { Citation } from "../../model/report";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { View } from "../../view/buildView";
import { cellText } from "../../view/cellText";
import { passageName } from "../../view/footnote";
import { markersOf } from "../../view/numberNotes";
import { proseParts } from "../../view/proseText";
import { cellAnchor, citationsOf, Marker, noteAnchor } from "../CellLink";
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

/** One link, to the first of the cell's own notes; the panel that a click opens has them all. */
function InlineCell({ cell, view: { numbers } }: { readonly cell: Cell; readonly view: ProseProps["view"] }): ReactElement {
  const [first] = citationsOf(cell, numbers);
  return (
    <a className={styles["inline"]} href={`#${noteAnchor(first?.id ?? "")}`} role="doc-noteref" data-figure={cell.id}>
      {cellText(cell, null)}
      {markersOf(cell, numbers).map((number, index) => (
        <Fragment key={number}>
          {index === 0 ? null : <span aria-hidden="true">{BETWEEN}</span>}
          <Marker number={number} />
        </Fragment>
      ))}
    </a>
  );
}

/** Narrow, and no place for a line to break: markers 1 and 2 are never read as 12. */
const BETWEEN = "\u202F";
