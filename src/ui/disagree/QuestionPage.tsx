/** A question or a disagreement on a page of its own; here the contested figure, with one row per claimant. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Library } from "../../model/library";
import { answersOfQuestion } from "../../view/answers";
import { sharedWorksText } from "../../view/independence";
import type { AskedQuestion } from "../../view/standsIn";
import { cellsOfQuestion } from "../../view/standsIn";
import { wholeView } from "../../model/viewRequest";
import type { View } from "../../view/buildView";
import { buildView } from "../../view/buildView";
import { numberNotes } from "../../view/numberNotes";
import { cellAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { NotFoundPage } from "../page/NotFoundPage";
import { NotUnderstood } from "../page/NotUnderstood";
import { WithLibrary } from "../page/LibraryPage";
import page from "../page/page.module.css";
import { Notices } from "../page/Notices";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useTitle } from "../page/useTitle";
import { KIND_OF_QUESTION } from "../../view/disagreements";
import { Crumb } from "./Crumb";
import type { Around } from "./DaysAround";
import { AskedOfSameDays, DaysAround, useAround } from "./DaysAround";
import { DisagreementPage } from "./DisagreementPage";
import { Answers } from "./DisagreementRow";
import { QuestionArticle } from "./QuestionArticle";

export function QuestionPage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const asked = library.datasets.flatMap((dataset) =>
          dataset.questions.filter((question) => question.id === id).map((question) => ({ question, dataset })),
        )[0];
        const related = library.disagreements.find((one) => one.id === id);
        if (asked !== undefined) return <Asked asked={asked} library={library} />;
        return related === undefined ? <NotFoundPage wanted={id} /> : <DisagreementPage disagreement={related} library={library} />;
      }}
    </WithLibrary>
  );
}

function Asked({ asked, library }: { readonly asked: AskedQuestion; readonly library: Library }): ReactElement | null {
  const { question } = asked;
  useTitle(question.title);
  const cells = useMemo(() => cellsOfQuestion(asked), [asked]);
  const around = useAround(question.id, cells, library);
  const view = useMemo(() => viewOf(library, question.id, around), [library, question, around]);
  if (view === null) return null;
  const shared = sharedWorksText(cells);
  return (
    <>
      <Crumb kind={KIND_OF_QUESTION[question.kind]} />
      <header className={page["head"]}>
        <h1>{question.title}</h1>
        <p className={page["standfirst"]}>
          <Answers answers={answersOfQuestion(asked)} library={library} view={view} isFirst={() => false} />. {question.gap}
          {shared === "" ? null : ` ${shared}`}
        </p>
      </header>
      <NotUnderstood />
      <div className={page["main"]}>
        <QuestionArticle asked={asked} view={view} />
        <Notices view={view} />
        {around === null ? null : (
          <>
            <DaysAround around={around} library={library} numbers={view.numbers} />
            <AskedOfSameDays around={around} own={cells} library={library} view={view} />
          </>
        )}
        <NotesList id="notes" notes={view.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
      </div>
    </>
  );
}

/** Of the question; the notes of what is told around its days come behind its own. */
function viewOf(library: Library, id: string, around: Around | null): View | null {
  const view = buildView(library, wholeView("question", id));
  return view === null || around === null ? view : { ...view, ...numberNotes(around.cells, [], view) };
}
