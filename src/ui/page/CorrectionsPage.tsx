/** Every change of a published figure: when, which, what it was, what it is, and why. */
import type { ReactElement } from "react";
import { linkTo, linkToFile } from "../../url/siteLinks";
import { correctionKind, correctionText } from "../../export/feed";
import type { Correction, Library } from "../../model/library";
import { useApp, useSite } from "../../state/useAppState";
import { LibraryPage } from "./LibraryPage";
import styles from "./corrections.module.css";
import page from "./page.module.css";
import { PLAIN_PAGE, useAddress } from "./useAddress";
import { titleOf } from "../../url/pages";

export function CorrectionsPage(): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <LibraryPage title={titleOf("corrections")} standfirst={<Standfirst />}>
      {({ corrections }: Library) =>
        corrections.length === 0 ? (
          <p className={page["notice"]}>
            <b>No corrections so far.</b> No published figure has been changed since the first version of the data.
          </p>
        ) : (
          <ol className={styles["corrections"]} role="list">
            {corrections
              .toSorted((a, b) => (a.date < b.date ? 1 : -1))
              .map((one) => (
                <Entry key={`${one.date} ${one.cell}`} correction={one} />
              ))}
          </ol>
        )
      }
    </LibraryPage>
  );
}

function Standfirst(): ReactElement {
  const { base } = useApp();
  const site = useSite();
  return (
    <>
      A published figure is never changed silently. Each change is listed here with its old value, its new value and the reason. There is a{" "}
      <a href={linkToFile(base, site, "corrections.xml")}>feed</a>, and every <a href={linkTo(base, "v/")}>frozen version</a> stays as it
      was.
    </>
  );
}

function Entry({ correction }: { readonly correction: Correction }): ReactElement {
  const { date, cell } = correction;
  const { base } = useApp();
  const [dataset = ""] = cell.split(".");
  return (
    <li id={`${date}-${cell}`}>
      <p>
        <b>{date}</b>, {correctionKind(correction)}:{" "}
        <a href={`${linkTo(base, `d/${dataset}/`)}?figure=${cell}`} data-figure={cell} translate="no">
          {cell}
        </a>
      </p>
      <p>{correctionText(correction)}</p>
    </li>
  );
}
