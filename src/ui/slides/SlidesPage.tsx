/** What a reader has collected across pages: views for a deck of slides, and a list of references. */
import type { ReactElement } from "react";
import { useEffect, useMemo, useState } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { today } from "../../state/today";
import { setSlides } from "../../state/collections";
import type { Store } from "../../state/store";
import { useApp, useAppState, useSite } from "../../state/useAppState";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import type { SlideEntry } from "../../url/slideList";
import { formatEntry } from "../../url/slideList";
import { CopyButton } from "../export/CopyButton";
import { LibraryPage } from "../page/LibraryPage";
import page from "../page/page.module.css";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { Deck } from "./Deck";
import { ListFiles } from "./ListFiles";
import { listViews } from "./listViews";
import { ReferenceList } from "./ReferenceList";
import { RefreshFile } from "./RefreshFile";
import { SlideList } from "./SlideList";
import { Button } from "../Button";
import styles from "./slides.module.css";
import { titleOf } from "../../url/pages";

const SLIDES_PAGE = { ...PLAIN_PAGE, takesViews: true };

export function SlidesPage(): ReactElement {
  useAddress(SLIDES_PAGE);
  return (
    <LibraryPage
      title={titleOf("slides")}
      standfirst="Tables, charts and questions you collect on other pages, in one deck, each figure with its note. The list stays on this device."
    >
      {(library) => <Collected library={library} />}
    </LibraryPage>
  );
}

function Collected({ library }: { readonly library: Library }): ReactElement {
  const { base, store } = useApp();
  const site = useSite();
  const slides = useAppState((state) => state.slides);
  const listed = useMemo(() => listViews(library, site, slides, today()), [library, site, slides]);
  const lost = slides.length - listed.length;
  return (
    <div className={page["main"]}>
      <Offered library={library} />
      {lost === 0 ? null : (
        <p className={page["notice"]}>
          <b>{lost === 1 ? "One entry names" : `${lost} entries name`} nothing this site has</b>, and {lost === 1 ? "is" : "are"} left out.{" "}
          <Button
            onClick={() => {
              setSlides(
                store,
                listed.map(({ entry }) => entry),
              );
            }}
          >
            Remove
          </Button>
        </p>
      )}
      <section className={page["section"]} aria-labelledby="list-title">
        <h2 id="list-title">The list</h2>
        <SlideList listed={listed} />
        {listed.length === 0 ? (
          <p>
            Nothing is collected yet. “Use this”, then “Slide”, stands at the chart of every <a href={linkTo(base, "")}>dataset</a> and of
            every <a href={linkTo(base, "disagree/")}>question</a>.
          </p>
        ) : (
          <CopyButton
            clipOf={() => ({ text: new URL(`slides/${formatChoices({ ...NO_CHOICES, slides })}`, site).href })}
            done="Link copied. Whoever opens it gets this list."
            label="Link to this list"
          >
            Copy a link to this list
          </CopyButton>
        )}
      </section>
      {listed.length === 0 ? null : <Deck listed={listed} />}
      {listed.length === 0 ? null : <ListFiles listed={listed} />}
      <RefreshFile library={library} />
      <ReferenceList library={library} />
    </div>
  );
}

/** The list is the reader's from now on, and the address plain again. */
function adopt(store: Store, slides: readonly SlideEntry[]): void {
  const { notUnderstood } = store.getState();
  setSlides(store, slides);
  choose(store, { slides: [] });
  store.setState({ notUnderstood });
}

/** What a link brought: taken at once where the list is empty, else the reader says what becomes of it. */
function Offered({ library }: { readonly library: Library }): ReactElement | null {
  const { store } = useApp();
  const site = useSite();
  const brought = useAppState((state) => state.choices.slides);
  const slides = useAppState((state) => state.slides);
  const [taken, setTaken] = useState(0);
  const known = useMemo(() => listViews(library, site, brought, today()).map(({ entry }) => entry), [library, site, brought]);
  const take = (next: readonly SlideEntry[]): void => {
    setTaken(known.length);
    adopt(store, next);
  };
  const fresh = known.filter((one) => !slides.some((mine) => formatEntry(mine) === formatEntry(one)));
  const at = brought.length > 0 && (slides.length === 0 || fresh.length === 0);
  useEffect(() => {
    if (at) adopt(store, slides.length === 0 ? known : slides);
  }, [store, at, slides, known]);
  if (at || brought.length === 0) return <p role="status">{taken > 0 ? `The link’s list of ${taken} is here.` : ""}</p>;
  return (
    <div className={page["notice"]} role="status">
      <p>
        <b>This link brings {known.length === 1 ? "one view" : `${known.length} views`}.</b> Your own list is kept until you say otherwise.
      </p>
      <p className={styles["row"]}>
        <Button
          onClick={() => {
            take([...slides, ...known]);
          }}
        >
          Add to my list
        </Button>
        <Button
          onClick={() => {
            take(known);
          }}
        >
          Replace my list
        </Button>
        <Button
          onClick={() => {
            take(slides);
          }}
        >
          Leave it
        </Button>
      </p>
    </div>
  );
}
