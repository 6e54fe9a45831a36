/** A deck or workbook that was made here before, opened from the device and compared with the figures of today. */
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { Compared, ComparedView, MadeChange } from "../../export/compareMade";
import { formatNamed, makeFile } from "../../export/formats";
import { listFormatNamed, makeListFile } from "../../export/listFormats";
import { safeFileName } from "../../export/safeFileName";
import { SITE_MAKER } from "../../model/maker";
import type { Library } from "../../model/library";
import type { MadeOf } from "../../model/madeOf";
import { SITE_ID } from "../../model/site";
import { openMade } from "../../state/openMade";
import { saveFile } from "../../state/saveFile";
import { today } from "../../state/today";
import { useApp, useSite } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { Button } from "../Button";
import { FileButton } from "../FileButton";
import { useDrawChart } from "../chart/useDrawChart";
import { TaskLine } from "../export/TaskLine";
import { useTask } from "../export/useTask";
import { viewAddress } from "../export/viewAddress";
import page from "../page/page.module.css";
import styles from "./slides.module.css";

export function RefreshFile({ library }: { readonly library: Library }): ReactElement {
  const site = useSite();
  const [read, setRead] = useState<Compared | null>(null);
  const opening = useTask();
  const open = (file: File): void => {
    setRead(null);
    opening.run(`Reading ${file.name} …`, async () => {
      const made = await openMade(file);
      const found = typeof made === "string" ? made : await compared(made, library, site);
      setRead(typeof found === "string" ? null : found);
      return typeof found === "string" ? `${file.name}: ${found}` : `${file.name}: ${summaryOf(found)}`;
    });
  };
  return (
    <section className={page["section"]} id="refresh" aria-labelledby="refresh-title">
      <h2 id="refresh-title">Refresh a file of ours</h2>
      <p>
        A deck or an Excel file that was made here says inside what it was made of. Open it, and each of its figures is compared with
        today’s. The file stays on this device, and as it is; what you changed in it by hand is not looked at.
      </p>
      <p className={styles["row"]}>
        <FileButton label="Open a deck or workbook" accept=".pptx,.xlsx" onFile={open}>
          Open a deck or workbook
        </FileButton>
      </p>
      <TaskLine {...opening} />
      {read === null ? null : <Comparison compared={read} />}
    </section>
  );
}

async function compared(made: MadeOf, library: Library, site: URL): Promise<Compared> {
  const { compareMade } = await import("../../export/compareMade");
  return compareMade(made, library, ({ request }) => ({
    address: viewAddress(site, request),
    version: library.version,
    date: today(),
    maker: SITE_MAKER,
  }));
}

