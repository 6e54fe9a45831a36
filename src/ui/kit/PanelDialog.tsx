/** A dialog with a heading and a way out, for something with settings; on a narrow screen a sheet at its foot. */
import type { ReactElement, ReactNode } from "react";
import { useId } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "../Button";
import styles from "./kit.module.css";

export interface PanelDialogProps {
  readonly title: string;
  /** What it is about, below its heading. */
  readonly about?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PanelDialog({ title, about = "", onClose, children }: PanelDialogProps): ReactElement {
  const id = useId();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={`${styles["veil"] ?? ""} ${styles["low"] ?? ""}`}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles["box"] ?? ""} ${styles["wide"] ?? ""}`}>
        <Dialog aria-labelledby={id} className={styles["dialog"] ?? ""}>
          <header className={styles["title"]}>
            <div>
              <h2 id={id}>{title}</h2>
              {about === "" ? null : <p>{about}</p>}
            </div>
            <Button className={styles["done"]} onClick={onClose}>
              Close
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
