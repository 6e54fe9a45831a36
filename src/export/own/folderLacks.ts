/** What a table in our own format lacks before it can be published, in words, by file and cell. */
import type { OwnPage } from "../../model/ownPage";
import type { CellLack, FolderCell, FolderNote, FolderPassage } from "./folderCells";

export interface FolderSaid {
  readonly dataset: string;
  /** Whose data it is. */
  readonly notice: string;
  readonly page: OwnPage;
  readonly cells: readonly FolderCell[];
  readonly passages: readonly FolderPassage[];
  readonly notes: readonly FolderNote[];
  readonly hasPeriod: boolean;
}

const OF_CELLS: Readonly<Record<CellLack, string>> = {
  source: "No source is given. Every cell cites a passage of a report, or it is left out.",
  wording: "The source is given without its words. Add the 4 to 15 words that hold the figure and its hedge to `add/citations.csv`.",
  "not-in-wording": "The number, or its hedge, does not stand once in the words that are given. Correct one of them.",
  unreadable: "These words are not read as this figure by the project (a sign, a mark, a form it does not know). Write them as printed.",
};

/** A list in Markdown; cells by id with what they hold. */
export function lacksText({ dataset, notice, page, cells, passages, notes, hasPeriod }: FolderSaid): string {
  const braces = [page.title, page.standfirst, ...notes.map(({ text }) => text)].filter((text) => text.includes("{"));
  const numbers = page.columns.filter(({ type }) => type === "number");
  const places = [...new Set(passages.map(({ source }) => `${source.title}${source.place === "" ? "" : `, ${source.place}`}`))];
  const about = page.notes.map(({ text }) => text);
  const lists: readonly (readonly [title: string, items: readonly string[]])[] = [
    [
      "In `dataset.json`",
      [
        "`topic`: an id of `data/topics.csv`.",
        "`title`: what is measured, where and when, without a finding. `standfirst`: figures as `{row.measure}`.",
        "`groups`: why their rows stand together.",
        ...(hasPeriod || numbers.length === 0
          ? []
          : ["`period`: the table has no column of dates; each row needs a line for it, with the words that say when."]),
        ...(page.rows.some(({ total }) => total) ? ["`totals`: which rows each total adds up."] : []),
        ...(page.columns.some(({ type }) => type === "number")
          ? ["`figures`: a chart for each column that is to have one; one is named."]
          : []),
      ],
    ],
    ["In `rows.csv`", ["`place` of each row: a name of `data/places.csv`."]],
    [
      "In `observations.csv`",
      [
        "`claimant` and `stance`: who counted or says so. They are `not-stated` throughout.",
        "`reading` of empty cells is `absent:not-reported`: check that the passage prints no figure, or write `absent:not-applicable`.",
        "The place behind `@` is `?` throughout: section and paragraph (`I:2`) or note (`n12`).",
      ],
    ],
    ...(["source", "wording", "not-in-wording", "unreadable"] as const).map((lack) => {
      const those = cells.filter((cell) => cell.lacks.includes(lack));
      return [`${OF_CELLS[lack]} (${String(those.length)})`, those.map(({ id, text }) => `\`${id}\`: ${inLine(text)}`)] as const;
    }),
    [
      "Reports, under `seeds/`: a record, its structure and a receipt for each passage (`npm run receipts`)",
      places.map((place) => inLine(place)),
    ],
    [
      "In `add/`",
      [
        "Add each line to the file of the same name in `data/`. `claimants.csv` has `not-stated` already.",
        `\`captions.csv\`: a sentence for each of ${String(cells.filter(({ isQuantity }) => isQuantity).length)} figures, with \`{}\` where it stands.`,
        "`measures.csv`: unit, harm and who; a column without a unit has `none`, which is none.",
        "`notes.csv`: kind and title of each note.",
      ],
    ],
    ["Notes on the whole table, which our format keeps with cells or in the standfirst", about.map(inLine)],
    ["Braces, which name figures in our sentences, in these texts", braces.map(inLine)],
  ];
  return `# What \`data/${dataset}/\` lacks

${inLine(notice)}

Copy \`data/${dataset}/\` into the \`data/\` of a corpus folder and list \`${dataset}\` in its \`catalog.json\`. Complete what stands below; \`npm run check\` names whatever is left, by file and line. Then \`npm run build -- --from <corpus folder>\` publishes it.
${lists
  .filter(([, items]) => items.length > 0)
  .map(([title, items]) => `\n## ${title}\n\n${items.map((item) => `- ${item}`).join("\n")}\n`)
  .join("")}`;
}

/** A reader's text on one line, which begins no markup. */
function inLine(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_[\]<>#]/gu, "\\$&")
    .trim();
}
