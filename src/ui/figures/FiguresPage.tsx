/** All figures: every figure with a quantity in one table, searched, narrowed, sorted, and drawn on one scale where that may be. */
import type { ReactElement } from "react";
import { useEffect, useMemo } from "react";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { nameFolder } from "../../state/nameFolder";
import { here } from "../../state/place";
import { useApp, useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import { MOVED_PAGES, pathOf, titleOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import type { FacetOptions } from "../../view/facets";
import { facetOptions, facetValues } from "../../view/facets";
import { FIGURE_SORTS, figuresOf } from "../../view/figures";
import { placesWithPages } from "../../view/placesWithPages";
import { useHits } from "../hits/useHits";
import { Icon } from "../Icon";
import { WithLibrary } from "../page/LibraryPage";
import { NotUnderstood } from "../page/NotUnderstood";
import { useAddress } from "../page/useAddress";
import { useTitle } from "../page/useTitle";
import { Button } from "../Button";
import { PlaceLinks } from "../subject/PlaceLinks";
import styles from "./figures.module.css";
import { Found } from "./Found";

export function FiguresPage(): ReactElement {
  const title = titleOf("figures");
  useTitle(title);
  useOldFolder();
  return (
    <>
      <h1 className={styles["title"]}>{title}</h1>
      <WithLibrary>{(library) => <All library={library} />}</WithLibrary>
    </>
  );
}

/** An address of a page that went away is named as it is now. */
function useOldFolder(): void {
  const { base } = useApp();
  useEffect(() => {
    const { path } = here();
    const folder = [...MOVED_PAGES.keys()].find((one) => path.endsWith(`/${one}/`) || path.endsWith(`/${one}`));
    if (folder !== undefined) nameFolder(path.replace(/[^/]+\/?$/u, pathOf("figures")));
  }, [base]);
}

function nameableOf(options: FacetOptions, { cells }: Library): Nameable {
  return {
    columns: FIGURE_SORTS,
    figures: cells,
    filters: facetValues(options),
    takesSeveral: true,
    takesItems: true,
    takesQuery: true,
  };
}

/** More than there are. */
const MOST_HITS = 1000;

function All({ library }: { readonly library: Library }): ReactElement {
  const { base } = useApp();
  const entries = useMemo(() => figuresOf(library), [library]);
  const options = useMemo(() => facetOptions(library, entries), [library, entries]);
  useAddress(useMemo(() => nameableOf(options, library), [options, library]));
  const q = useAppState((state) => state.choices.q);
  const hits = useHits(q, null, MOST_HITS);
  return (
    <>
      <SearchForm q={q} />
      <p className={styles["scripts"]}>
        Search, filters and ticking need JavaScript. The figures below come first in the reports, each with its note; all others stand in{" "}
        <a href={`${linkTo(base, "")}#datasets`}>their datasets</a>.
      </p>
      <NotUnderstood />
      <Found library={library} all={entries} options={options} hits={hits} />
      <Places library={library} />
    </>
  );
}

/** All that is in one place has a page, too. */
function Places({ library }: { readonly library: Library }): ReactElement {
  const places = useMemo(() => placesWithPages(library), [library]);
  return (
    <p className={styles["key"]}>
      One place on a page: <PlaceLinks places={places} />
    </p>
  );
}

function SearchForm({ q }: { readonly q: string }): ReactElement {
  const { store } = useApp();
  return (
    <form
      className={styles["search"]}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <span className={styles["field"]}>
        <Icon name="search" />
        <input
          name="q"
          type="search"
          aria-label="Search figures"
          placeholder="A place, a group, a year or a number"
          value={q}
          maxLength={200}
          onChange={(event) => {
            choose(store, { q: event.currentTarget.value });
          }}
        />
      </span>
      <Button look="filled" type="submit">
        Search
      </Button>
    </form>
  );
}
