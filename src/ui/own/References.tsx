/** Sources from a list of references: BibTeX, RIS or CSL-JSON, pasted or opened; a DOI is kept as it is typed. */
import type { ReactElement } from "react";
import { useState } from "react";
import { readListed } from "../../state/readListed";
import { Button } from "../Button";
import { FileButton } from "../FileButton";

export interface ReferencesProps {
  /** One line a source, the first first. */
  readonly onRead: (lines: readonly string[]) => void;
}

export function References({ onRead }: ReferencesProps): ReactElement {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const read = (text: string): void => {
    if (text.trim() === "") return;
    void readListed(text).then(({ lines, said: how }) => {
      setSaid(how);
      if (lines.length > 0) onRead(lines);
    });
  };
  return (
    <div className="own-references">
      <p className="own-links">
        <Button
          look="link"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          Paste BibTeX, RIS or a DOI
        </Button>
        <FileButton
          look="link"
          label="Open a list of sources"
          accept=".bib,.ris,.json,.txt"
          onFile={(file) => {
            void file.text().then(read);
          }}
        >
          Open a list
        </FileButton>
      </p>
      {open ? (
        <label className="own-field">
          <span>BibTeX, RIS, CSL-JSON or a DOI</span>
          <textarea
            rows={3}
            autoFocus
            onChange={({ currentTarget }) => {
              read(currentTarget.value);
            }}
          />
        </label>
      ) : null}
      <p role="status" className="own-small">
        {said}
      </p>
    </div>
  );
}
