/** One disagreement on a page of its own: what it relates, side by side, under our sentence on what differs. */
import type { ReactElement } from "react";
import { useCallback, useMemo } from "react";
import type { Disagreement } from "../../model/disagreement";
import type { Library } from "../../model/library";
import { useApp, useSite } from "../../state/useAppState";
import { linkTo, linkToFile } from "../../url/siteLinks";
import { cellsIn } from "../../view/daysAround";
import { KIND_LINES, KIND_NAMES, notedOf } from "../../view/disagreements";
import { cellAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { UseThis } from "../use/UseThis";
import { Crumb } from "./Crumb";
import { AskedOfSameDays, DaysAround, useAround } from "./DaysAround";
import text from "../page/question.module.css";
import styles from "./disagree.module.css";
import { Members } from "./Members";

export interface DisagreementPageProps {
  readonly disagreement: Disagreement;
  readonly library: Library;
}

export function DisagreementPage({ disagreement, library }: DisagreementPageProps): ReactElement {
  const app = useApp();
  const { base } = app;
  const load = useCallback(
    async () => (await import("./relatedUses")).relatedUses(disagreement, library, app),
    [disagreement, library, app],
  );
  const site = useSite();
  const { kind, title, differs, members } = disagreement;
  useTitle(title);
  const figures = useMemo(() => cellsIn(disagreement), [disagreement]);
  const around = useAround(disagreement.id, figures, library);
  const noted = useMemo(() => [...members.map(notedOf), ...(around?.cells ?? [])], [members, around]);
  const numbered = useLibraryNumbering(noted);
  const datasets = useMemo(() => datasetsOf(disagreement, library), [disagreement, library]);
  return (
    <>
      <Crumb kind={kind} />
      <header className={page["head"]}>
        <h1>{title}</h1>
        <p className={page["standfirst"]}>{differs}</p>
      </header>
      <NotUnderstood />
      <div className={page["main"]}>
        <div className={page["titled"]}>
          <p className={styles["from"]}>
            All disagreements as a file: <a href={linkToFile(base, site, "api/disagreements.csv")}>CSV</a>,{" "}
            <a href={linkToFile(base, site, "api/disagreements.json")}>JSON</a>
          </p>
          <UseThis of={title} load={load} />
        </div>
        <Members members={members} library={library} numbers={numbered.numbers} />
        <p className={text["gap"]}>
          <b>{KIND_NAMES[kind]}.</b> {KIND_LINES[kind]}.
        </p>
        {datasets.length === 0 ? null : (
          <p className={styles["from"]}>
            From{" "}
            {datasets.map(({ id, title: name }, index) => (
              <span key={id}>
                {index === 0 ? "" : "; "}
                <a href={linkTo(base, `d/${id}/`)}>{name}</a>
              </span>
            ))}
          </p>
        )}
        {around === null ? null : (
          <>
            <DaysAround around={around} library={library} numbers={numbered.numbers} />
            <AskedOfSameDays around={around} own={figures} library={library} view={numbered} />
          </>
        )}
        <NotesList
          id="notes"
          notes={numbered.notes}
          cells={library.cells}
          measures={library.measures}
          backTo={cellAnchor}
          backName="the wording"
        />
      </div>
    </>
  );
}

/** The datasets in which the figures of a disagreement stand, each once. */
function datasetsOf({ members }: Disagreement, { datasets }: Library): Library["datasets"] {
  const ids = new Set(members.flatMap((member) => (member.type === "cell" ? [member.cell.dataset] : [])));
  return datasets.filter(({ id }) => ids.has(id));
}
