/** The filters over the page, where there is no room for them beside the list; Back, Escape and its button close it. */
import type { ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { choose } from "../../state/address";
import { useApp } from "../../state/useAppState";
import { useBack } from "../../state/useBack";
import { Button } from "../Button";
import styles from "./facets.module.css";

export interface FilterSheetProps {
  /** How many figures are left. */
  readonly count: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function FilterSheet({ count, onClose, children }: FilterSheetProps): ReactElement {
  const { store } = useApp();
  const sheet = useRef<HTMLDialogElement>(null);
  useBack(true, onClose);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    <dialog ref={sheet} className={styles["sheet"]} aria-label="Filter" onClose={onClose}>
      <p className={styles["head"]}>
        <b>Filter</b>
        <Button
          look="link"
          onClick={() => {
            choose(store, { filters: {} });
          }}
        >
          Clear
        </Button>
      </p>
      {children}
      <form method="dialog" className={styles["foot"]}>
        <Button look="filled" type="submit">
          Show {count === 1 ? "1 figure" : `${count} figures`}
        </Button>
      </form>
    </dialog>
  );
}
