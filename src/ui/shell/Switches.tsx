/** The reader's switches: theme, and how much of its note stands beside a number. Kept on the device. */
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { choose } from "../../state/address";
import { rememberReading, storedReading } from "../../state/reading";
import type { Theme } from "../../state/theme";
import { applyTheme, setTheme, storedTheme } from "../../state/theme";
import { useApp, useAppState } from "../../state/useAppState";
import type { ReadingLevel } from "../../url/choices";
import { Icon } from "../Icon";
import { useHydrated } from "../useHydrated";
import styles from "./shell.module.css";

const THEMES: readonly (readonly [Theme, string])[] = [
  ["system", "As the device"],
  ["light", "Light"],
  ["dark", "Dark"],
];

const LEVELS: readonly (readonly [ReadingLevel, string])[] = [
  ["number", "Number alone"],
  ["note", "Number and note"],
  ["wording", "Wording under every figure"],
];

export function Switches(): ReactElement {
  const { store } = useApp();
  const live = useHydrated();
  const [chosen, setChosen] = useState<Theme | null>(null);
  const stored = chosen ?? (live ? storedTheme() : "system");
  const asked = useAppState((state) => state.choices.theme);
  const theme = asked ?? stored;
  const reading = useAppState((state) => state.choices.reading ?? state.reading);
  useEffect(() => {
    store.setState({ reading: storedReading() });
  }, [store]);
  useEffect(() => {
    if (live) applyTheme(theme);
  }, [live, theme]);
  return (
    <details className={styles["menu"]}>
      <summary aria-label="Reading: theme and notes">
        <Icon name="text" />
      </summary>
      <div className={styles["switches"]}>
        <Radios
          name="Theme"
          options={THEMES}
          value={theme}
          onChange={(next) => {
            setTheme(next);
            setChosen(next);
            choose(store, { theme: null });
          }}
        />
        <Radios
          name="With each number"
          options={LEVELS}
          value={reading}
          onChange={(next) => {
            rememberReading(next);
            store.setState({ reading: next });
            choose(store, { reading: null });
          }}
        />
      </div>
    </details>
  );
}

interface RadiosProps<T extends string> {
  readonly name: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Radios<T extends string>({ name, options, value, onChange }: RadiosProps<T>): ReactElement {
  return (
    <fieldset>
      <legend>{name}</legend>
      {options.map(([one, label]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => {
              onChange(one);
            }}
          />{" "}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
