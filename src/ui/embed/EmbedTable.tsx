/** The table of an embed, or a part of it: what, how many or when, and who says so. */
import type { ReactElement } from "react";
import type { EmbedModel } from "../../export/embedModel";
import type { Cell } from "../../model/cell";
import { sortKeyOf } from "../../model/quantity";
import { besideClaimant } from "../../view/whoSays";
import { CellLink } from "../CellLink";
import { Descriptions } from "../Descriptions";

export interface EmbedTableProps {
  readonly of: EmbedModel;
  readonly groups: EmbedModel["groups"];
  /** Whether a script may sort it: a group that is cut has not all its rows here. */
  readonly sorted: boolean;
}

export function EmbedTable({ of: { title, chart, measure, groups: all, notes }, groups, sorted }: EmbedTableProps): ReactElement {
  const numbers = new Map(notes.flatMap(({ number, citations }) => citations.map(({ id }) => [id, number] as const)));
  return (
    <table className={chart !== null ? "embed-whole" : groups === all ? undefined : "embed-part"}>
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={measure.type === "number" ? "embed-num" : undefined}>
            <span className="embed-sort">{measure.label}</span>
          </th>
          <th scope="col">Who says so</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.label}>
          {all.length === 1 ? null : (
            <tr className="embed-group">
              <th colSpan={3} scope="rowgroup">
                {group.label} <small>{group.why}</small>
              </th>
            </tr>
          )}
          {group.rows.map(({ label, detail, cell, described }) => (
            <tr key={cell.id}>
              <th scope="row">
                <span className="embed-label">
                  {label}
                  {detail === "" ? null : <small>{detail}</small>}
                </span>
                {described.length === 0 ? null : (
                  <span className="embed-about">
                    <Descriptions of={described} numbers={numbers} anchored={false} />
                  </span>
                )}
              </th>
              <td className={measure.type === "number" ? "embed-num" : undefined} data-sort={sorted ? sortText(cell) : undefined}>
                <CellLink cell={cell} measure={measure} numbers={numbers} anchored={false} />
              </td>
              <td>
                {cell.claimant.name}
                {besideClaimant(cell) === "" ? null : <small>{besideClaimant(cell)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** By what the script may sort: a number's place on the scale, a date. Nothing where there is neither. */
function sortText(cell: Cell): string | undefined {
  if (cell.state !== "reported") return undefined;
  if (cell.value.type === "date")
    return /^\d[\d-]*/u
      .exec(cell.value.date.iso ?? "")?.[0]
      .replaceAll("-", "")
      .padEnd(8, "0");
  return cell.value.type === "number" ? sortKeyOf(cell.value.quantity)?.join(" ") : undefined;
}
