/** The list of keys, with the switch for single keys. */
import type { ReactElement } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "../Button";
import styles from "./kit.module.css";

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["/ or Ctrl+K", "Search figures"],
  ["Esc", "Close the topmost: dialog, search, source of a figure"],
  ["j, k", "Next and previous figure, while a source is open"],
  ["Arrow keys", "From mark to mark of a chart, and through a row of a table"],
  ["Enter", "Source of the figure that has the focus"],
  ["l", "Copy a link to this view"],
  ["?", "This list"],
];

export interface KeysDialogProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

export function KeysDialog({ on, onSwitch, onClose }: KeysDialogProps): ReactElement {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles["veil"] ?? ""}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles["box"] ?? ""}>
        <Dialog aria-labelledby="keys-title" className={styles["dialog"] ?? ""}>
          <h2 id="keys-title">Keyboard shortcuts</h2>
          <dl className={styles["keys"]}>
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className={styles["check"]}>
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => {
                onSwitch(event.currentTarget.checked);
              }}
            />{" "}
            Single keys work by themselves
          </label>
          <Button className={styles["done"]} onClick={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
