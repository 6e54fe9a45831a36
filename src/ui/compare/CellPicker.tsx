/** Choosing a figure to compare: its dataset, then the figure in it. */
import type { ReactElement } from "react";
import { useState } from "react";
import type { Library } from "../../model/library";
import { MOST_ITEMS } from "../../url/choices";
import { cellText } from "../../view/cellText";
import { measureOf } from "../page/useLibraryNumbering";
import styles from "./compare.module.css";

export interface CellPickerProps {
  readonly library: Library;
  readonly chosen: readonly string[];
  readonly onAdd: (id: string) => void;
}

export function CellPicker({ library, chosen, onAdd }: CellPickerProps): ReactElement {
  const [dataset, setDataset] = useState(chosen.at(-1)?.split(".")[0] ?? library.datasets[0]?.id ?? "");
  const [figure, setFigure] = useState("");
  const rows = library.datasets.find(({ id }) => id === dataset)?.rows ?? [];
  const full = chosen.length >= MOST_ITEMS;
  return (
    <form
      className={styles["picker"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (figure !== "" && !full) onAdd(figure);
        setFigure("");
      }}
    >
      <label>
        <span>Dataset</span>
        <select
          value={dataset}
          onChange={(event) => {
            setDataset(event.currentTarget.value);
            setFigure("");
          }}
        >
          {library.datasets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Figure</span>
        <select
          value={figure}
          onChange={(event) => {
            setFigure(event.currentTarget.value);
          }}
        >
          <option value="">Choose a figure</option>
          {rows.flatMap((row) =>
            [...row.cells.values()]
              .filter((cell) => cell.state === "reported" && cell.value.type !== "text" && !chosen.includes(cell.id))
              .map((cell) => {
                const measure = measureOf(cell, library) ?? null;
                return (
                  <option key={cell.id} value={cell.id}>
                    {row.label}: {cellText(cell, measure)} ({measure?.label})
                  </option>
                );
              }),
          )}
        </select>
      </label>
      <button type="submit" disabled={figure === "" || full}>
        Add
      </button>
      {full ? <p>{MOST_ITEMS} figures are as many as can be read side by side.</p> : null}
    </form>
  );
}
