/** What only the reader can settle, as cards with real cells in both readings. Unanswered means text, and stops nobody. */
import type { ReactElement } from "react";
import type { OwnDecisions, OwnQuestion } from "../../model/ownReading";

export interface QuestionsProps {
  readonly questions: readonly OwnQuestion[];
  readonly decisions: OwnDecisions;
  readonly onDecide: (decisions: OwnDecisions) => void;
}

export function Questions({ questions, decisions, onDecide }: QuestionsProps): ReactElement {
  const answered = questions.filter(({ id }) => decisions.answers[id] !== undefined).length;
  return (
    <aside className="own-asks" aria-labelledby="own-asks-title">
      <h2 id="own-asks-title" className="own-third">
        {questions.length === 1 ? "One question" : `${questions.length} questions`}
      </h2>
      {questions.map(({ id, title, options }, index) => (
        <fieldset key={id}>
          <legend>
            {index + 1}. {title} {decisions.answers[id] === undefined ? <small>not answered</small> : null}
          </legend>
          {options.map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={`own-${id}`}
                checked={decisions.answers[id] === option.id}
                onChange={() => {
                  onDecide({ ...decisions, answers: { ...decisions.answers, [id]: option.id } });
                }}
              />
              <span translate="no">{option.text}</span>
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
