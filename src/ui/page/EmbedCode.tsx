/** Ways to put a figure into another page: a frame that sizes itself, a frame of a fixed height, an element. */
import type { ReactElement } from "react";
import { useState } from "react";
import { copyText } from "../../state/clipboard";
import { useApp } from "../../state/useAppState";
import styles from "./page.module.css";

export interface EmbedChoice {
  readonly id: string;
  readonly title: string;
}

type Way = "sized" | "fixed" | "element";

const WAYS: readonly (readonly [Way, string])[] = [
  ["sized", "Frame that sizes itself (with a script)"],
  ["fixed", "Frame of a fixed height (no script)"],
  ["element", "Element <every-number> (with a script)"],
];

export function EmbedCode({ choices }: { readonly choices: readonly EmbedChoice[] }): ReactElement {
  const { base } = useApp();
  const [chosen, choose] = useState(choices[0]?.id ?? "");
  const [way, take] = useState<Way>("sized");
  const [said, say] = useState("");
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  if (choice === undefined) return <></>;
  const code = codeOf(choice, way, base);
  return (
    <details className={styles["embed"]}>
      <summary>Embed</summary>
      <div>
        <label>
          <span>Figure</span>
          <select
            value={choice.id}
            onChange={(event) => {
              choose(event.currentTarget.value);
            }}
          >
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>As</span>
          <select
            value={way}
            onChange={(event) => {
              take(WAYS.find(([one]) => one === event.currentTarget.value)?.[0] ?? "sized");
            }}
          >
            {WAYS.map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
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
          <button
            type="button"
            onClick={() => {
              void copyText(code).then((copied) => {
                say(copied ? "Code copied" : "Copying was blocked. Select the code and copy it.");
              });
            }}
          >
            Copy code
          </button>{" "}
          <a href={new URL(`embed/${choice.id}/`, base).pathname}>Preview</a> <span role="status">{said}</span>
        </p>
        <p>Title, hedges, notes and source travel with the chart. It follows corrections; no cookies, nothing from elsewhere.</p>
      </div>
    </details>
  );
}

function codeOf({ id, title }: EmbedChoice, way: Way, base: URL): string {
  const address = new URL(`embed/${id}/`, base).href;
  const name = title.replace(/&/gu, "&amp;").replace(/"/gu, "&quot;").replace(/</gu, "&lt;");
  const script = `<script src="${new URL("embed.js", base).href}" async></script>`;
  const frame = (height: number): string =>
    `<iframe src="${address}" title="${name}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  switch (way) {
    case "sized":
      return `${frame(480)}\n${script}`;
    case "fixed":
      return frame(900);
    case "element":
      return `<every-number figure="${id}" title="${name}"></every-number>\n${script}`;
  }
}