/** "12 figures unchanged, 1 corrected, 1 withdrawn." */
function summaryOf({ views }: Compared): string {
  const unchanged = views.reduce((sum, one) => sum + one.unchanged, 0);
  const changes = views.flatMap((one) => one.changes);
  const counts = HEADINGS.flatMap(([kind, , word]) => {
    const count = changes.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const gone = views.filter(({ now }) => now === null).length;
  const lost = gone === 0 ? [] : [`${gone} of its views no longer here`];
  return `${[`${unchanged} ${unchanged === 1 ? "figure" : "figures"} unchanged`, ...counts, ...lost].join(", ")}.`;
}

const HEADINGS: readonly (readonly [kind: MadeChange["kind"], heading: string, word: string])[] = [
  ["corrected", "Corrected", "corrected"],
  ["changed", "Changed", "changed"],
  ["withdrawn", "Withdrawn", "withdrawn"],
  ["reworded", "Worded otherwise, the same number", "worded otherwise"],
  ["attributed", "Its note, claimant or standing changed", "with another note, claimant or standing"],
  ["left", "No longer part of the view", "no longer in the view"],
  ["new", "New in the view", "new"],
];

/** What the line above does not say: of which day the file is, and each change. */
function Comparison({ compared: found }: { readonly compared: Compared }): ReactElement {
  const { made, views } = found;
  return (
    <div className={styles["compared"]}>
      <p>
        Made on {made.date} from the data of {made.data.split("+")[0]}.
      </p>
      {views.map((view, index) => (
        // A view may stand in a deck twice; its place is what it is.
        <ViewChanges key={`${index} ${view.title}`} view={view} />
      ))}
      <Anew compared={found} />
    </div>
  );
}

/** A view in which all is as it was has nothing to say. */
function ViewChanges({ view: { title, changes, drawn, now } }: { readonly view: ComparedView }): ReactElement | null {
  if (changes.length === 0 && drawn.length === 0 && now !== null) return null;
  return (
    <>
      <h3>{title}</h3>
      {now === null ? <p>The site has no such view any more. Nothing takes its place in a new file.</p> : null}
      {HEADINGS.map(([kind, heading]) => {
        const own = changes.filter((one) => one.kind === kind);
        return own.length === 0 ? null : (
          <Listed key={kind} heading={heading}>
            {own.map((change) => (
              <Change key={change.cell} change={change} />
            ))}
          </Listed>
        );
      })}
      {drawn.length === 0 ? null : (
        <Listed heading="No longer drawn the same">
          {drawn.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Listed>
      )}
    </>
  );
}

function Listed({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <p>
        <b>{heading}</b>
      </p>
      <ul className={styles["lines"]}>{children}</ul>
    </>
  );
}

function Change({ change: { kind, cell, label, before, after, corrections } }: { readonly change: MadeChange }): ReactElement {
  const { base } = useApp();
  const [dataset = ""] = cell.split(".");
  const gone = kind === "withdrawn" && after === "";
  return (
    <li>
      {gone ? label : <a href={`${linkTo(base, `d/${dataset}/`)}?figure=${cell}`}>{label}</a>}
      {": "}
      {before === after
        ? after
        : [before === "" ? "" : `was ${before}`, after === "" ? "" : `now ${after}`].filter((one) => one !== "").join(", ")}
      {corrections.map(({ date, reason }) => (
        <small key={`${date} ${reason}`}>
          {" "}
          {date}: {reason}
        </small>
      ))}
    </li>
  );
}

/** The same file of the figures of today; in a deck, slides with other figures are marked. */
function Anew({ compared: found }: { readonly compared: Compared }): ReactElement | null {
  const [draw, place] = useDrawChart();
  const work = useTask();
  const { made, views } = found;
  const items = views.flatMap(({ now }) => (now === null ? [] : [now]));
  const [first] = items;
  if (first === undefined) return null;
  const deck = made.file === "deck";
  const make = (): void => {
    work.run(deck ? "Loading what writes slides …" : "Loading what writes workbooks …", async (say) => {
      const date = today();
      if (deck) {
        const [{ toPptx }, { marksOf }] = await Promise.all([import("../../export/slides/toPptx"), import("../../export/compareMade")]);
        const changes = { since: made.date, byCell: marksOf(found) };
        const bytes = await toPptx(items, date, draw, { changes, pace: (slide, of) => say(`Slide ${slide} of ${of} …`) });
        const name = safeFileName(`${SITE_ID}-slides-${date}`, "pptx");
        saveFile(name, "application/vnd.openxmlformats-officedocument.presentationml.presentation", bytes);
        return `Saved ${name}. Slides with other figures say so above their titles and in the speaker’s notes.`;
      }
      const list = items.map((prepared) => ({ prepared, charts: [], table: true }));
      const { name, type, content } =
        made.views.length > 1
          ? await makeListFile(listFormatNamed(`xlsx-${made.file}`), list, date, draw)
          : await makeFile(formatNamed(`xlsx-${made.file}`), first, draw);
      saveFile(name, type, content);
      return `Saved ${name}.`;
    });
  };
  return (
    <>
      <p className={styles["row"]}>
        <Button look="filled" onClick={make}>
          {deck ? "Make the deck anew" : "Make the workbook anew"}
        </Button>
      </p>
      <TaskLine {...work} />
      {place}
    </>
  );
}
