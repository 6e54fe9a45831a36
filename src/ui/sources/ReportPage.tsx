/** One report: its record, its key figures, and folded everything taken from it by section, and what it cites for that. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import type { Report } from "../../model/report";
import { useApp } from "../../state/useAppState";
import { citesText, placeText } from "../../view/footnote";
import type { KeyFigure } from "../../view/keyFigures";
import { keyFigures } from "../../view/keyFigures";
import { upstreamText } from "../../view/sourceNames";
import type { CitedWork, ReportSection } from "../../view/reportPassages";
import { cellsFrom, isFigure, passagesFrom, worksCitedBy } from "../../view/reportPassages";
import { cellText } from "../../view/cellText";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellAnchor, figureMarks } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { Fold } from "../page/Fold";
import { WithLibrary } from "../page/LibraryPage";
import { measureOf, useLibraryNumbering } from "../page/useLibraryNumbering";
import { NotFoundPage } from "../page/NotFoundPage";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useTitle } from "../page/useTitle";
import { CaptionSentence } from "../prose/CaptionSentence";
import { Prerendered } from "../Prerendered";
import { Part } from "../subject/Parts";
import fold from "../page/fold.module.css";
import { recordText, takenText } from "./SourcesPage";
import styles from "./sources.module.css";

export function ReportPage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const report = library.reports.find((one) => one.id === id);
        return report === undefined ? <NotFoundPage wanted={id} /> : <Taken report={report} library={library} />;
      }}
    </WithLibrary>
  );
}

function Taken({ report, library }: { readonly report: Report; readonly library: Library }): ReactElement {
  const { base } = useApp();
  useTitle(report.title);
  const sections = useMemo(() => passagesFrom(report, library), [report, library]);
  const works = useMemo(() => worksCitedBy(report, library), [report, library]);
  const figures = useMemo(() => cellsFrom(report, library), [report, library]);
  const key = useMemo(() => keyFigures(report, library), [report, library]);
  const read = useMemo(() => key.map(({ cell }) => cell), [key]);
  const numbered = useLibraryNumbering(read);
  return (
    <>
      <p className={page["crumb"]}>
        <a href={linkTo(base, "sources/")}>Sources</a>
      </p>
      <header className={page["head"]}>
        <h1>{report.title}</h1>
        <p className={page["standfirst"]}>{recordText(report)}</p>
        <p className={styles["count"]}>
          {takenText(figures)}. Checked against a text with the SHA-256 <code translate="no">{report.sha256}</code>
        </p>
      </header>
      <NotUnderstood />
      {key.length === 0 ? null : <KeyFigures of={key} numbered={numbered} library={library} />}
      <Part id="taken" title="All that was taken from it">
        <div className={`${fold["list"] ?? ""} ${styles["folds"] ?? ""}`}>
          {sections.map((section) => (
            <Section key={section.id} section={section} library={library} />
          ))}
          <Works of={works} library={library} />
        </div>
      </Part>
    </>
  );
}

interface KeyFiguresProps {
  readonly of: readonly KeyFigure[];
  readonly numbered: NumberedNotes;
  readonly library: Library;
}

/** Each in its sentence, with one way on: the table that it stands in. */
function KeyFigures({ of, numbered, library }: KeyFiguresProps): ReactElement {
  const { base } = useApp();
  return (
    <Part id="key" title="Key figures">
      <ul role="list" className={styles["key"]}>
        {of.map(({ cell, dataset }) => (
          <li key={cell.id}>
            <p>
              <CaptionSentence cell={cell} view={numbered} />
            </p>
            <a href={linkTo(base, `d/${dataset.id}/`)}>{library.home?.names[dataset.id] ?? dataset.title}</a>
          </li>
        ))}
      </ul>
      <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} folded />
    </Part>
  );
}

const LIST = { className: styles["passages"], role: "list" };

interface SectionProps {
  readonly section: ReportSection;
  readonly library: Library;
}

function Section({ section: { id, name, depth, passages }, library }: SectionProps): ReactElement {
  const used = new Set(passages.flatMap(({ cells }) => cells.filter(isFigure).map((cell) => cell.id)));
  const counts = [...(used.size === 0 ? [] : [count(used.size, "figure")]), count(passages.length, "passage")];
  return (
    <Fold summary={<Counted name={id === "text" ? "The text" : name} depth={depth} counts={counts} />}>
      <Prerendered as="ol" of={passages} attributes={LIST}>
        {() =>
          passages.map(({ citation, cells }) => (
            <li key={citation.id} id={citation.id} tabIndex={-1}>
              <p className={styles["place"]}>
                {citation.place.note === null ? `Paragraph ${citation.place.paragraph}` : `Note ${citation.place.note}`}
              </p>
              <div>
                <p className={styles["words"]} translate="no">
                  “{citation.wording}”
                </p>
                <p className={styles["cites"]}>{citesText(citation)}</p>
                <CellChips cells={cells} library={library} />
              </div>
            </li>
          ))
        }
      </Prerendered>
    </Fold>
  );
}

function Works({ of, library }: { readonly of: readonly CitedWork[]; readonly library: Library }): ReactElement {
  if (of.length === 0) return <p>It gives no source for any of them.</p>;
  return (
    <Fold summary={<Counted name="What it cites for its figures" counts={[count(of.length, "work")]} />}>
      <Prerendered as="ol" of={of} attributes={LIST}>
        {() =>
          of.map(({ work, passages, cells }) => (
            <li key={work.id} id={`work-${work.id}`} tabIndex={-1}>
              <p className={styles["place"]}>{count(cells.length, "figure")}</p>
              <div>
                <p className={styles["work"]}>{upstreamText(work)}</p>
                <p className={styles["cites"]}>{[...new Set(passages.map(placeText))].join("; ")}</p>
                <CellChips cells={cells} library={library} />
              </div>
            </li>
          ))
        }
      </Prerendered>
    </Fold>
  );
}

interface CountedProps {
  readonly name: string;
  /** How many headings it stands below. */
  readonly depth?: number;
  readonly counts: readonly string[];
}

function Counted({ name, depth = 0, counts }: CountedProps): ReactElement {
  return (
    <>
      <h3 data-depth={depth}>{name}</h3> <span>{counts.join(", ")}</span>
    </>
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** The figures that lean on a passage or a work; a click shows the source of each. */
function CellChips({ cells, library }: { readonly cells: readonly Cell[]; readonly library: Library }): ReactElement | null {
  const { base } = useApp();
  if (cells.length === 0) return null;
  return (
    <ul className={styles["chips"]} role="list">
      {cells.map((cell) => (
        <li key={cell.id}>
          <a href={`${linkTo(base, `d/${cell.dataset}/`)}?figure=${cell.id}`} {...figureMarks(cell.id, [])}>
            {cellText(cell, measureOf(cell, library) ?? null)}
          </a>
        </li>
      ))}
    </ul>
  );
}
