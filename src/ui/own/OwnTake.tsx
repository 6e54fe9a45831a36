/** What a reader takes along of their own table: the formats of every other page, each with the line that says whose data it is. */
import type { ReactElement } from "react";
import type { FormatGroup } from "../../export/formats";
import type { OwnFormat } from "../../export/ownFiles";
import { makeOwnFile, OWN_FORMATS } from "../../export/ownFiles";
import type { PreparedExport } from "../../export/prepareExport";
import type { Provenance } from "../../model/report";
import type { OwnSaved } from "../../model/ownPage";
import { saveFile } from "../../state/saveFile";
import { useDrawChart } from "../chart/useDrawChart";
import { Button } from "../Button";
import { CopyButton } from "../export/CopyButton";
import { TaskLine } from "../export/TaskLine";
import { useTask } from "../export/useTask";

const GROUPS: readonly (readonly [group: FormatGroup, name: string])[] = [
  ["slides", "Slides"],
  ["spreadsheet", "Spreadsheet"],
  ["document", "Document"],
  ["data", "Data as text"],
  ["references", "Your sources"],
];

/** More rows than these make no slide, and no document, that anybody reads. */
const MOST_ROWS: Readonly<Record<string, number>> = { slide: 300, pptx: 300, docx: 2000 };

export interface OwnTakeProps {
  readonly prepared: PreparedExport<Provenance>;
  readonly saved: OwnSaved;
  /** What slides and embeds do not draw of the page's charts, in sentences; empty for nothing. */
  readonly notDrawn: string;
}

export function OwnTake({ prepared, saved, notDrawn }: OwnTakeProps): ReactElement {
  const [draw, place] = useDrawChart();
  const work = useTask();
  const sources = prepared.model.notes.some(({ citations: [first] }) => first.kind === "source");
  const take = (format: OwnFormat): void => {
    work.run(`Making ${format.name} …`, async (say) => {
      const most = MOST_ROWS[format.id];
      if (most !== undefined && saved.page.rows.length > most)
        return `${saved.page.rows.length} rows are too many for ${format.name}; the limit is ${most}. Filter the table, or take the spreadsheet.`;
      await say(`Making ${format.name} …`);
      const file = await makeOwnFile(format, prepared, saved, draw, notDrawn);
      saveFile(file.name, file.type, file.content);
      return `Saved ${file.name}.`;
    });
  };
  return (
    <section className="own-section" aria-labelledby="own-take-title">
      <div className="own-row">
        <div>
          <h2 id="own-take-title">Take it along</h2>
          <p className="own-small">
            Every file is made on this device, with every note, and says first whose data it is. The web page and the workbooks open here
            again.
          </p>
        </div>
        <CopyButton
          done="Table copied with its notes"
          label="Table to copy"
          clipOf={async () => (await import("../../export/clipboard")).tableClip(prepared.model)}
        >
          Copy table
        </CopyButton>
      </div>
      <div className="own-formats">
        {GROUPS.filter(([group]) => group !== "references" || sources).map(([group, name]) => (
          <section key={group} aria-labelledby={`own-take-${group}`}>
            <h3 id={`own-take-${group}`}>{name}</h3>
            {group === "slides" && notDrawn !== "" ? <p className="own-small">{notDrawn}</p> : null}
            <ul role="list">
              {OWN_FORMATS.filter((format) => format.group === group).map((format) => (
                <li key={format.id}>
                  <Button
                    onClick={() => {
                      take(format);
                    }}
                  >
                    {format.name}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <TaskLine {...work} />
      {place}
    </section>
  );
}
