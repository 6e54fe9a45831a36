/** The deck: what each slide will hold, and the file. Both come from the same plan. */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { safeFileName } from "../../export/safeFileName";
import type { SlideItem } from "../../export/slides/planSlides";
import { planSlides } from "../../export/slides/planSlides";
import { roomsIn } from "../../export/slides/roomsIn";
import { saveFile } from "../../state/saveFile";
import { today } from "../../state/today";
import { useDrawChart } from "../chart/useDrawChart";
import { ObjectChoice } from "../export/ObjectChoice";
import { TaskLine } from "../export/TaskLine";
import { useTask } from "../export/useTask";
import page from "../page/page.module.css";
import { SlidePreview } from "./SlidePreview";
import { Button } from "../Button";
import styles from "./slides.module.css";
import type { ChosenTemplate } from "./UseTemplate";
import { UseTemplate } from "./UseTemplate";
import type { Listed } from "./listViews";
import { listItem } from "./listViews";
import { SITE_ID } from "../../model/site";

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

export function Deck({ listed }: { readonly listed: readonly Listed[] }): ReactElement {
  const items = useMemo(() => listed.map(itemOf), [listed]);
  const [notesShown, setNotesShown] = useState(false);
  const [chosen, setChosen] = useState<ChosenTemplate | null>(null);
  const [objects, setObjects] = useState(false);
  const plans = useMemo(() => planSlides(items, notesShown), [items, notesShown]);
  // A template that has less room takes more slides than ours, which are shown.
  const counted = useMemo(
    () => (chosen === null ? plans : planSlides(items, notesShown, roomsIn(chosen.template))),
    [plans, items, notesShown, chosen],
  );
  const shown = counted.filter(({ hidden }) => !hidden).length;
  const [draw, place] = useDrawChart();
  const work = useTask();
  const make = (): void => {
    work.run("Loading what writes slides …", async (say) => {
      const { toPptx } = await import("../../export/slides/toPptx");
      const date = today();
      const bytes = await toPptx(items, date, draw, {
        ...{ notesShown, objects },
        template: chosen?.template ?? null,
        pace: (slide, of) => say(`Slide ${slide} of ${of} …`),
      });
      const name = safeFileName(`${SITE_ID}-slides-${date}`, "pptx");
      await say(`Saving ${name} …`);
      saveFile(name, PPTX, bytes);
      return `Saved ${name}: ${countText(shown, counted.length - shown)}, with every note.`;
    });
  };
  return (
    <section className={page["section"]} aria-labelledby="deck-title">
      <h2 id="deck-title">The deck</h2>
      <p className={styles["row"]}>
        <Button look="filled" onClick={make}>
          Make the deck (PowerPoint)
        </Button>
        <span>{countText(shown, counted.length - shown)}: charts and tables you can edit, notes on each.</span>
      </p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={notesShown}
            onChange={(event) => {
              setNotesShown(event.currentTarget.checked);
            }}
          />{" "}
          Show the pages of notes too
        </label>
      </p>
      <ObjectChoice charts={items.flatMap(({ charts }) => charts)} objects={objects} onChoose={setObjects} />
      {objects ? <p>The slides below show them as shapes, in the same place.</p> : null}
      <UseTemplate
        chosen={chosen}
        onChoose={setChosen}
        next="The slides below show what stands on each, in our own look; where it has less room than ours, there are more."
      />
      <TaskLine {...work} />
      {place}
      <ol className={styles["slides"]} role="list">
        {plans.map((plan, index) => (
          // Slides have no names of their own; their order is what they are.
          <li key={`${index} ${plan.title}`}>
            <SlidePreview plan={plan} number={index + 1} draw={draw} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "3 slides and 1 hidden page of notes" */
function countText(shown: number, hidden: number): string {
  const slides = shown === 1 ? "1 slide" : `${shown} slides`;
  return hidden === 0 ? slides : `${slides} and ${hidden === 1 ? "1 hidden page" : `${hidden} hidden pages`} of notes`;
}

function itemOf(listed: Listed): SlideItem {
  const { charts, table } = listItem(listed);
  return { model: listed.model, charts: listed.charts.filter(({ id }) => charts.includes(id)), table };
}
