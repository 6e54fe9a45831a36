/**
 * The one filled button of a chart or a question: opens the ways to take it along. What they need is fetched as the pointer or the
 * focus comes to it, and where it is pressed before that is here, it says so at once.
 */
import type { ReactElement } from "react";
import { useCallback, useEffect, useRef, useState } from "react";
import { FailedChunk } from "../Boundary";
import { Icon } from "../Icon";
import type { UseFlow } from "./UseFlow";
import type { Uses } from "./uses";
import { Button } from "../Button";
import styles from "./use.module.css";

export interface UseThisProps {
  /** What is used, for those who hear the button by itself. */
  readonly of: string;
  /** The ways, fetched when they are wanted. */
  readonly load: () => Promise<Uses>;
}

interface Loaded {
  readonly Flow: typeof UseFlow;
  readonly uses: Uses;
}

type State = Loaded | "closed" | "loading" | "failed";

export function UseThis({ of, load }: UseThisProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<State>("closed");
  const [said, setSaid] = useState("");
  useFocusBack(button, state === "closed");
  const close = useCallback(() => {
    setState("closed");
  }, []);
  const open = (): void => {
    setSaid("");
    setState("loading");
    fetchUses(load).then(
      (loaded) => {
        setState((now) => (now === "loading" ? loaded : now));
      },
      () => {
        setState("failed");
      },
    );
  };
  // Where it does not load, it is asked for once more when the button is pressed.
  const prefetch = (): void => {
    fetchUses(load).catch(() => undefined);
  };
  return (
    <div className={styles["use"]}>
      <Button
        look="filled"
        ref={button}
        className={styles["button"]}
        aria-label={`Use this: ${of}`}
        aria-haspopup="menu"
        aria-expanded={state !== "closed"}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={state === "closed" ? open : close}
      >
        Use this <Icon name="down" />
      </Button>
      <span role="status">{said}</span>
      {state === "loading" ? <p className={styles["wait"]}>Loading …</p> : null}
      {state === "failed" ? <FailedChunk /> : null}
      {typeof state === "string" ? null : <state.Flow uses={state.uses} of={of} anchor={button} onSaid={setSaid} onClose={close} />}
    </div>
  );
}

async function fetchUses(load: UseThisProps["load"]): Promise<Loaded> {
  const [{ UseFlow: Flow }, uses] = await Promise.all([import("./UseFlow"), load()]);
  return { Flow, uses };
}

/** What was opened from the button leads back to it when it is closed. */
function useFocusBack(button: React.RefObject<HTMLButtonElement | null>, closed: boolean): void {
  const was = useRef(true);
  useEffect(() => {
    if (closed && !was.current) button.current?.focus();
    was.current = closed;
  }, [button, closed]);
}
