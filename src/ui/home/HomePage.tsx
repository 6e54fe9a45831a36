/** Home: what this is, a figure taken apart, datasets with small charts, a stretch of the timeline. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Home, Library } from "../../model/library";
import { useApp, useAppState } from "../../state/useAppState";
import { goTo } from "../../state/goTo";
import type { Nameable } from "../../url/choices";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import { NotesList } from "../notes/NotesList";
import { WithLibrary } from "../page/LibraryPage";
import { NotUnderstood } from "../page/NotUnderstood";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { cellAnchor } from "../CellLink";
import { Stretch, stretchOf } from "../timeline/Stretch";
import { DatasetCards } from "./DatasetCards";
import styles from "./home.module.css";
import { TakenApart } from "./TakenApart";

export function HomePage(): ReactElement {
  useTitle("");
  return <WithLibrary>{(library) => (library.home === null ? null : <Shown library={library} home={library.home} />)}</WithLibrary>;
}

interface HomeProps {
  readonly library: Library;
  readonly home: Home;
}

function Shown({ library, home }: HomeProps): ReactElement {
  const { base } = useApp();
  const topic = useAppState((state) => state.choices.filters["topic"] ?? "");
  useAddress(useMemo(() => pageOf(library), [library]));
  return (
    <>
      <NotUnderstood />
      <div className={styles["intro"]}>
        <header>
          <h1>{home.heading}</h1>
          <p>
            Click any number to see the report it’s printed in, the source that report cites, and the exact words. Where two sides give
            different figures, both are here.
          </p>
          <form
            action={linkTo(base, "figures/")}
            role="search"
            className={styles["form"]}
            onSubmit={(event) => {
              // A host's policy may allow no form to be sent; the address is the same.
              event.preventDefault();
              const words = new FormData(event.currentTarget).get("q");
              goTo(`${linkTo(base, "figures/")}${formatChoices({ ...NO_CHOICES, q: typeof words === "string" ? words : "" })}`);
            }}
          >
            <input name="q" type="search" aria-label="Search figures" placeholder={tryText(home.try)} />
            <button type="submit">Search</button>
          </form>
        </header>
        <Example library={library} home={home} />
      </div>
      <Contents library={library} home={home} topic={topic} />
    </>
  );
}

function pageOf({ topics }: Library): Nameable {
  return {
    columns: [],
    figures: ANY_FIGURE,
    filters: new Map([["topic", new Set(topics.map(({ id }) => id))]]),
    takesItems: false,
    takesQuery: false,
  };
}

/** "Try “wells”, “12” or “Valley”". */
function tryText(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return `Try ${[quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((part) => part !== "").join(" or ")}`;
}

function Example({ library, home }: HomeProps): ReactElement | null {
  const cell = library.cells.get(home.example);
  const cells = useMemo(() => (cell === undefined ? [] : [cell]), [cell]);
  const { numbers } = useLibraryNumbering(cells);
  return cell === undefined ? null : <TakenApart cell={cell} library={library} numbers={numbers} />;
}

function Contents({ library, home, topic }: HomeProps & { readonly topic: string }): ReactElement {
  const stretch = useMemo(() => stretchOf(library, home), [library, home]);
  const cells = useMemo(() => {
    const example = library.cells.get(home.example);
    const told = stretch.flatMap(({ events }) => events.flatMap((event): readonly Cell[] => [event.date, ...event.cells]));
    return example === undefined ? told : [example, ...told];
  }, [library, home, stretch]);
  const numbered = useLibraryNumbering(cells);
  return (
    <>
      <DatasetCards library={library} featured={home.featured} topic={topic} />
      <Stretch heading={home.stretch?.heading ?? ""} library={library} stretch={stretch} numbers={numbered.numbers} />
      <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
    </>
  );
}
