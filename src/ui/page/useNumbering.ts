/** The cells a page can print and the notes it numbers: its table's first, then what its sentences name of other datasets. */
import { useEffect, useMemo } from "react";
import type { Cell, EditorNote } from "../../model/cell";
import type { Dataset, Measure } from "../../model/dataset";
import { loadDataset } from "../../state/loadLibrary";
import type { Loading } from "../../state/store";
import { useApp, useAppState } from "../../state/useAppState";
import type { ArrangedGroup } from "../../view/arrangeRows";
import { orderNotes } from "../../view/letterNotes";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellsInOrder, numberNotes } from "../../view/numberNotes";
import { datasetsNamed, mentionsOf } from "../../view/proseMentions";
import type { NoteNumbers } from "../FigureLink";

export interface Numbering {
  readonly numbered: NumberedNotes;
  readonly numbers: NoteNumbers;
  /** By cell id: the page's own cells, and those of datasets its editor's notes name. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** By dataset and measure id, as "dataset.measure". */
  readonly measures: ReadonlyMap<string, Measure>;
}

/** @param shown the measures whose figures the page prints */
export function useNumbering(dataset: Dataset, groups: readonly ArrangedGroup[], shown: readonly Measure[]): Numbering {
  const loaded = useAppState((state) => state.datasets);
  const shared = useAppState((state) => state.shared);
  const named = useMemo(() => datasetsNamed(textsOf(dataset.notes)).filter((id) => id !== dataset.id), [dataset]);
  useDatasets(named);
  const near = useMemo(() => [dataset, ...named.flatMap((id) => readyOf(loaded.get(id)))], [dataset, named, loaded]);
  const cells = useMemo(() => new Map(near.flatMap(cellsOf).map((cell) => [cell.id, cell])), [near]);
  const measures = useMemo(
    () => new Map(near.flatMap((one) => one.measures.map((measure) => [`${one.id}.${measure.id}`, measure] as const))),
    [near],
  );
  const numbered = useMemo(() => {
    const citations = shared.state === "ready" ? shared.value.citations : new Map();
    const mentions = mentionsOf(textsOf(dataset.notes), cells, citations);
    return numberNotes([...cellsInOrder(groups, shown), ...mentions.cells], mentions.citations);
  }, [dataset, groups, shown, cells, shared]);
  const numbers = useMemo(() => new Map(numbered.notes.map((note) => [note.citation.id, note.number])), [numbered]);
  return { numbered, numbers, cells, measures };
}

function textsOf(notes: readonly EditorNote[]): readonly string[] {
  return orderNotes(notes).map((note) => note.text);
}

function useDatasets(ids: readonly string[]): void {
  const { store, base } = useApp();
  useEffect(() => {
    for (const id of ids) void loadDataset(store, base, id);
  }, [store, base, ids]);
}

function readyOf(loading: Loading<Dataset> | undefined): readonly Dataset[] {
  return loading?.state === "ready" ? [loading.value] : [];
}

function cellsOf(dataset: Dataset): readonly Cell[] {
  return [...dataset.rows.flatMap((row) => [...row.cells.values()]), ...dataset.derived];
}
