/** The first rows of a file as they were found, each cell with a word for what was seen in it. */
import type { ReactElement } from "react";
import type { CheckedCell, LooseRow, OwnFound } from "../../view/own/checked";

const SHOWN = 50;

export interface FoundTableProps {
  readonly found: OwnFound;
}

export function FoundTable({ found: { loose, reading, checked } }: FoundTableProps): ReactElement {
  const { columns, rows } = checked;
  const before = loose.filter(({ role }) => role !== "foot");
  const after = loose.filter(({ role }) => role === "foot");
  return (
    <>
      <div className="own-wide" tabIndex={0} role="region" aria-label="Rows of the file">
        <table className="own-found" translate="no" dir={reading.direction}>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">Row</span>
              </th>
              {columns.map(({ id, at }) => (
                <th key={id} scope="col">
                  {at}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before.map((row) => (
              <Loose key={`${row.at} ${row.text}`} row={row} width={columns.length} />
            ))}
            {rows.slice(0, SHOWN).map(({ id, at, cells }) => (
              <tr key={id}>
                <th scope="row">{at}</th>
                {cells.map((cell, index) => (
                  <Found key={columns[index]?.id} cell={cell} words={columns[index]?.type === "text"} />
                ))}
              </tr>
            ))}
            {after.map((row) => (
              <Loose key={`${row.at} ${row.text}`} row={row} width={columns.length} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN ? (
        <p className="own-small">
          The first {SHOWN} of {rows.length} rows. All of them are on the page.
        </p>
      ) : null}
    </>
  );
}

function Loose({ row: { at, role, text }, width }: { readonly row: LooseRow; readonly width: number }): ReactElement {
  return (
    <tr className={`own-line-${role}`}>
      <th scope="row">{at === 0 ? "" : at}</th>
      <td colSpan={width}>
        <bdi>{text}</bdi> <small>{role === "foot" ? "below" : role}</small>
      </td>
    </tr>
  );
}

/** @param words whether its column holds words, so that it need not be said of each */
function Found({ cell: { raw, seen, notes }, words }: { readonly cell: CheckedCell; readonly words: boolean }): ReactElement {
  const word = seen === "" && notes.length > 0 ? "note" : seen === "none" || (words && seen === "text") ? "" : seen;
  return (
    <td className={word === "asked" ? "own-asked" : word === "" || word === "text" ? undefined : "own-seen"}>
      <bdi>{raw}</bdi> {word === "" ? null : <small>{word}</small>}
    </td>
  );
}
