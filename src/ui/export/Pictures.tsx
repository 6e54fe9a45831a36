/** The charts of a view as pictures: SVG, and PNG in several sizes; title, key, notes and source inside each. */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { toCard } from "../../export/card";
import { figuresIn, embedText } from "../../export/embedModel";
import { BESIDE_TEXT, pictureName, viewPicture } from "../../export/viewPicture";
import type { View } from "../../view/buildView";
import { sizeOf, toPng } from "../../export/toPng";
import { copyPicture } from "../../state/clipboard";
import { inlineFonts } from "../../state/pageFonts";
import { saveFile } from "../../state/saveFile";
import { useSite } from "../../state/useAppState";
import { useDrawChart } from "../chart/useDrawChart";
import { Button } from "../Button";
import styles from "./export.module.css";
import { TaskLine } from "./TaskLine";
import { useTask } from "./useTask";

/** Of a drawing across a slide, in pixels. */
const WIDE = 1216;
const SLIDE = { width: 1920, height: 1080 } as const;

/** What a picture may be: pixels for each pixel, or made for a place. */
const SIZES = [
  ["svg", "SVG, for print and for editing"],
  ["1", "PNG, 800 pixels wide"],
  ["2", "PNG, 1,600 pixels wide"],
  ["3", "PNG, 2,400 pixels wide"],
  ["slide", "PNG for a slide, 1,920 pixels wide"],
  ["card", "PNG for a social post, 1,200 by 630"],
] as const;
type Size = (typeof SIZES)[number][0];

interface PicturesProps {
  readonly view: View;
  /** Id of the chart chosen at first; the view's first where none. */
  readonly first: string | null;
  /** ISO day, for the file's name. */
  readonly date: string;
  readonly version: string;
}

export function Pictures({ view, first, date, version }: PicturesProps): ReactElement | null {
  const site = useSite();
  const figures = useMemo(() => figuresIn(view), [view]);
  const [chosen, setChosen] = useState(first);
  const [size, setSize] = useState<Size>("2");
  const [drawChart, place] = useDrawChart();
  const work = useTask();
  const figure = figures.find(({ id }) => id === chosen) ?? figures[0];
  if (figure === undefined) return null;
  const svgOf = async (as: Size): Promise<string> => {
    if (as === "card") return toCard(figure);
    const width = as === "slide" ? WIDE : BESIDE_TEXT;
    return viewPicture(view, figure, { width, version, site }, drawChart);
  };
  const pngOf = async (svg: string, as: Size): Promise<Uint8Array> =>
    toPng(svg, {
      density: as === "card" ? 1 : as === "slide" ? 1.5 : Number(as === "svg" ? 2 : as),
      page: as === "slide" && sizeOf(svg).height * 1.5 <= SLIDE.height ? SLIDE : null,
      fonts: await inlineFonts(),
    });
  const save = (as: Size): void => {
    work.run("Drawing the picture …", async (say) => {
      await say("Drawing the picture …");
      const svg = await svgOf(as);
      const file = pictureName(figure, as === "slide" || as === "card" ? as : "", date, as === "svg" ? "svg" : "png");
      await say(`Saving ${file} …`);
      if (as === "svg") saveFile(file, "image/svg+xml", svg);
      else saveFile(file, "image/png", await pngOf(svg, as));
      const tall = as === "slide" && sizeOf(svg).height * 1.5 > SLIDE.height;
      return `Saved ${file}.${tall ? " With its notes it is taller than a slide; a deck (“Slide”) sets it over as many slides as it needs." : ""}`;
    });
  };
  const copy = (): void => {
    work.run("Drawing the picture …", async (say) => {
      await say("Drawing the picture …");
      const png = await pngOf(await svgOf(size), size);
      if (await copyPicture(png, embedText(figure))) return "Picture copied, with its alternative text.";
      throw new Error("this browser does not let a page copy pictures; save the PNG instead");
    });
  };
  return (
    <div className={styles["pictures"]}>
      <div className={styles["row"]}>
        <label>
          <span>Chart</span>
          <select
            value={figure.id}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
            }}
          >
            {figures.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Size</span>
          <select
            value={size}
            onChange={(event) => {
              setSize(SIZES.find(([one]) => one === event.currentTarget.value)?.[0] ?? "2");
            }}
          >
            {SIZES.map(([one, text]) => (
              <option key={one} value={one}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <Button
          onClick={() => {
            save(size);
          }}
        >
          Save picture
        </Button>
        <Button onClick={copy}>Copy picture</Button>
      </div>
      <TaskLine {...work} />
      {place}
    </div>
  );
}
