/** One disagreement on a page of its own: what it relates, side by side, under our sentence on what differs. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Disagreement } from "../../model/disagreement";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo, linkToFile } from "../../url/siteLinks";
import { useSite } from "../../state/useAppState";
import { KIND_LINES, KIND_NAMES, notedOf } from "../../view/disagreements";
import { cellAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { CopyLink } from "../page/CopyLink";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { Crumb } from "./Crumb";
import text from "../page/question.module.css";
import styles from "./disagree.module.css";
import { Members } from "./Members";

export interface DisagreementPageProps {
  readonly disagreement: Disagreement;
  readonly library: Library;
}

export function DisagreementPage({ disagreement, library }: DisagreementPageProps): ReactElement {
  const { base } = useApp();
  const site = useSite();
  const { kind, title, differs, members } = disagreement;
  useTitle(title);
  const noted = useMemo(() => members.map(notedOf), [members]);
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
      <div className={page["actions"]}>
        <CopyLink />
        <span>
          All disagreements as a file: <a href={linkToFile(base, site, "api/disagreements.csv")}>CSV</a>,{" "}
          <a href={linkToFile(base, site, "api/disagreements.json")}>JSON</a>
        </span>
      </div>
      <div className={page["main"]}>
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
