/** A search dialog: a field and a list below it, worked by keyboard alone. What is found is the caller's. */
import type { ReactElement, ReactNode } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Collection, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Input, SearchField } from "react-aria-components/SearchField";
import { Text } from "react-aria-components/Text";
import { Button } from "../Button";
import styles from "./kit.module.css";

export interface PaletteItem {
  readonly id: string;
  readonly label: ReactNode;
  /** The label as text. */
  readonly text: string;
  readonly detail: string;
  /** Where the words stand, for a figure. */
  readonly source: string;
  readonly href: string;
}

export interface PaletteSection {
  readonly id: string;
  readonly name: string;
  /** Whether its labels are sentences, with what matters in bold. */
  readonly sentences: boolean;
  readonly items: readonly PaletteItem[];
}

export interface SearchPaletteProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
  readonly sections: readonly PaletteSection[];
  /** Said in place of a list. */
  readonly empty: string;
  /** Where the same search is a page of its own. */
  readonly page: string;
}

export function SearchPalette({ label, placeholder, query, onQuery, onClose, sections, empty, page }: SearchPaletteProps): ReactElement {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles["veil"] ?? ""}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles["palette"] ?? ""}>
        <Dialog aria-label={label} className={styles["dialog"] ?? ""}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <div
              className={styles["field"]}
              onKeyDownCapture={(event) => {
                // One key closes it; the field would only clear itself.
                if (event.key !== "Escape") return;
                event.stopPropagation();
                onClose();
              }}
            >
              <SearchField aria-label={label} autoFocus className={styles["search"] ?? ""}>
                <Input placeholder={placeholder} className={`input ${styles["input"] ?? ""}`} />
              </SearchField>
              <Button className={styles["done"]} onClick={onClose}>
                Close
              </Button>
            </div>
            <div className={styles["scroll"]} tabIndex={0} role="group" aria-label="Results">
              <ListBox
                aria-label="Results"
                className={styles["list"] ?? ""}
                items={sections}
                selectionMode="none"
                renderEmptyState={() => <p className={styles["empty"]}>{empty}</p>}
              >
                {(section) => (
                  <ListBoxSection id={section.id} aria-label={section.name}>
                    <Header className={styles["head"] ?? ""}>{section.name}</Header>
                    <Collection items={section.items}>
                      {(item) => (
                        <ListBoxItem
                          id={item.id}
                          href={item.href}
                          textValue={item.text}
                          className={`${styles["item"] ?? ""} ${section.sentences ? (styles["sentence"] ?? "") : ""}`}
                        >
                          <Text slot="label">{item.label}</Text>
                          <Text slot="description">
                            {item.detail}
                            {item.source === "" ? null : <span className={styles["source"]}>{item.source}</span>}
                          </Text>
                        </ListBoxItem>
                      )}
                    </Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            </div>
          </Autocomplete>
          <p className={styles["foot"]}>
            <a href={page}>All results on a page</a>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
