/** The list as one workbook or one document. */
import type { ReactElement } from "react";
import type { ListFormat } from "../../export/listFormats";
import { LIST_FORMATS, makeListFile } from "../../export/listFormats";
import { saveFile } from "../../state/saveFile";
import { today } from "../../state/today";
import { Button } from "../Button";
import { useDrawChart } from "../chart/useDrawChart";
import { TaskLine } from "../export/TaskLine";
import { useTask } from "../export/useTask";
import page from "../page/page.module.css";
import type { Listed } from "./listViews";
import { listItem } from "./listViews";
import styles from "./slides.module.css";

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
      </ul>
      <TaskLine {...work} />
      {place}
    </section>
  );
}
