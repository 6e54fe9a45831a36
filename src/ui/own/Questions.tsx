/** What only the reader can settle, as cards with real cells in both readings. Unanswered means text, and stops nobody. */
import type { ReactElement } from "react";
import type { OwnDecisions, OwnQuestion } from "../../model/ownTable";
import { answerText } from "../../view/own/ownWords";

export interface QuestionsProps {
  readonly questions: readonly OwnQuestion[];
  readonly decisions: OwnDecisions;
  readonly onDecide: (decisions: OwnDecisions) => void;
}

export function Questions({ questions, decisions, onDecide }: QuestionsProps): ReactElement {
  const answered = questions.filter((question) => decisions.answers[idOf(question)] !== undefined).length;
  return (
    <aside className="own-asks" aria-labelledby="own-asks-title">
      <h2 id="own-asks-title" className="own-third">
        {questions.length === 1 ? "One question" : `${questions.length} questions`}
      </h2>
      {questions.map((question, index) => (
        <fieldset key={idOf(question)}>
          <legend>
            {index + 1}. <span translate="no">{question.ask}</span>{" "}
            {decisions.answers[idOf(question)] === undefined ? <small>not answered</small> : null}
          </legend>
          {question.answers.map((answer, at) => (
            <label key={answer}>
              <input
                type="radio"
                name={`own-${idOf(question)}`}
                checked={decisions.answers[idOf(question)] === answer}
                onChange={() => {
                  onDecide({ ...decisions, answers: { ...decisions.answers, [idOf(question)]: answer } });
                }}
              />
              <span>
                {answerText(answer)}
                <Examples question={question} at={at} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="own-small" role="status">
        {answered} of {questions.length} answered. What you leave open stays as text; you can make the page at any time.
      </p>
    </aside>
  );
}

/** Under which its answer is kept. */
function idOf({ kind, about }: OwnQuestion): string {
  return `${kind} ${about}`;
}

/** Real cells in the reading that an answer gives. */
function Examples({ question: { examples }, at }: { readonly question: OwnQuestion; readonly at: number }): ReactElement | null {
  const shown = examples.slice(0, 3).flatMap(({ raw, readings }) => (readings[at] === undefined ? [] : [{ raw, reading: readings[at] }]));
  return shown.length === 0 ? null : (
    <span translate="no">
      {": "}
      {shown.map(({ raw, reading }, index) => (
        <span key={`${index} ${raw}`}>
          {index === 0 ? "" : ", "}
          <bdi>{raw}</bdi> is <b>{reading}</b>
        </span>
      ))}
    </span>
  );
}
