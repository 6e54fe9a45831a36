/** What can be taken along of a list of figures or events: files of the list as it stands, the slide of its chart, its references. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Format } from "../../export/formats";
import { formatNamed, makeFile, whyNoFile } from "../../export/formats";
import type { Prepared } from "../../export/prepareExport";
import { saveFile } from "../../state/saveFile";
import { useDrawChart } from "../chart/useDrawChart";
import { Icon } from "../Icon";
import { CopyButton } from "./CopyButton";
import styles from "./export.module.css";
import { FileFormats, FormatButton, ReferenceFormats } from "./FileFormats";
import { TaskLine } from "./TaskLine";
import { useTask } from "./useTask";

export interface TakeListProps {
  /** Made when the panel opens. */
  readonly prepare: () => Prepared;
  readonly part: "table" | "slide" | "citation";
}

/** A matrix of one measure, which a list is not. */
const WITHOUT = ["px"];

export function TakeList({ prepare, part }: TakeListProps): ReactElement {
  const prepared = useMemo(() => prepare(), [prepare]);
  const [draw, place] = useDrawChart();
  const work = useTask();
  const { model } = prepared;
  const none = whyNoFile(model);
  if (none !== null) return <p role="status">{none}</p>;
  const take = (format: Format): void => {
    work.run(`Making ${format.name} …`, async (say) => {
      await say(`Making ${format.name} …`);
      const file = await makeFile(format, prepared, draw);
      saveFile(file.name, file.type, file.content);
      const { length } = model.notes;
      return `Saved ${file.name}, with ${length === 1 ? "its note" : `all its ${length} notes`}.`;
    });
  };
  return (
    <div className={styles["panel"]}>
      {part === "table" ? (
        <>
          <CopyButton
            done="Table copied with its notes"
            label="Table to copy"
            clipOf={async () => (await import("../../export/clipboard")).tableClip(model)}
          >
            <Icon name="copy" /> Copy table
          </CopyButton>
          <FileFormats onTake={take} without={WITHOUT} />
        </>
      ) : null}
      {part === "slide" ? <FormatButton format={formatNamed("slide")} onTake={take} /> : null}
      {part === "citation" ? <ReferenceFormats onTake={take} /> : null}
      <TaskLine {...work} />
      {place}
    </div>
  );
}
