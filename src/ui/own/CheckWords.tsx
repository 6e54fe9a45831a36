/** The exact words of one source, looked for in the reader's document; the place at which they stand is offered. */
import type { ReactElement } from "react";
import { useRef, useState } from "react";
import { findInDocument } from "../../state/ownDocument";
import { verdictOf } from "../../view/own/documentVerdict";
import { Button } from "../Button";
import { DocumentStatus } from "./DocumentStatus";
import { FoundPlaces } from "./FoundPlaces";
import type { OpenedDocument } from "./useOwnDocument";
import { acceptedBy } from "./useOwnDocument";

export interface CheckWordsProps {
  readonly opened: OpenedDocument;
  readonly wording: string;
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

export function CheckWords({ opened, wording, place, onPlace }: CheckWordsProps): ReactElement {
  const { document, open } = opened;
  /** What was asked to be looked for; null where nothing was. What is typed since is not. */
  const [asked, setAsked] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const words = wording.trim();
  const verdict = document !== null && words !== "" && asked === words ? verdictOf(document, findInDocument(document, words)) : null;
  return (
    <div className="own-document">
      <p className="own-links">
        <Button
          ref={button}
          look="link"
          onClick={() => {
            setAsked(words);
            if (document === null) input.current?.click();
          }}
        >
          <span>Check against {document === null ? "your document" : <bdi translate="no">{document.name}</bdi>}</span>
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Your document"
          accept={acceptedBy(opened)}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = "";
            if (file !== undefined) open(file);
          }}
        />
      </p>
      <DocumentStatus opened={opened} onCancelled={() => button.current?.focus()} />
      <p role="status" className="own-small">
        {verdict === null ? (asked === "" && words === "" ? "Type the exact words first: they are what is looked for." : "") : verdict.said}
      </p>
      <FoundPlaces places={verdict?.places ?? []} place={place} of="these words" onUse={onPlace} />
    </div>
  );
}
