/** References for a view or for one figure, in the reader's style, to copy or to collect. */
import type { ReactElement, ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import { linkTo } from "../../url/siteLinks";
import type { CiteWanted } from "../../export/citeText";
import { citeLines } from "../../export/citeText";
import { escapeMarkup } from "../../export/markup";
import type { CitationStyle, References } from "../../model/references";
import { CITATION_STYLES } from "../../model/references";
import { loadReferences, rememberCitationStyle, storedCitationStyle } from "../../state/citations";
import { setReferences } from "../../state/collections";
import { useApp, useAppState } from "../../state/useAppState";
import { CopyButton } from "./CopyButton";
import { Button } from "../Button";
import styles from "./export.module.css";

const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  apa: "APA, 7th edition",
  chicago: "Chicago, author–date",
  harvard: "Harvard",
  mla: "MLA",
};

export interface CitationsProps {
  /** What is cited, the same object as long as it does not change. */
  readonly wanted: CiteWanted;
  /** More ways to take the references along. */
  readonly children?: ReactNode;
}

export function Citations({ wanted, children }: CitationsProps): ReactElement {
  const { store, base } = useApp();
  const references = useReferences();
  const collected = useAppState((state) => state.references);
  const [style, setStyle] = useState(storedCitationStyle);
  const lines = useMemo(
    () => (references.value === null ? [] : citeLines(references.value, style, wanted)),
    [references.value, style, wanted],
  );
  const { dataset, cell } = wanted;
  const id = cell?.id ?? dataset;
  return (
    <section className={styles["cite"]} aria-labelledby={`cite-${id}`}>
      <h3 id={`cite-${id}`}>{cell === null ? "Cite" : "Cite this figure"}</h3>
      <div className={styles["row"]}>
        <StylePicker style={style} onPick={setStyle} />
        <CopyButton
          clipOf={() => ({ text: lines.join("\n"), html: lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join("") })}
          done="References copied"
          label="References to copy"
        >
          Copy references
        </CopyButton>
        <Button
          aria-pressed={collected.includes(id)}
          onClick={() => {
            setReferences(store, collected.includes(id) ? collected.filter((one) => one !== id) : [...collected, id]);
          }}
        >
          {collected.includes(id) ? "In your reference list" : "Add to your reference list"}
        </Button>
        {collected.length === 0 ? null : <a href={`${linkTo(base, "slides/")}#references`}>Your list ({collected.length})</a>}
        {children}
      </div>
      <NotLoaded {...references} />
      <ol role="list" className={styles["lines"]}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

/** Where the references did not load: what went wrong, and a way to try again. */
export function NotLoaded({ failed, again }: Pick<LoadedReferences, "failed" | "again">): ReactElement | null {
  if (failed === null) return null;
  return (
    <p role="alert">
      The references did not load ({failed}). <Button onClick={again}>Try again</Button>
    </p>
  );
}

export function StylePicker({
  style,
  onPick,
}: {
  readonly style: CitationStyle;
  readonly onPick: (style: CitationStyle) => void;
}): ReactElement {
  return (
    <label>
      <span>Style</span>
      <select
        value={style}
        onChange={(event) => {
          const next = CITATION_STYLES.find((one) => one === event.currentTarget.value) ?? "apa";
          rememberCitationStyle(next);
          onPick(next);
        }}
      >
        {CITATION_STYLES.map((one) => (
          <option key={one} value={one}>
            {STYLE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface LoadedReferences {
  readonly value: References | null;
  /** What went wrong, for people. */
  readonly failed: string | null;
  readonly again: () => void;
}

/** The references, fetched when a component that needs them appears. */
export function useReferences(): LoadedReferences {
  const { base } = useApp();
  const [tries, setTries] = useState(0);
  const [got, setGot] = useState<Omit<LoadedReferences, "again">>({ value: null, failed: null });
  useEffect(() => {
    let wanted = true;
    loadReferences(base, tries > 0).then(
      (value) => {
        if (wanted) setGot({ value, failed: null });
      },
      (error: unknown) => {
        if (wanted) setGot({ value: null, failed: error instanceof Error ? error.message : "unknown" });
      },
    );
    return () => {
      wanted = false;
    };
  }, [base, tries]);
  return {
    ...got,
    again: () => {
      setTries(tries + 1);
    },
  };
}
