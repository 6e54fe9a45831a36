/** Home: what this is, a figure taken apart, datasets with small charts, a stretch of the timeline. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { useApp, useAppState } from "../../state/useAppState";
import { goTo } from "../../state/goTo";
import type { Nameable } from "../../url/choices";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import { NotesList } from "../notes/NotesList";
import { WithLibrary } from "../page/LibraryPage";
import { NotUnderstood } from "../page/NotUnderstood";
import { TOPICS } from "../page/topics";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { cellAnchor } from "../CellLink";
import { Stretch, stretchOf } from "../timeline/Stretch";
import { DatasetCards } from "./DatasetCards";
import styles from "./home.module.css";
import { TakenApart } from "./TakenApart";

/** The figure that home takes apart. */
const EXAMPLE = "refugees-and-returns.deported-or-fled.people";

const PAGE: Nameable = {
  columns: [],
  figures: ANY_FIGURE,
  filters: new Map([["topic", new Set(TOPICS.map(([id]) => id))]]),
  takesItems: false,
  takesQuery: false,
};

export function HomePage(): ReactElement {
  const { base } = useApp();
  const topic = useAppState((state) => state.choices.filters["topic"] ?? "");
  useTitle("");
  useAddress(PAGE);
  return (
    <>
      <NotUnderstood />
      <div className={styles["intro"]}>
        <header>
          <h1>Numbers from the Pakistan–Afghanistan border, each with its footnote</h1>
          <p>
            Click any number to see the report it’s printed in, the source that report cites, and the exact words. Where two sides give
            different figures, both are here.
          </p>
          <form
            action={linkTo(base, "search/")}
            role="search"
            className={styles["form"]}
            onSubmit={(event) => {
              // A host's policy may allow no form to be sent; the address is the same.
              event.preventDefault();
              const words = new FormData(event.currentTarget).get("q");
              goTo(`${linkTo(base, "search/")}${formatChoices({ ...NO_CHOICES, q: typeof words === "string" ? words : "" })}`);
            }}
          >
            <input name="q" type="search" aria-label="Search figures" placeholder="Try “refugees”, “58” or “Khyber Pakhtunkhwa”" />
            <button type="submit">Search</button>
          </form>
        </header>
        <WithLibrary>{(library) => <Example library={library} />}</WithLibrary>
      </div>
      <WithLibrary>{(library) => <Contents library={library} topic={topic} />}</WithLibrary>
    </>
  );
}

function Example({ library }: { readonly library: Library }): ReactElement | null {
  const cell = library.cells.get(EXAMPLE);
  const cells = useMemo(() => (cell === undefined ? [] : [cell]), [cell]);
  const { numbers } = useLibraryNumbering(cells);
  return cell === undefined ? null : <TakenApart cell={cell} library={library} numbers={numbers} />;
}

function Contents({ library, topic }: { readonly library: Library; readonly topic: string }): ReactElement {
  const stretch = useMemo(() => stretchOf(library), [library]);
  const cells = useMemo(() => {
    const example = library.cells.get(EXAMPLE);
    const told = stretch.flatMap(({ events }) => events.flatMap((event): readonly Cell[] => [event.date, ...event.cells]));
    return example === undefined ? told : [example, ...told];
  }, [library, stretch]);
  const numbered = useLibraryNumbering(cells);
  return (
    <>
      <DatasetCards library={library} topic={topic} />
      <Stretch library={library} stretch={stretch} numbers={numbered.numbers} />
      <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
    </>
  );
}
