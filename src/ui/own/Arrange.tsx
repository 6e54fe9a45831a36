/** How a table lies in its file: where its headings are and its rows end; of each column its name, unit and kind. */
import type { ReactElement } from "react";
import type { ColumnDecision, OwnDecisions } from "../../model/ownTable";
import { rangeOf } from "../../view/own/addresses";
import type { CheckedColumn, OwnFound } from "../../view/own/checked";
import { columnsAsDecided } from "../../view/own/settle";

export interface ArrangeProps {
  readonly found: OwnFound;
  readonly decisions: OwnDecisions;
  readonly onDecide: (decisions: OwnDecisions) => void;
}

const KINDS: readonly (readonly [kind: string, name: string, decision: ColumnDecision])[] = [
  ["number", "Figures", { type: "number", leftOut: false }],
  ["date", "Dates", { type: "date", leftOut: false }],
  ["text", "Text", { type: "text", leftOut: false }],
  ["out", "Left out", { leftOut: true }],
];

export function Arrange({ found: { reading, checked, loose }, decisions, onDecide }: ArrangeProps): ReactElement {
  const body = rangeOf(reading.table.body);
  const last = loose.reduce((most, { at }) => Math.max(most, at), body.last);
  const headings = reading.table.headings === null ? null : rangeOf(reading.table.headings);
  const sheets = reading.sheets.filter(({ role }) => role === "table");
  const set = (id: string, change: ColumnDecision): void => {
    onDecide({ ...decisions, columns: { ...decisions.columns, [id]: { ...decisions.columns[id], ...change } } });
  };
  return (
    <details className="own-arrange">
      <summary>Arrange: headings, rows and columns</summary>
      <div className="own-settings">
        {sheets.length < 2 ? null : (
          <label>
            Sheet{" "}
            <select
              value={reading.table.sheet ?? ""}
              onChange={({ currentTarget }) => {
                const { headingRows: _, lastRow: __, ...kept } = decisions;
                onDecide({ ...kept, columns: {}, splits: {}, grid: reading.sheets.findIndex(({ name }) => name === currentTarget.value) });
              }}
            >
              {sheets.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <Step
          name="Headings begin in row"
          value={headings?.first ?? 0}
          least={0}
          most={headings?.last ?? last}
          onValue={(row) => {
            onDecide({ ...decisions, headingRows: [row, headings?.last ?? row] });
          }}
        />
        <Step
          name="and end in row"
          value={headings?.last ?? 0}
          least={headings?.first ?? 0}
          most={last}
          onValue={(row) => {
            onDecide({ ...decisions, headingRows: [headings?.first ?? row, row] });
          }}
        />
        <Step
          name="Rows end at row"
          value={body.last}
          least={body.first}
          most={last}
          onValue={(row) => {
            onDecide({ ...decisions, lastRow: row });
          }}
        />
      </div>
      <ul role="list" className="own-columns">
        {columnsAsDecided(checked.columns, decisions).map(({ id, at, heading: name, unit, type, use }) => (
          <li key={id}>
            <b>
              Column {at}
              {USES[use]}
            </b>
            <label>
              Name{" "}
              <input
                className="input"
                value={name}
                onChange={({ currentTarget }) => {
                  set(at, { name: currentTarget.value });
                }}
              />
            </label>
            <label>
              Unit{" "}
              <input
                className="input"
                value={unit ?? ""}
                onChange={({ currentTarget }) => {
                  set(at, { unit: currentTarget.value });
                }}
              />
            </label>
            <label>
              Kind{" "}
              <select
                value={kindOf(type, use)}
                onChange={({ currentTarget }) => {
                  set(at, KINDS.find(([one]) => one === currentTarget.value)?.[2] ?? {});
                }}
              >
                {KINDS.map(([kind, text]) => (
                  <option key={kind} value={kind}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

const USES: Readonly<Record<CheckedColumn["use"], string>> = { key: ": row names", column: "", sources: ": sources", none: "" };

function kindOf(type: CheckedColumn["type"], use: CheckedColumn["use"]): string {
  return use === "none" ? "out" : type;
}

interface StepProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

function Step({ name, value, least, most, onValue }: StepProps): ReactElement {
  return (
    <label>
      {name}{" "}
      <input
        className="input"
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={({ currentTarget }) => {
          const next = currentTarget.valueAsNumber;
          if (Number.isInteger(next) && next >= least && next <= most) onValue(next);
        }}
      />
    </label>
  );
}
