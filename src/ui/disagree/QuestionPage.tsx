/** A question or a disagreement on a page of its own; here the contested figure, with one row per claimant. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Library } from "../../model/library";
import type { AskedQuestion } from "../../view/standsIn";
import { DotKey } from "../chart/ChartKey";
import { wholeView } from "../../model/viewRequest";
import { buildView } from "../../view/buildView";
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
import { DisagreementPage } from "./DisagreementPage";
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
  const view = useMemo(() => buildView(library, wholeView("question", question.id)), [library, question]);
  if (view === null) return null;
  return (
    <>
      <Crumb kind={KIND_OF_QUESTION[question.kind]} />
      <header className={page["head"]}>
        <h1>{question.title}</h1>
      </header>
      <NotUnderstood />
      <div className={page["main"]}>
        <DotKey dots={["filled", "hollow", "square", "stub"]} />
        <QuestionArticle asked={asked} view={view} />
        <Notices view={view} />
        <NotesList id="notes" notes={view.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
      </div>
    </>
  );
}
