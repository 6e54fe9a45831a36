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
  const [paper, setPaper] = useState<readonly ListItem[] | null>(null);
  const printed = useCallback(() => {
    setPaper(null);
  }, []);
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
          <Button
            onClick={() => {
              setPaper(prepareList(listed.map(listItem)));
            }}
          >
            Print, or save as PDF
          </Button>
          <span>Charts, tables, and every note once at the end</span>
        </li>
      </ul>
      <TaskLine {...work} />
      {place}
      {paper === null ? null : <Paper items={paper} onPrinted={printed} />}
    </section>
  );
}

/** The list to print, drawn out of sight; the browser’s own dialog saves PDF too. */
function Paper({ items, onPrinted }: { readonly items: readonly ListItem[]; readonly onPrinted: () => void }): ReactElement {
  const ready = useCallback(() => {
    window.print();
  }, []);
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    return () => {
      window.removeEventListener("afterprint", onPrinted);
    };
  }, [onPrinted]);
  return (
    <Boundary fallback={<FailedChunk />}>
      <Suspense fallback={<p role="status">Loading …</p>}>
        <ListPaper items={items} onReady={ready} />
      </Suspense>
    </Boundary>
  );
}
