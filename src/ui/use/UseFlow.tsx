/** What opens from “Use this”: the list of ways, then what was chosen. A copy is made at once; where the browser refuses, its text is shown. */
import type { ReactElement, RefObject } from "react";
import { Suspense, useRef, useState } from "react";
import { copyMade } from "../../state/copyMade";
import { moveTo } from "../../state/goTo";
import { isNarrow } from "../../state/narrow";
import { useBack } from "../../state/useBack";
import { Boundary, FailedChunk } from "../Boundary";
import { ActionMenu } from "../kit/ActionMenu";
import { PanelDialog } from "../kit/PanelDialog";
import styles from "./use.module.css";
import { UseIcons } from "./UseIcons";
import type { Use, Uses } from "./uses";

export interface UseFlowProps {
  readonly uses: Uses;
  /** What is used, in words. */
  readonly of: string;
  /** What it opens from. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onSaid: (text: string) => void;
  readonly onClose: () => void;
}

export function UseFlow({ uses: { about, items }, of, anchor, onSaid, onClose }: UseFlowProps): ReactElement {
  // As a sheet.
  const [narrow] = useState(isNarrow);
  useBack(narrow, onClose);
  const [opened, setOpened] = useState<Use | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // A list closes itself once something of it is chosen; what was chosen is still to come.
  const chosen = useRef(false);
  const end = (text: string): void => {
    onSaid(text);
    onClose();
  };
  const choose = (id: string, sheet: boolean): void => {
    const use = items.find((one) => one.id === id);
    if (use === undefined) return;
    chosen.current = true;
    const { act } = use;
    if (act.does === "open") setOpened(use);
    else if (act.does === "go") {
      if (sheet) moveTo(act.href);
      else onClose();
    } else {
      copyMade(act.clipOf()).then(
        ({ text, taken }) => {
          if (taken) end(act.done);
          else setRefused(text);
        },
        () => {
          end("What is to be copied did not load. Check the connection and try again.");
        },
      );
    }
  };
  if (refused !== null) {
    return (
      <PanelDialog title="Copy by hand" onClose={onClose}>
        <p>Copying was blocked. The text below is selected: copy it by hand.</p>
        <textarea
          readOnly
          rows={8}
          className={styles["refused"]}
          value={refused}
          aria-label="Text to copy"
          ref={(box) => {
            box?.select();
          }}
        />
      </PanelDialog>
    );
  }
  if (opened?.act.does === "open") {
    return (
      <PanelDialog title={opened.name} about={opened.act.of} onClose={onClose}>
        <Boundary fallback={<FailedChunk />}>
          <Suspense fallback={<p>Loading …</p>}>{opened.act.panel()}</Suspense>
        </Boundary>
      </PanelDialog>
    );
  }
  return (
    <ActionMenu
      label={`Use this: ${of}`}
      about={about}
      anchor={anchor}
      actions={items.map(({ id, name, hint, icon, act }) => ({
        id,
        name,
        hint,
        icon: icon === null ? null : <UseIcons name={icon} />,
        href: act.does === "go" ? act.href : null,
      }))}
      onAct={choose}
      onClose={() => {
        if (!chosen.current) onClose();
      }}
    />
  );
}
