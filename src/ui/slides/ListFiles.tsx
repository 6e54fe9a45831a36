/** The list as one workbook or one document, and on paper. */
import type { ReactElement } from "react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { ListFormat } from "../../export/listFormats";
import { LIST_FORMATS, makeListFile } from "../../export/listFormats";
import type { ListItem } from "../../export/prepareList";
import { prepareList } from "../../export/prepareList";
import { saveFile } from "../../state/saveFile";
import { today } from "../../state/today";
import { Boundary, FailedChunk } from "../Boundary";
import { Button } from "../Button";
import { useDrawChart } from "../chart/useDrawChart";
import { TaskLine } from "../export/TaskLine";
import { useTask } from "../export/useTask";
import page from "../page/page.module.css";
import type { Listed } from "./listViews";
import { listItem } from "./listViews";
import styles from "./slides.module.css";

const ListPaper = lazy(async () => ({ default: (await import("./ListPaper")).ListPaper }));

export function ListFiles({ listed }: { readonly listed: readonly Listed[] }): ReactElement {
  const [draw, place] = useDrawChart();
  const work = useTask();
  const make = (format: ListFormat): void => {
    work.run(`Making ${format.name} …`, async (say) => {
      const { name, type, content } = await makeListFile(format, listed.map(listItem), today(), draw);
      await say(`Saving ${name} …`);
      saveFile(name, type, content);
      return `Saved ${name}.`;
    });
  };
  return (
    <section className={page["section"]} aria-labelledby="list-files-title">
      <h2 id="list-files-title">Sheets and documents</h2>
      <p>The whole list in one file, its notes numbered through.</p>
      <ul role="list" className={styles["from"]}>
        {LIST_FORMATS.map((format) => (
          <li key={format.id} className={styles["row"]}>
            <Button
              onClick={() => {
                make(format);
              }}
            >
              {format.name}
            </Button>
            <span>{format.hint}</span>
          </li>
        ))}
        <li className={styles["row"]}>
          <Print listed={listed} />
        </li>
      </ul>
      <TaskLine {...work} />
      {place}
    </section>
  );
}

/** Draws the list out of sight, and opens the browser’s own dialog, which saves PDF too. */
function Print({ listed }: { readonly listed: readonly Listed[] }): ReactElement {
  const [items, setItems] = useState<readonly ListItem[] | null>(null);
  const ready = useCallback(() => {
    window.print();
  }, []);
  useEffect(() => {
    const end = (): void => {
      setItems(null);
    };
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return (
    <>
      <Button
        onClick={() => {
          setItems(prepareList(listed.map(listItem)));
        }}
      >
        Print, or save as PDF
      </Button>
      <span>Charts, tables, and every note once at the end</span>
      <Boundary key={items === null ? "none" : "paper"} fallback={<FailedChunk />}>
        <Suspense fallback={<span role="status">Loading …</span>}>
          {items === null ? null : <ListPaper items={items} onReady={ready} />}
        </Suspense>
      </Boundary>
    </>
  );
}
