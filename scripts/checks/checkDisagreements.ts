/** Disagreements, questions and editor's notes of kind `disagreement` tell of the same relations. */
import type { Cell } from "../../src/model/cell";
import { memberId } from "../../src/model/disagreement";
import type { Problem } from "../../src/model/problem";
import type { Library } from "./library";
import { lineOfId } from "./library";

/** Problems of notes that state a disagreement which nothing relates, and of disagreements that a question asks already. */
export function checkDisagreements(library: Library): readonly Problem[] {
  const asked = library.datasets.flatMap((dataset) =>
    dataset.questions.map(({ id, measure, rows }) => ({ id, members: rowsOf(dataset.rows, rows, measure) })),
  );
  const related = library.disagreements.map(({ id, members }) => ({ id, members: members.map(memberId) }));
  const notes = [...library.shared.notes.values()].filter(({ kind }) => kind === "disagreement");
  return [
    ...notes
      .filter(({ about }) => ![...asked, ...related].some(({ members }) => sharesTwo(members, about, library)))
      .map(({ id }) => ({
        ...lineOfId(library.files, "data/notes.csv", id),
        message: `note ${id} states a disagreement, but no disagreement and no question relates two of the things it is about`,
      })),
    ...related.flatMap(({ id, members }) =>
      asked
        .filter((question) => members.every((member) => question.members.includes(member)))
        .map((question) => ({
          ...lineOfId(library.files, "data/disagreements.csv", id),
          message: `"${id}" relates nothing but what the question "${question.id}" asks; a disagreement stands once`,
        })),
    ),
  ];
}

/** The cells of a question, those of its rows that say in words what the asked column leaves empty too. */
function rowsOf(rows: Library["datasets"][number]["rows"], wanted: readonly string[], measure: string): readonly string[] {
  return rows
    .filter(({ id }) => wanted.includes(id))
    .flatMap((row) => [...row.cells.values()].filter((cell) => cell.measure === measure || saysInstead(row.cells.get(measure), cell)))
    .map(({ id }) => id);
}

function saysInstead(asked: Cell | undefined, cell: Cell): boolean {
  return asked?.state === "absent" && cell.state === "reported";
}

/** Whether a note is about two members: cells that it names, or passages of two places that it names. */
function sharesTwo(members: readonly string[], about: readonly string[], { cells, shared }: Library): boolean {
  const placesOf = (id: string): readonly string[] =>
    (cells.get(id)?.citations.map(({ citation }) => citation) ?? [shared.citations.get(id.replace("@", ""))]).map(
      (citation) => `${citation?.report.id ?? ""} ${citation?.place.id ?? id}`,
    );
  const passages = new Set(about.filter((id) => !cells.has(id)).flatMap(placesOf));
  const named = (id: string): readonly string[] =>
    about.includes(id)
      ? [id]
      : placesOf(id)
          .filter((place) => passages.has(place))
          .slice(0, 1);
  return new Set(members.flatMap(named)).size > 1;
}
