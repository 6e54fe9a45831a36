/** How figures are handled, in plain words. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import { useApp } from "../../state/useAppState";
import styles from "./page.module.css";
import { PLAIN_PAGE, useAddress } from "./useAddress";
import { NotUnderstood } from "./NotUnderstood";
import { useTitle } from "./useTitle";
import { titleOf } from "../../url/pages";

export function AboutPage(): ReactElement {
  const { base } = useApp();
  useTitle(titleOf("about"));
  useAddress(PLAIN_PAGE);
  const to = (path: string): string => linkTo(base, path);
  return (
    <>
      <header className={styles["head"]}>
        <h1>{titleOf("about")}</h1>
        <p className={styles["standfirst"]}>
          Every number here is printed as its source words it, and carries a note that says which report states it, in which section, and in
          which words.
        </p>
      </header>
      <NotUnderstood />
      <div className={styles["text"]}>
        <section>
          <h2>What a figure is</h2>
          <p>
            A figure is a value, the source’s own word for how exact it is, and a note. The three are never parted: not in a table, not in a
            chart, not in a file. “Almost”, “over” and “some” stay beside the number they belong to. Words such as “dozens” stay words. They
            are never drawn and never turned into a number.
          </p>
        </section>
        <section>
          <h2>What we never do</h2>
          <p>
            Nothing is computed. There are no sums, averages, estimates or indexes of ours, and no number is rounded. The only arithmetic is
            the length of a bar. Where an editor’s note needs a sum to show that a report contradicts itself, the sum is marked “derived”
            and carries the notes of everything in it.
          </p>
          <p>
            Claims by different sides are never merged. They stand side by side, each under the name of who made it, and none is picked as
            true. <a href={to("disagree/")}>Figures that disagree</a> lists them all.
          </p>
        </section>
        <section>
          <h2>Empty cells</h2>
          <p>
            Where a report gives no figure, the cell says so. That is not zero and not “unknown”: it is what the report leaves unsaid, and
            it has a note too.
          </p>
        </section>
        <section>
          <h2>How charts show words</h2>
          <p>
            A bar with a cap ends at a plain number. A bar that fades ends at “about” or “almost”. Strokes that die out say “more than” or
            “at least”. The lengths of fades and strokes are fixed: they show wording, not amounts. Figures that are not comparable stand in
            a group of their own, in grey, and are never sorted among the others.
          </p>
        </section>
        <section>
          <h2>How it is checked</h2>
          <p>
            The words that state each figure are stored, a few of them and never a sentence. A machine compares the number, its hedge, its
            unit and its place with those words every time the site is built, and every number of every report is accounted for: it is in
            the data, or on a list that says why not. The reports themselves are not republished here. <a href={to("sources/")}>Sources</a>{" "}
            says what was taken from each.
          </p>
        </section>
        <section>
          <h2>Dates</h2>
          <p>
            A date keeps the precision it was printed with. Where a report prints a day without its year and the year can be told from
            another passage, it is added and marked “year inferred”, with a note on that passage. It is ours, not the report’s.
          </p>
        </section>
        <section id="errors">
          <h2>If a figure is wrong</h2>
          <p>
            Tell the people who run the copy of the site you are reading, with the figure’s link: open the figure, then “Copy link”. A wrong
            figure is corrected in public, with its old value, its new value and the reason, on the page of{" "}
            <a href={to("corrections/")}>corrections</a>. None is changed silently.
          </p>
        </section>
        <section>
          <h2>Using it</h2>
          <p>
            The curated data is under CC BY 4.0, the code under the MIT licence; <a href={to("licences.txt")}>the work of others</a> that
            ships with it, and a <a href={to("sbom.cdx.json")}>bill of materials</a>, are listed with their licences. Files with every note
            inside: each dataset’s page has a CSV, and <a href={to("api/cells.json")}>all cells</a> are one JSON file. No cookies, no
            accounts, nothing is sent anywhere; your choice of theme and reading level stays on your device.
          </p>
        </section>
      </div>
    </>
  );
}
