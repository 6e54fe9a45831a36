/** The deck: what each slide will hold, and the file. Both come from the same plan. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { safeFileName } from "../../export/safeFileName";
import type { SlideItem } from "../../export/slides/planSlides";
import { planSlides } from "../../export/slides/planSlides";
import { saveFile } from "../../state/saveFile";
import { today } from "../../state/today";
import { useDrawChart } from "../chart/useDrawChart";
import { TaskLine } from "../export/TaskLine";
import { useTask } from "../export/useTask";
import page from "../page/page.module.css";
import { SlidePreview } from "./SlidePreview";
import { Button } from "../Button";
import styles from "./slides.module.css";
import type { Listed } from "./listViews";
import { SITE_ID } from "../../model/site";

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

export function Deck({ listed }: { readonly listed: readonly Listed[] }): ReactElement {
  const items = useMemo(() => listed.map(itemOf), [listed]);
  const plans = useMemo(() => planSlides(items), [items]);
  const [draw, place] = useDrawChart();
  const work = useTask();
  const make = (): void => {
    work.run("Loading what writes slides …", async (say) => {
      const { toPptx } = await import("../../export/slides/toPptx");
      const date = today();
      const bytes = await toPptx(items, date, draw, (slide, of) => say(`Slide ${slide} of ${of} …`));
      const name = safeFileName(`${SITE_ID}-slides-${date}`, "pptx");
      await say(`Saving ${name} …`);
      saveFile(name, PPTX, bytes);
      return `Saved ${name}: ${plans.length} slides, with every note.`;
    });
  };
  return (
    <section className={page["section"]} aria-labelledby="deck-title">
      <h2 id="deck-title">The deck</h2>
      <p className={styles["row"]}>
        <Button look="filled" onClick={make}>
          Make the deck (PowerPoint)
        </Button>
        <span>{plans.length} slides: charts and tables you can edit, notes on each, all notes at the end.</span>
      </p>
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

function itemOf({ entry: { part }, model, charts }: Listed): SlideItem {
  const drawn = part === "table" ? [] : charts;
  // A view that cannot be drawn still has its table.
  return { model, charts: drawn, table: part !== "chart" || drawn.length === 0 };
}
