/** One kind of what can be taken along of a view, of what is shown or of the whole dataset; each file is made here, in the browser. */
import { SITE_MAKER } from "../../model/maker";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Format } from "../../export/formats";
import { formatNamed, makeFile, whyNoFile } from "../../export/formats";
import type { CiteWanted } from "../../export/citeText";
import { besideIn } from "../../export/besideView";
import type { PreparedExport } from "../../export/prepareExport";
import { prepareExport } from "../../export/prepareExport";
import type { Library } from "../../model/library";
import type { ViewRequest } from "../../model/viewRequest";
import { wholeView } from "../../model/viewRequest";
import { saveFile } from "../../state/saveFile";
import { today } from "../../state/today";
import { useApp, useSite } from "../../state/useAppState";
import { wholeLibrary } from "../../state/wholeLibrary";
import { useDrawChart } from "../chart/useDrawChart";
import { WithLibrary } from "../page/LibraryPage";
import { Icon } from "../Icon";
import { AddToSlides } from "./AddToSlides";
import { Citations } from "./Citations";
import { CopyButton } from "./CopyButton";
import { ObjectChoice } from "./ObjectChoice";
import { OneSlide } from "./OneSlide";
import { FileFormats, FormatButton, ReferenceFormats } from "./FileFormats";
import styles from "./export.module.css";
import { Pictures } from "./Pictures";
import { TaskLine } from "./TaskLine";
import type { ChosenTemplate } from "../slides/UseTemplate";
import { UseTemplate } from "../slides/UseTemplate";
import { useTask } from "./useTask";
import { viewAddress } from "./viewAddress";

export type TakePart = "picture" | "slide" | "table" | "citation";

const DECK = formatNamed("pptx");

export interface TakePanelProps {
  readonly request: ViewRequest;
  readonly part: TakePart;
  /** The chart that is pictured at first; the view's first where none. */
  readonly figure: string | null;
}

export function TakePanel(props: TakePanelProps): ReactElement {
  return (
    <div className={styles["panel"]}>
      <WithLibrary>{(library) => <Panel {...props} library={library} />}</WithLibrary>
    </div>
  );
}

function Panel({ request, part, figure, library }: TakePanelProps & { readonly library: Library }): ReactElement {
  const site = useSite();
  const app = useApp();
  const [whole, setWhole] = useState(false);
  const [objects, setObjects] = useState(false);
  const [template, setTemplate] = useState<ChosenTemplate | null>(null);
  const chosen = useMemo(() => (whole ? wholeView(request.kind, request.id) : request), [whole, request]);
  const prepared = useMemo(() => {
    const stamp = { address: viewAddress(site, chosen), version: library.version, date: today(), maker: SITE_MAKER };
    return prepareExport(library, chosen, stamp, async () => besideIn(await wholeLibrary(app)));
  }, [library, site, chosen, app]);
  // Of a question, the chart with the table of its claims is one slide.
  const charted = prepared?.charts.some(({ id }) => id === figure) === true && request.kind !== "question" ? figure : null;
  const wanted = useMemo(() => (prepared === null ? null : wantedOf(prepared)), [prepared]);
  const [draw, place] = useDrawChart();
  const work = useTask();
  if (prepared === null || wanted === null) return <p>There is nothing here to take along.</p>;
  const take = (format: Format, of = prepared): void => {
    work.run(`Making ${format.name} …`, async (say) => {
      await say(`Making ${format.name} …`);
      const file = await makeFile(format, of, draw, { objects, template: template?.template ?? null });
      await say(`Saving ${file.name} …`);
      saveFile(file.name, file.type, file.content);
      return `Saved ${file.name}, with ${notesText(prepared)}.`;
    });
  };
  const extent = isNarrowed(request) ? <Extent prepared={prepared} whole={whole} onWhole={setWhole} /> : null;
  const none = whyNoFile(prepared.model);
  if (none !== null) {
    return (
      <>
        {extent}
        <p role="status">{none}</p>
      </>
    );
  }
  return (
    <>
      {extent}
      {part === "slide" ? <OneSlide prepared={prepared} figure={figure} onTake={take} /> : null}
      {part === "slide" ? <AddToSlides request={chosen} figure={charted} /> : null}
      {part === "table" ? (
        <CopyButton
          done="Table copied with its notes"
          label="Table to copy"
          clipOf={async () => (await import("./copies")).copyTableOf(prepared.view, prepared.model)}
        >
          <Icon name="copy" /> Copy table
        </CopyButton>
      ) : null}
      {part === "slide" ? <FormatButton format={DECK} onTake={take} /> : null}
      {part === "slide" ? <UseTemplate chosen={template} onChoose={setTemplate} next="Take the slide again to have them." /> : null}
      {part === "slide" ? <ObjectChoice charts={prepared.charts} objects={objects} onChoose={setObjects} /> : null}
      {part === "table" ? <FileFormats onTake={take} /> : null}
      {part === "picture" ? (
        <Pictures view={prepared.view} first={figure} date={prepared.model.date} version={library.version} />
      ) : (
        <TaskLine {...work} />
      )}
      {place}
      {part === "citation" ? (
        <Citations wanted={wanted}>
          <ReferenceFormats onTake={take} />
        </Citations>
      ) : null}
    </>
  );
}

/** References of the whole view: every report that its notes name. */
function wantedOf({ view, model }: PreparedExport): CiteWanted {
  const reports = [...new Set(view.notes.map(({ citations: [{ report }] }) => report))];
  return { dataset: view.dataset.id, reports, cell: null, address: model.address };
}

interface ExtentProps {
  readonly prepared: PreparedExport;
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
}

function Extent({ prepared, whole, onWhole }: ExtentProps): ReactElement {
  const radio = (value: boolean, text: string): ReactElement => (
    <label className={styles["radio"]}>
      <input
        type="radio"
        name="extent"
        checked={whole === value}
        onChange={() => {
          onWhole(value);
        }}
      />
      <span>{text}</span>
    </label>
  );
  const { filteredBy } = prepared.model;
  return (
    <fieldset className={styles["extent"]}>
      <legend>What to take</legend>
      {radio(false, whole || filteredBy === null ? "The table as it stands" : `The table as it stands: ${filteredBy}`)}
      {radio(true, "The whole dataset, in the order of its source")}
    </fieldset>
  );
}

function isNarrowed({ sort, columns, filters }: ViewRequest): boolean {
  return sort !== null || columns !== null || Object.values(filters).some((value) => value !== "");
}

function notesText({ model: { notes } }: PreparedExport): string {
  return notes.length === 1 ? "its note" : `all its ${notes.length} notes`;
}
