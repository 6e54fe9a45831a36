/** How a table lies in its file: where its headings are and its rows end; of each column its name, unit and kind. */
import type { ReactElement } from "react";
import type { ColumnDecision, OwnDecisions, OwnReading } from "../../model/ownReading";

export interface ArrangeProps {
  readonly reading: OwnReading;
  readonly decisions: OwnDecisions;
  readonly onDecide: (decisions: OwnDecisions) => void;
}

const KINDS: readonly (readonly [kind: NonNullable<ColumnDecision["type"]>, name: string])[] = [
  ["key", "Names of the rows"],
  ["number", "Figures"],
  ["text", "Text"],
  ["out", "Left out"],
];

export function Arrange({ reading, decisions, onDecide }: ArrangeProps): ReactElement {
  const last = Math.max(...reading.rows.map(({ at }) => at), ...reading.loose.map(({ at }) => at), 1);
  const heading = reading.loose.findLast(({ role }) => role === "heading")?.at ?? 0;
  const set = (id: string, change: ColumnDecision): void => {
    onDecide({ ...decisions, columns: { ...decisions.columns, [id]: { ...decisions.columns[id], ...change } } });
  };
  return (
    <details className="own-arrange">
      <summary>Arrange: headings, rows and columns</summary>
      <div className="own-settings">
        {reading.sheets.length < 2 ? null : (
          <label>
            Sheet{" "}
            <select
              value={reading.sheet}
              onChange={({ currentTarget }) => {
                onDecide({ ...decisions, sheet: currentTarget.value, headingRow: null, lastRow: null });
              }}
            >
              {reading.sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <Step
          name="Headings are in row"
          value={heading}
          least={0}
          most={last}
          onValue={(row) => {
            onDecide({ ...decisions, headingRow: row });
          }}
        />
        <Step
          name="Rows end at row"
          value={reading.rows.at(-1)?.at ?? 0}
          least={heading + 1}
          most={last}
          onValue={(row) => {
            onDecide({ ...decisions, lastRow: row });
          }}
        />
      </div>
      <ul role="list" className="own-columns">
        {reading.columns.map(({ id, at, heading: name, unit, type }, index) => (
          <li key={id}>
            <b>Column {at}</b>
            <label>
              Name{" "}
              <input
                className="input"
                value={name}
                onChange={({ currentTarget }) => {
                  set(id, { heading: currentTarget.value });
                }}
              />
            </label>
            <label>
              Unit{" "}
              <input
                className="input"
                value={unit ?? ""}
                onChange={({ currentTarget }) => {
                  set(id, { unit: currentTarget.value });
                }}
              />
            </label>
            <label>
              Kind{" "}
              <select
                value={decisions.columns[id]?.type ?? (index === reading.key ? "key" : type === "number" ? "number" : "text")}
                onChange={({ currentTarget }) => {
                  const kind = KINDS.find(([one]) => one === currentTarget.value)?.[0];
                  if (kind !== undefined) set(id, { type: kind });
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
