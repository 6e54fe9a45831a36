/** What a dataset's page prints, read back from its HTML: figures with their markers, sentences as files write them, rows, notes. */
import { Window } from "happy-dom";

export interface PrintedFigure {
  readonly cell: string;
  readonly text: string;
  /** Numbers of its notes, as its element says them. */
  readonly markers: readonly number[];
  /** Numbers printed beside it. */
  readonly printed: readonly number[];
}

export interface ReadPage {
  readonly figures: readonly PrintedFigure[];
  readonly rows: readonly string[];
  /** Ids of each note's passages, in the order of their numbers. */
  readonly notes: readonly (readonly string[])[];
  readonly standfirst: string;
  readonly editorNotes: readonly string[];
  /** Cells of the table, and wordings in them, that lead to no note of the page. */
  readonly unmarked: readonly string[];
}

type Element = InstanceType<Window["Element"]>;

const { document } = new Window();

export function readPage(html: string): ReadPage {
  document.body.innerHTML = withMarkers(html);
  const all = (selector: string, within: Element = document.body): readonly Element[] => [...within.querySelectorAll(selector)];
  const notes = all("[role=doc-endnotes] li");
  const passages = notes.map((note) => [note, ...all('[id^="note-"]', note)].map(({ id }) => id.replace("note-", "")));
  const numberOf = (passage: string): number =>
    Number(document.getElementById(`note-${passage}`)?.querySelector("[role=doc-backlink]")?.textContent);
  const anchors = new Set(passages.flat().map((id) => `#note-${id}`));
  const leads = (cell: Element): boolean => all("a", cell).some((link) => anchors.has(link.getAttribute("href") ?? ""));
  return {
    figures: all("[data-figure]").map((link) => ({
      cell: link.getAttribute("data-figure") ?? "",
      text: link.textContent.replace(/(?: \[\d+\])+$/u, ""),
      markers: numbersIn(link.getAttribute("data-notes") ?? ""),
      printed: [...link.textContent.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number)),
    })),
    rows: all("tr[data-row]").map((row) => row.getAttribute("data-row") ?? ""),
    notes: passages.toSorted(([a = ""], [b = ""]) => numberOf(a) - numberOf(b)),
    standfirst: document.querySelector("header h1 + p")?.textContent ?? "",
    editorNotes: all('[id^="editor-"]').map((note) => note.textContent),
    unmarked: [...all("tr[data-row] > *"), ...all("[data-wording]").flatMap(({ parentElement }) => parentElement ?? [])]
      .filter((cell) => !leads(cell))
      .map((cell) => cell.textContent),
  };
}

function numbersIn(text: string): readonly number[] {
  return text
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);
}

/** Markers as files write them: a number in brackets, a blank before it. */
function withMarkers(html: string): string {
  return html.replace(/<span class="vh">(?:, )?note (\d+)<\/span>/gu, " [$1]").replace(/<span aria-hidden="true">[^<]*<\/span>/gu, "");
}
