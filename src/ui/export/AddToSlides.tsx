/** Puts a chart or a view as it stands into the reader's list of slides, and takes it out again. */
import type { ReactElement } from "react";
import { useState } from "react";
import { linkTo } from "../../url/siteLinks";
import { setSlides } from "../../state/collections";
import { useApp, useAppState } from "../../state/useAppState";
import type { ViewRequest } from "../../model/viewRequest";
import type { SlideEntry } from "../../url/slideList";
import { formatEntry, MOST_ENTRIES } from "../../url/slideList";
import { Button } from "../Button";
import styles from "./export.module.css";

export interface AddToSlidesProps {
  readonly request: ViewRequest;
  /** The chart that is meant; null for the whole view. */
  readonly figure: string | null;
}

export function AddToSlides({ request, figure }: AddToSlidesProps): ReactElement {
  const { store, base } = useApp();
  const slides = useAppState((state) => state.slides);
  const [said, setSaid] = useState("");
  const entry: SlideEntry = { request, part: figure === null ? "both" : "chart", figure };
  const key = formatEntry(entry);
  const there = slides.some((one) => formatEntry(one) === key);
  const full = slides.length >= MOST_ENTRIES && !there;
  return (
    <span className={styles["copy"]}>
      <Button
        aria-pressed={there}
        disabled={full}
        onClick={() => {
          const kept = setSlides(store, there ? slides.filter((one) => formatEntry(one) !== key) : [...slides, entry]);
          setSaid(
            there
              ? "Taken out of the slides."
              : kept
                ? "Added to the slides."
                : "Added, until this page is closed: the browser keeps nothing.",
          );
        }}
      >
        {there ? "In your slides" : "Add to slides"}
      </Button>
      <span role="status">
        {full ? `A deck holds ${MOST_ENTRIES} views.` : said}
        {slides.length > 0 && said !== "" ? (
          <>
            {" "}
            <a href={linkTo(base, "slides/")}>Your slides ({slides.length})</a>
          </>
        ) : null}
      </span>
    </span>
  );
}
