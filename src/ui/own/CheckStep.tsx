/** The reading, to be checked: what was found, every split before and after, and what only the reader can settle. */
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef } from "react";
import type { OwnDecisions } from "../../model/ownTable";
import type { OwnFound } from "../../view/own/checked";
import { warningText } from "../../view/own/ownWords";
import { countsOf } from "../../view/own/settle";
import { Button } from "../Button";
import { Arrange } from "./Arrange";
import { FoundTable } from "./FoundTable";
import { Questions } from "./Questions";
import { Splits } from "./Splits";

export interface CheckStepProps {
  readonly found: OwnFound;
  readonly decisions: OwnDecisions;
  readonly onDecide: (decisions: OwnDecisions) => void;
  readonly onMake: () => void;
  readonly onClose: () => void;
}

export function CheckStep({ found, decisions, onDecide, onMake, onClose }: CheckStepProps): ReactElement {
  const { reading } = found;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const asked = reading.questions.length > 0;
  return (
    <>
      <p className="own-crumb">
        <Button look="link" onClick={onClose}>
          Your own table
        </Button>{" "}
        › <bdi translate="no">{found.file}</bdi>
      </p>
      <header className="own-row">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Check the reading
          </h1>
          <Counted found={found} />
          <p className="own-small">{found.how}</p>
        </div>
        <Button look="filled" onClick={onMake}>
          Make the page
        </Button>
      </header>
      {reading.warnings.length === 0 ? null : (
        <ul className="own-warnings">
          {reading.warnings.map((warning) => (
            <li key={warning}>{warningText(warning)}</li>
          ))}
        </ul>
      )}
      <section className="own-section" aria-labelledby="own-found-title">
        <div className={asked ? "own-beside" : "own-alone"}>
          {asked ? <Questions questions={reading.questions} decisions={decisions} onDecide={onDecide} /> : null}
          <div className="own-stack">
            <h2 id="own-found-title">The table as found</h2>
            <p className="own-small">
              <b>The small words</b> note, word: taken off, see below · asked: one of the questions · text: left as it is
            </p>
            <Arrange found={found} decisions={decisions} onDecide={onDecide} />
            <FoundTable found={found} />
          </div>
        </div>
      </section>
      <Splits checked={found.checked} decisions={decisions} onDecide={onDecide} />
    </>
  );
}

/** "We read 412 figures in 6 columns, took 31 marks off them, found 9 notes, left 4 cells as text." */
function Counted({ found }: Pick<CheckStepProps, "found">): ReactElement {
  const { figures, columns, marks, notes, text } = useMemo(() => countsOf(found), [found]);
  const s = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
  return (
    <p className="own-counts" role="status">
      We read <a href="#own-found-title">{s(figures, "figure")}</a> in {s(columns, "column")}, took{" "}
      <a href="#own-splits-title">{s(marks, "mark")}</a> off {marks === 1 ? "its cell" : "their cells"}, found{" "}
      <a href="#own-splits-title">{s(notes, "note")}</a>, left <a href="#own-left-title">{s(text, "cell")}</a> as text.
    </p>
  );
}
