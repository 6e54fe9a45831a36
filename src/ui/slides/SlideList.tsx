/** The list of views in the order of the deck: which parts of each, moved and removed by buttons and keys, with a way back. */
import type { KeyboardEvent, ReactElement } from "react";
import { useRef, useState } from "react";
import { setSlides } from "../../state/collections";
import { useApp, useAppState } from "../../state/useAppState";
import type { Part, SlideEntry } from "../../url/slideList";
import { formatEntry, PARTS } from "../../url/slideList";
import { Button } from "../Button";
import styles from "./slides.module.css";
import type { Listed } from "./listViews";

const PART_NAMES: Readonly<Record<Part, string>> = { both: "Charts and table", chart: "Charts", table: "Table" };

/** Of an entry that is one chart; another part of its view is the view's. */
const ONE = "one";

export function SlideList({ listed }: { readonly listed: readonly Listed[] }): ReactElement {
  const { store } = useApp();
  const slides = useAppState((state) => state.slides);
  const [before, setBefore] = useState<readonly (readonly SlideEntry[])[]>([]);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const change = (next: readonly SlideEntry[], text: string): void => {
    setBefore([...before, slides].slice(-20));
    setSlides(store, next);
    setSaid(text);
  };
  const move = (entry: SlideEntry, by: -1 | 1, title: string): void => {
    const from = slides.indexOf(entry);
    const to = from + by;
    const other = slides[to];
    if (from < 0 || other === undefined) return;
    change(
      slides.map((one, index) => (index === from ? other : index === to ? entry : one)),
      `${title} is now ${to + 1} of ${slides.length}.`,
    );
    // The entry keeps the focus where it went, on the same button or on the one that is left.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>("button");
      const same = buttons?.[by === -1 ? 0 : 1];
      (same?.disabled === true ? buttons?.[by === -1 ? 1 : 0] : same)?.focus();
    });
  };
  const keys = (event: KeyboardEvent, entry: SlideEntry, title: string): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(entry, event.key === "ArrowUp" ? -1 : 1, title);
  };
  const last = before.at(-1);
  return (
    <>
      <ol className={styles["list"]} ref={list} role="list">
        {listed.map((one, index) => {
          const { entry, model, charts } = one;
          const title = charts.find(({ id }) => id === entry.figure)?.title ?? model.title;
          return (
            <li
              key={formatEntry(entry)}
              onKeyDown={(event) => {
                keys(event, entry, title);
              }}
            >
              <span className={styles["number"]}>{index + 1}</span>
              <span className={styles["what"]}>
                <a href={model.address}>{title}</a>
                <small>{describe(one)}</small>
              </span>
              <label>
                <span className="vh">Parts of {title}</span>
                <select
                  value={entry.figure === null ? entry.part : ONE}
                  onChange={(event) => {
                    const part = PARTS.find((one) => one === event.currentTarget.value) ?? "both";
                    change(
                      slides.map((other) => (other === entry ? { ...entry, part, figure: null } : other)),
                      `${title}: ${PART_NAMES[part].toLowerCase()}.`,
                    );
                  }}
                >
                  {entry.figure === null ? null : <option value={ONE}>This chart</option>}
                  {PARTS.map((part) => (
                    <option key={part} value={part} disabled={part === "chart" && charts.length === 0}>
                      {PART_NAMES[part]}
                    </option>
                  ))}
                </select>
              </label>
              <span className={styles["row"]}>
                <Button
                  aria-label={`Move up: ${title}`}
                  disabled={index === 0}
                  onClick={() => {
                    move(entry, -1, title);
                  }}
                >
                  ↑
                </Button>
                <Button
                  aria-label={`Move down: ${title}`}
                  disabled={index === listed.length - 1}
                  onClick={() => {
                    move(entry, 1, title);
                  }}
                >
                  ↓
                </Button>
                <Button
                  aria-label={`Remove: ${title}`}
                  onClick={() => {
                    change(
                      slides.filter((other) => other !== entry),
                      `Removed: ${title}.`,
                    );
                  }}
                >
                  Remove
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles["row"]}>
        <span role="status">{said}</span>
        {last === undefined ? null : (
          <Button
            onClick={() => {
              setBefore(before.slice(0, -1));
              setSlides(store, last);
              setSaid("Undone.");
            }}
          >
            Undo
          </Button>
        )}
        {listed.length === 0 ? null : (
          <Button
            onClick={() => {
              change([], "The list is empty.");
            }}
          >
            Empty the list
          </Button>
        )}
      </p>
    </>
  );
}

/** What of its dataset the entry shows. */
function describe({ view: { request }, model, charts }: Listed): string {
  const { kind, sort } = request;
  const rows = model.groups.reduce((count, group) => count + group.rows.length, 0);
  const column = model.columns.find(({ id }) => id === sort?.column)?.label ?? sort?.column ?? "";
  return [
    kind === "question" ? `${rows} claims, always together` : `${rows} rows`,
    ...(sort === null ? [] : [`sorted by ${column}, ${sort.descending ? "descending" : "ascending"}`]),
    ...(model.filteredBy === null ? [] : [`filtered by ${model.filteredBy}`]),
    ...(charts.length === 0 ? ["no chart: its figures are words, or too far apart for one scale"] : []),
  ].join("; ");
}
