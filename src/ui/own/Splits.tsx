/** Every split before and after: what was written, what it is read as, its note; to be taken or kept as text, one by one, by kind, or all. */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { OwnDecisions } from "../../model/ownTable";
import type { Checked, CheckedCell, CheckedColumn, CheckedSplit } from "../../view/own/checked";
import { leftAsText } from "../../view/own/settle";
import { formatNumber } from "../../view/cellText";
import type { Value } from "../../model/cell";
import { Button } from "../Button";

export interface SplitsProps {
  readonly checked: Checked;
  readonly decisions: OwnDecisions;
  readonly onDecide: (decisions: OwnDecisions) => void;
}

interface Line {
  readonly at: string;
  readonly cell: CheckedCell;
  readonly split: CheckedSplit;
  readonly column: CheckedColumn;
  readonly row: string;
}

const AT_ONCE = 50;

export function Splits({ checked, decisions, onDecide }: SplitsProps): ReactElement {
  const [shown, setShown] = useState(AT_ONCE);
  const lines = useMemo(() => linesOf(checked), [checked]);
  const left = useMemo(() => leftAsText(checked), [checked]);
  const set = (wanted: readonly Line[], taken: boolean): void => {
    const these = Object.fromEntries(wanted.map(({ at }) => [at, taken ? ("take" as const) : ("text" as const)]));
    onDecide({ ...decisions, splits: { ...decisions.splits, ...these } });
  };
  const kinds = [
    { name: "notes", of: lines.filter(({ split }) => split.marks.length > 0) },
    { name: "words", of: lines.filter(({ split }) => split.marks.length === 0) },
  ].filter(({ of }) => of.length > 0);
  return (
    <section className="own-section" aria-labelledby="own-splits-title">
      <div className="own-row">
        <div>
          <h2 id="own-splits-title">Before and after</h2>
          <p className="own-small">Every split. Refuse one and the cell stays as you wrote it.</p>
        </div>
        {lines.length === 0 ? null : (
          <p className="own-links">
            <All name="all" lines={lines} onSet={set} />
            {kinds.length < 2 ? null : kinds.map(({ name, of }) => <All key={name} name={`all ${name}`} lines={of} onSet={set} />)}
          </p>
        )}
      </div>
      {lines.length === 0 ? (
        <p>Nothing was taken off any cell.</p>
      ) : (
        <div className="own-wide" tabIndex={0} role="region" aria-label="Splits">
          <table className="plain-table own-splits">
            <thead>
              <tr>
                <th scope="col">Cell</th>
                <th scope="col">Before</th>
                <th scope="col" className="own-number">
                  After
                </th>
                <th scope="col">Note</th>
                <th scope="col">Take</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, shown).map((line) => (
                <SplitLine key={line.at} line={line} decided={decisions.splits[line.at]} onSet={set} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > shown ? (
        <p>
          <Button
            onClick={() => {
              setShown(shown + 5 * AT_ONCE);
            }}
          >
            Show more of {lines.length}
          </Button>
        </p>
      ) : null}
      <h3 id="own-left-title" tabIndex={-1}>
        Left as text
      </h3>
      <p className="own-small" translate="no">
        {left.length === 0
          ? "No cell of a column of figures."
          : left
              .slice(0, 100)
              .map(({ at, raw }) => `“${raw}” in ${at}`)
              .join("; ")}
        {left.length > 100 ? ` and ${left.length - 100} more` : ""}
      </p>
    </section>
  );
}

interface AllProps {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly onSet: (lines: readonly Line[], taken: boolean) => void;
}

function All({ name, lines, onSet }: AllProps): ReactElement {
  return (
    <>
      <Button
        look="link"
        onClick={() => {
          onSet(lines, true);
        }}
      >
        Take {name}
      </Button>
      <Button
        look="link"
        onClick={() => {
          onSet(lines, false);
        }}
      >
        Keep {name} as text
      </Button>
    </>
  );
}

interface SplitLineProps extends Pick<AllProps, "onSet"> {
  readonly line: Line;
  /** What is decided, and may still be read; undefined for nothing. */
  readonly decided: OwnDecisions["splits"][string] | undefined;
}

function SplitLine({ line, decided, onSet }: SplitLineProps): ReactElement {
  const { at, cell, split, column, row } = line;
  const taken = decided === undefined ? split.taken : decided === "take";
  return (
    <tr>
      <th scope="row" translate="no">
        <bdi>{row}</bdi>
        <small>
          <bdi>{column.heading}</bdi>, {at}
        </small>
      </th>
      <td translate="no">
        <bdi>{cell.raw}</bdi>
      </td>
      <td className="own-number" translate="no">
        {taken ? <After value={cell.value} base={split.base} /> : <bdi>{cell.raw}</bdi>}
      </td>
      <td className="own-small">
        {cell.notes.map(({ id, text }) => (
          <span key={id} translate="no">
            <bdi>{text}</bdi>{" "}
          </span>
        ))}
      </td>
      <td className="own-do">
        <label>
          <input
            type="checkbox"
            checked={taken}
            aria-label={`Take ${at}`}
            onChange={({ currentTarget }) => {
              onSet([line], currentTarget.checked);
            }}
          />
          <span>{taken ? "taken" : "kept as text"}</span>
        </label>
      </td>
    </tr>
  );
}

function After({ value, base }: { readonly value: Value | null; readonly base: string }): ReactElement {
  if (value?.type !== "number") return <bdi>{base}</bdi>;
  const { quantity } = value;
  switch (quantity.kind) {
    case "word":
    case "fraction":
      return <bdi>{quantity.words}</bdi>;
    case "range":
      return (
        <bdi>
          <span className="own-hedge">{quantity.hedge}</span> <b>{`${formatNumber(quantity.low)} to ${formatNumber(quantity.high)}`}</b>
        </bdi>
      );
    default:
      return (
        <bdi>
          <span className="own-hedge">{quantity.hedge}</span> <b>{formatNumber(quantity.value)}</b>
        </bdi>
      );
  }
}

function linesOf({ rows, columns }: Checked): readonly Line[] {
  const key = columns.findIndex(({ use }) => use === "key");
  const lines: Line[] = [];
  for (const { at: row, cells } of rows) {
    cells.forEach((cell, index) => {
      const column = columns[index];
      if (cell.split === null || column === undefined || column.use === "none") return;
      lines.push({ at: `${column.at}${row}`, cell, split: cell.split, column, row: cells[key]?.raw ?? "" });
    });
  }
  return lines;
}
