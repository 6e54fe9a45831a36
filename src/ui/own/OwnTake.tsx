/** What a reader takes along of their own table: the formats of every other page, each with the line that says whose data it is. */
import type { ReactElement } from "react";
import { useState } from "react";
import type { FormatGroup } from "../../export/formats";
import { whyNoFile } from "../../export/formats";
import type { OwnFormat } from "../../export/ownFiles";
import { makeOwnFile, OWN_FORMATS } from "../../export/ownFiles";
import type { PreparedExport } from "../../export/prepareExport";
import type { Provenance } from "../../model/report";
import type { OwnSaved } from "../../model/ownPage";
import { painted } from "../../state/painted";
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
  ["programs", "For other programs"],
  ["references", "Your sources"],
];

/** More rows than these make no slide, and no document, that anybody reads. */
const MOST_ROWS: Readonly<Record<string, number>> = { slide: 300, pptx: 300, docx: 2000 };

export interface OwnTakeProps {
  /** Makes what files are written from; of very many rows it takes seconds. */
  readonly prepare: () => PreparedExport<Provenance>;
  /** The page with the rows that are shown, as what opens again carries it. */
  readonly savedOf: () => OwnSaved;
  /** How many those are. */
  readonly rows: number;
  /** Whether any figure has a source. */
  readonly sources: boolean;
  /** What slides and embeds do not draw of the page's charts, in sentences; empty for nothing. */
  readonly notDrawn: string;
}

export function OwnTake({ prepare, savedOf, rows, sources, notDrawn }: OwnTakeProps): ReactElement {
  const [draw, place] = useDrawChart();
  const work = useTask();
  const [copying, setCopying] = useState(false);
  const take = (format: OwnFormat): void => {
    work.run(`Making ${format.name} …`, async (say) => {
      const most = MOST_ROWS[format.id];
      if (most !== undefined && rows > most)
        return `${rows} rows are too many for ${format.name}; the limit is ${most}. Filter the table, or take the spreadsheet.`;
      await say(`Making ${format.name} …`);
      await painted();
      const prepared = prepare();
      const none = whyNoFile(prepared.model);
      if (none !== null) return none;
      const file = await makeOwnFile(format, prepared, savedOf(), draw, notDrawn);
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
          clipOf={async () => {
            setCopying(true);
            try {
              const { tableClip } = await import("../../export/clipboard");
              await painted();
              return tableClip(prepare().model);
            } finally {
              setCopying(false);
            }
          }}
        >
          Copy table
        </CopyButton>
        <p role="status" className="own-small">
          {copying ? "Making the copy …" : ""}
        </p>
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
