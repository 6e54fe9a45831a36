/** A list of actions at a button, the first of them focused; on a narrow screen a sheet at its foot. Worked by keyboard alone. */
import type { ReactElement, ReactNode, RefObject } from "react";
import { useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { Button } from "../Button";
import { isNarrow } from "../../state/narrow";
import styles from "./kit.module.css";

export interface Action {
  readonly id: string;
  readonly name: string;
  /** In a few words, what it does; empty for what stands small below the others. */
  readonly hint: string;
  readonly icon: ReactNode;
  /** Where it leads, if it is a link. */
  readonly href: string | null;
}

export interface ActionMenuProps {
  readonly label: string;
  /** Said above the actions; empty for nothing. */
  readonly about: string;
  readonly actions: readonly Action[];
  readonly anchor: RefObject<HTMLElement | null>;
  /** From a sheet, also for what leads elsewhere: it takes the place of the sheet’s entry in the history. */
  readonly onAct: (id: string, sheet: boolean) => void;
  readonly onClose: () => void;
}

export function ActionMenu({ label, about, actions, anchor, onAct, onClose }: ActionMenuProps): ReactElement {
  const [sheet] = useState(isNarrow);
  const list = (
    <>
      {about === "" ? null : <p className={styles["about"]}>{about}</p>}
      <Menu
        aria-label={label}
        autoFocus="first"
        shouldFocusWrap
        className={styles["actions"] ?? ""}
        onAction={(key) => {
          onAct(String(key), sheet);
        }}
      >
        {actions.map(({ id, name, hint, icon, href }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={name}
            className={`${styles["action"] ?? ""} ${hint === "" ? (styles["small"] ?? "") : ""}`}
            {...(href === null || sheet ? {} : { href })}
          >
            {icon}
            <Text slot="label">{name}</Text>
            {hint === "" ? null : <Text slot="description">{hint}</Text>}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
  const change = (open: boolean): void => {
    if (!open) onClose();
  };
  return sheet ? (
    <ModalOverlay isOpen isDismissable className={`${styles["veil"] ?? ""} ${styles["low"] ?? ""}`} onOpenChange={change}>
      <Modal className={styles["sheet"] ?? ""}>
        <Dialog aria-label={label} className={styles["dialog"] ?? ""}>
          {list}
          <Button className={styles["done"]} onClick={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  ) : (
    <Popover triggerRef={anchor} isOpen placement="bottom end" offset={6} className={styles["menu"] ?? ""} onOpenChange={change}>
      {list}
    </Popover>
  );
}
