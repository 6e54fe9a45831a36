/** One contested figure on a page of its own. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import type { AskedQuestion } from "../../view/disagreements";
import { cellsOfQuestion } from "../../view/disagreements";
import { orderNotes } from "../../view/letterNotes";
import { mentionsOf } from "../../view/proseMentions";
import { DotKey } from "../chart/ChartKey";
import { AddToSlides } from "../export/AddToSlides";
import { TakeAway } from "../export/TakeAway";
import { CopyLink } from "../page/CopyLink";
import { wholeTake } from "../../url/takes";
import { cellAnchor } from "../FigureLink";
import { NotesList } from "../notes/NotesList";
import { NotFoundPage } from "../page/NotFoundPage";
import { NotUnderstood } from "../page/NotUnderstood";
import { WithLibrary } from "../page/LibraryPage";
import page from "../page/page.module.css";
import { Notices } from "../page/Notices";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { QuestionArticle } from "./QuestionArticle";

export function QuestionPage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const asked = library.datasets.flatMap((dataset) =>
          dataset.questions.filter((question) => question.id === id).map((question) => ({ question, dataset })),
        )[0];
        return asked === undefined ? <NotFoundPage wanted={id} /> : <Asked asked={asked} library={library} />;
      }}
    </WithLibrary>
  );
}

function Asked({ asked, library }: { readonly asked: AskedQuestion; readonly library: Library }): ReactElement {
  const { base } = useApp();
  const { question } = asked;
  useTitle(question.title);
  const view = useMemo(() => wholeTake("question", question.id), [question]);
  const content = useMemo(() => contentOf(asked, library), [asked, library]);
  const { numbered, numbers } = useLibraryNumbering(content.cells, content.named);
  const prose = {
    cells: library.cells,
    measures: library.measures,
    citations: library.citations,
    numbers,
    datasetHref: (dataset: string) => linkTo(base, `d/${dataset}/`),
  };
  return (
    <>
      <p className={page["crumb"]}>
        <a href={linkTo(base, "disagree/")}>Figures that disagree</a>
      </p>
      <header className={page["head"]}>
        <h1>{question.title}</h1>
      </header>
      <NotUnderstood />
      <div className={page["actions"]}>
        <CopyLink />
        <TakeAway wanted={view} />
        <AddToSlides take={{ ...view, part: "both" }} />
      </div>
      <div className={page["main"]}>
        <DotKey dots={["filled", "hollow", "square", "stub"]} />
        <QuestionArticle asked={asked} numbered={numbered} numbers={numbers} linked={false} />
        <Notices notes={content.notes} prose={prose} />
        <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
      </div>
    </>
  );
}

/** The claims, and the editor's notes about them with what those name. */
function contentOf(asked: AskedQuestion, library: Library) {
  const claims = cellsOfQuestion(asked);
  const notes = orderNotes([...new Map(claims.flatMap((cell) => cell.notes).map((note) => [note.id, note])).values()]);
  const mentions = mentionsOf(
    notes.map((note) => note.text),
    library.cells,
    library.citations,
  );
  return { notes, cells: [...claims, ...mentions.cells], named: mentions.citations };
}
