/** Home: what this is, one figure in its sentence, search, four charts, where sides disagree, the timeline in small, the datasets. */
import type { ReactElement } from "react";
import { useEffect, useMemo } from "react";
import type { Home, Library } from "../../model/library";
import { goTo } from "../../state/goTo";
import { useApp, useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import { linkTo } from "../../url/siteLinks";
import { NotesList } from "../notes/NotesList";
import { WithLibrary } from "../page/LibraryPage";
import { NotUnderstood } from "../page/NotUnderstood";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { cellAnchor } from "../CellLink";
import { TimelineStrip } from "../timeline/TimelineStrip";
import { FeaturedCharts, featuredOf } from "./FeaturedCharts";
import { Hero } from "./Hero";
import { Button } from "../Button";
import styles from "./home.module.css";
import { answeredOf, Sides } from "./Sides";
import { Topics, topicAnchor } from "./Topics";

export function HomePage(): ReactElement {
  useTitle("");
  return <WithLibrary>{(library) => (library.home === null ? null : <Shown library={library} home={library.home} />)}</WithLibrary>;
}

interface HomeProps {
  readonly library: Library;
  readonly home: Home;
}

function Shown({ library, home }: HomeProps): ReactElement {
  useAddress(useMemo(() => pageOf(library), [library]));
  useChosenTopic();
  const example = library.cells.get(home.example);
  const featured = useMemo(() => featuredOf(library, home), [library, home]);
  const answered = useMemo(() => answeredOf(library, home), [library, home]);
  const cells = useMemo(
    () => [
      ...(example === undefined ? [] : [example]),
      ...featured.flatMap(({ cells: drawn }) => drawn),
      ...answered.flatMap(({ answers }) => answers.map(({ cell }) => cell)),
    ],
    [example, featured, answered],
  );
  const numbered = useLibraryNumbering(cells);
  return (
    <>
      <NotUnderstood />
      <div className={styles["intro"]}>
        <Intro home={home} />
        {example === undefined ? null : <Hero cell={example} numbered={numbered} />}
      </div>
      <FeaturedCharts featured={featured} numbered={numbered} count={library.datasets.length} />
      <Sides answered={answered} library={library} numbered={numbered} />
      <TimelineStrip library={library} timeline={home.timeline} />
      <Topics library={library} names={home.names} />
      <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} folded />
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

/** An address that names a topic leads to its datasets. */
function useChosenTopic(): void {
  const topic = useAppState((state) => state.choices.filters["topic"] ?? "");
  useEffect(() => {
    if (topic !== "") document.getElementById(topicAnchor(topic))?.scrollIntoView({ block: "start" });
  }, [topic]);
}

function Intro({ home }: { readonly home: Home }): ReactElement {
  const { base } = useApp();
  const search = linkTo(base, "figures/");
  const asked = (q: string): string => `${search}${formatChoices({ ...NO_CHOICES, q })}`;
  return (
    <header>
      <h1>{home.heading}</h1>
      <p>Press any number to read the words it was printed in and who says so. Where two sides give different figures, both are here.</p>
      <div>
        <form
          action={search}
          role="search"
          className={styles["form"]}
          onSubmit={(event) => {
            // A host's policy may allow no form to be sent; the address is the same.
            event.preventDefault();
            const words = new FormData(event.currentTarget).get("q");
            goTo(asked(typeof words === "string" ? words : ""));
          }}
        >
          <input className="input" name="q" type="search" aria-label="Search figures" placeholder="A place, a group, a year or a number" />
          <Button look="filled" type="submit">
            Search
          </Button>
        </form>
        <p className={styles["try"]}>
          <span>Try</span>
          {home.try.map((words) => (
            <a key={words} href={asked(words)}>
              {words}
            </a>
          ))}
        </p>
      </div>
    </header>
  );
}
