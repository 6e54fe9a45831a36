/** Datasets and figures whose references a reader has collected, as one list in one style. */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { citeLines } from "../../export/citeText";
import { escapeMarkup } from "../../export/markup";
import type { Cell } from "../../model/cell";
import type { Dataset } from "../../model/dataset";
import type { Library } from "../../model/library";
import { reportsOf } from "../../model/library";
import { storedCitationStyle } from "../../state/citations";
import { setReferences } from "../../state/collections";
import { useApp, useAppState, useSite } from "../../state/useAppState";
import { NotLoaded, StylePicker, useReferences } from "../export/Citations";
import { CopyButton } from "../export/CopyButton";
import page from "../page/page.module.css";
import { Button } from "../Button";
import styles from "./slides.module.css";

interface Entry {
  readonly id: string;
  readonly dataset: Dataset;
  readonly cell: Cell | null;
}

export function ReferenceList({ library }: { readonly library: Library }): ReactElement {
  const { store } = useApp();
  const site = useSite();
  const ids = useAppState((state) => state.references);
  const references = useReferences();
  const [style, setStyle] = useState(storedCitationStyle);
  const entries = useMemo(() => ids.flatMap((id) => entryOf(id, library)), [ids, library]);
  const lines = useMemo(() => {
    const { value } = references;
    if (value === null) return [];
    const all = entries.flatMap(({ dataset, cell }) => {
      const page = new URL(`d/${dataset.id}/`, site).href;
      const reports = cell === null ? reportsOf(dataset) : [...new Set(cell.citations.map(({ citation }) => citation.report))];
      return citeLines(value, style, { dataset: dataset.id, reports, cell, address: cell === null ? page : `${page}?figure=${cell.id}` });
    });
    return [...new Set(all)].toSorted((a, b) => (a < b ? -1 : 1));
  }, [references, entries, style, site]);
  return (
    <section className={page["section"]} id="references" aria-labelledby="references-title">
      <h2 id="references-title">Your reference list</h2>
      {entries.length === 0 ? (
        <p>Nothing is collected yet. “Add to your reference list” stands under “Cite”, with every dataset and every figure.</p>
      ) : (
        <>
          <div className={styles["row"]}>
            <StylePicker style={style} onPick={setStyle} />
            <CopyButton
              clipOf={() => ({ text: lines.join("\n"), html: lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join("") })}
              done="References copied"
              label="References to copy"
            >
              Copy the list
            </CopyButton>
          </div>
          <NotLoaded {...references} />
          <ol role="list" className={styles["lines"]}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <h3>From</h3>
          <ul role="list" className={styles["from"]}>
            {entries.map(({ id, dataset, cell }) => (
              <li key={id}>
                {cell === null ? dataset.title : `A figure of “${dataset.title}”`}{" "}
                <Button
                  aria-label={`Remove from the references: ${id}`}
                  onClick={() => {
                    setReferences(
                      store,
                      ids.filter((one) => one !== id),
                    );
                  }}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function entryOf(id: string, { datasets, cells }: Library): readonly Entry[] {
  const [datasetId = ""] = id.split(".");
  const dataset = datasets.find((one) => one.id === datasetId);
  const cell = cells.get(id) ?? null;
  return dataset === undefined || (id.includes(".") && cell === null) ? [] : [{ id, dataset, cell }];
}
