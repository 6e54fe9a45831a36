/** Ways to put a chart into another page: what to show, live or frozen, the code, and how it will look at several widths. */
import type { ReactElement, ReactNode } from "react";
import { useMemo, useState } from "react";
import type { EmbedWay } from "../../export/embedCode";
import { embedAddress, EMBED_WAYS, toEmbedCode } from "../../export/embedCode";
import { embedsOf, embedText } from "../../export/embedModel";
import type { EmbedTheme, Shown } from "../../export/embedShown";
import { embedQuery, nearestShown, shownBy } from "../../export/embedShown";
import { COLUMN, WIDE_WINDOW } from "../../export/embedWidths";
import type { FrameHeights } from "../../export/frameHeight";
import { frameHeights } from "../../export/frameHeight";
import type { Dataset } from "../../model/dataset";
import { copyText } from "../../state/clipboard";
import { useSite } from "../../state/useAppState";
import { Button } from "../Button";
import styles from "./embedCode.module.css";
import { EmbedPreview } from "./EmbedPreview";
import { useEverything } from "./LibraryPage";
import { SITE_ID } from "../../model/site";

const WAY_NAMES: Readonly<Record<EmbedWay, string>> = {
  sized: "Frame that sizes itself (with a script)",
  fixed: "Frame of a fixed height (no script)",
  element: `Element <${SITE_ID}> (with a script)`,
  image: "Picture with a link (no frame)",
  markdown: "Picture with a link, in Markdown",
};
const SHOWN_NAMES: Readonly<Record<Shown, string>> = {
  folded: "Chart; table and notes folded",
  chart: "Chart alone; its notes folded",
  both: "Chart, table and notes",
  table: "Table and notes",
};
const FOLDED_TABLE = "Table; notes folded";
const THEMES = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["auto", "As the reader’s device"],
] as const satisfies readonly (readonly [EmbedTheme, string])[];

export interface EmbedFormProps {
  readonly dataset: Dataset;
  /** Id of the chart or question chosen at first. */
  readonly first: string;
}

export function EmbedForm({ dataset, first }: EmbedFormProps): ReactElement {
  const site = useSite();
  const everything = useEverything();
  const versions = everything.state === "ready" ? everything.value.versions : [];
  const figures = useMemo(() => embedsOf(dataset), [dataset]);
  const [chosen, setChosen] = useState(first);
  const [way, setWay] = useState<EmbedWay>("sized");
  const [wanted, setWanted] = useState<Shown>("folded");
  const [theme, setTheme] = useState<EmbedTheme>("light");
  const [live, setLive] = useState(true);
  const [said, setSaid] = useState("");
  const figure = figures.find(({ id }) => id === chosen) ?? figures[0];
  if (figure === undefined) return <></>;
  const frozen = versions.findLast((one) => one.figure === figure.id)?.version ?? null;
  const options = shownBy(figure);
  const shown = nearestShown(figure, wanted);
  const place = {
    id: figure.id,
    title: figure.title,
    site: site.href,
    heights: frameHeights(figure, shown, !live),
    version: live ? null : frozen,
    query: embedQuery(shown, theme),
    description: embedText(figure),
    page: new URL(figure.page, site).href,
  };
  const code = toEmbedCode(place, way);
  return (
    <div className={styles["form"]}>
      <Choice label="Figure" value={figure.id} options={figures.map(({ id, title }) => [id, title])} onChoose={setChosen} />
      <Choice
        label="As"
        value={way}
        options={EMBED_WAYS.map((one) => [one, WAY_NAMES[one]])}
        onChoose={(value) => {
          setWay(EMBED_WAYS.find((one) => one === value) ?? "sized");
        }}
      />
      <Choice
        label="Show"
        value={shown}
        options={options.map((one) => [one, figure.chart === null && one === "folded" ? FOLDED_TABLE : SHOWN_NAMES[one]])}
        onChoose={(value) => {
          setWanted(options.find((one) => one === value) ?? "folded");
        }}
      />
      <Choice
        label="Colours"
        value={theme}
        options={THEMES}
        onChoose={(value) => {
          setTheme(THEMES.find(([one]) => one === value)?.[0] ?? "light");
        }}
      />
      <fieldset>
        <legend>Version</legend>
        <Radio name="version" checked={live} onCheck={setLive} value={true}>
          <b>Live</b>: follows corrections, and names each for 90 days.
        </Radio>
        <Radio name="version" checked={!live} onCheck={setLive} value={false} disabled={frozen === null}>
          <b>Frozen</b>: {frozen === null ? "none of this figure has been published yet." : "keeps these very numbers and notes for good."}
        </Radio>
      </fieldset>
      <textarea
        readOnly
        rows={5}
        value={code}
        aria-label="Code to paste"
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <p>
        <Button
          look="filled"
          className={styles["copy"]}
          onClick={() => {
            void copyText(code).then((copied) => {
              setSaid(copied ? "Code copied" : "Copying was blocked. Select the code and copy it.");
            });
          }}
        >
          Copy code
        </Button>{" "}
        <span role="status">{said}</span>
      </p>
      {way === "fixed" ? <p>{fixedText(place.heights)}</p> : null}
      <p>Title, hedges, notes and source travel with the figure; no cookies, nothing from elsewhere.</p>
      <EmbedPreview address={`${embedAddress(place)}${place.query}`} title={figure.title} />
    </div>
  );
}

/** Where a frame of a fixed height fits. */
function fixedText({ wide, narrow }: FrameHeights): string {
  const higher = narrow > wide ? `, and ${narrow} pixels in windows narrower than ${WIDE_WINDOW}` : "";
  return `It is ${wide} pixels high${higher}: enough in columns from ${COLUMN.wide} pixels, and on phones from ${COLUMN.narrow}. In narrower ones its content is scrolled.`;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): ReactElement {
  return (
    <label className={styles["choice"]}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RadioProps {
  readonly name: string;
  readonly checked: boolean;
  readonly value: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (value: boolean) => void;
  readonly children: ReactNode;
}

function Radio({ name, checked, value, disabled = false, onCheck, children }: RadioProps): ReactElement {
  return (
    <label className={styles["radio"]}>
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={() => {
          onCheck(value);
        }}
      />
      <span>{children}</span>
    </label>
  );
}
