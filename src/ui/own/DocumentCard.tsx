/** The reader's document: opened, checked against all sources that have their exact words, and closed. */
import type { ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import type { OwnDocument } from "../../model/ownDocument";
import { findInDocument } from "../../state/ownDocument";
import { verdictOf } from "../../view/own/documentVerdict";
import type { WordedSource } from "../../view/own/ownSources";
import { wordedSources } from "../../view/own/ownSources";
import { Button } from "../Button";
import { FileButton } from "../FileButton";
import { FileDrop } from "../FileDrop";
import { DocumentStatus } from "./DocumentStatus";
import { FoundPlaces } from "./FoundPlaces";
import type { OpenedDocument } from "./useOwnDocument";
import { acceptedBy } from "./useOwnDocument";
import type { OwnRows } from "./useShownRows";

export interface DocumentCardProps {
  readonly opened: OpenedDocument;
  readonly table: OwnRows;
  /** Whether how the reading goes is said elsewhere. */
  readonly quiet: boolean;
  readonly onPlace: (source: string, place: string) => void;
}

export function DocumentCard({ opened, table, quiet, onPlace }: DocumentCardProps): ReactElement {
  const { document, pdf, open, close } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = (): void => {
    heading.current?.focus();
  };
  return (
    <FileDrop className="own-card" overClass="own-over" onFile={open}>
      <h3 ref={heading} tabIndex={-1}>
        Your document
      </h3>
      {document === null ? (
        <p>
          Open the document that your sources quote, {pdf ? "a PDF or a text" : "as a text (.txt)"}, and their exact words are looked for in
          it. It is read on this device and sent nowhere.{pdf ? "" : " A PDF can be checked on the site itself, not in this file."}
        </p>
      ) : (
        <p>
          <bdi translate="no">{document.name}</bdi>, {document.pages.length} {document.unit}
          {document.pages.length === 1 ? "" : "s"}. {placesText(document)}
        </p>
      )}
      <p className="own-links">
        <FileButton look={document === null ? "plain" : "link"} label="Open your document" accept={acceptedBy(opened)} onFile={open}>
          {document === null ? "Open or drop a document" : "Open another"}
        </FileButton>
        {document === null ? null : (
          <Button
            look="link"
            onClick={() => {
              close();
              focus();
            }}
          >
            Close the document
          </Button>
        )}
      </p>
      {quiet ? null : <DocumentStatus opened={opened} onCancelled={focus} />}
      {document === null ? null : <CheckAll key={document.name} document={document} table={table} onPlace={onPlace} />}
    </FileDrop>
  );
}

function placesText({ unit, numbered }: OwnDocument): string {
  if (unit === "paragraph") return "It has no pages, so its paragraphs are counted.";
  return numbered
    ? "Its pages have the numbers that the file gives them."
    : "Its pages are counted from the first; the number printed on a page may be another.";
}

type CheckAllProps = Pick<DocumentCardProps, "table" | "onPlace"> & { readonly document: OwnDocument };

function CheckAll({ document, table, onPlace }: CheckAllProps): ReactElement {
  const [asked, setAsked] = useState(false);
  const checked = useMemo(
    () =>
      asked
        ? wordedSources(table).map((one) => ({ ...one, verdict: verdictOf(document, findInDocument(document, one.source.wording)) }))
        : [],
    [asked, table, document],
  );
  const found = checked.filter(({ verdict }) => verdict.found).length;
  return (
    <div className="own-document">
      <p>
        <Button
          onClick={() => {
            setAsked(true);
          }}
        >
          Check all sources
        </Button>
      </p>
      <p role="status">{asked ? countText(checked.length, found) : ""}</p>
      {checked.length === 0 ? null : (
        <ol role="list" className="own-checked">
          {checked.map((one, at) => (
            <li key={at}>
              <span translate="no">
                <q>{one.source.wording}</q> <bdi>{one.source.title}</bdi>
              </span>
              <b>{one.verdict.said}</b>
              <span>{numberText(one)}</span>
              <FoundPlaces
                places={one.verdict.places}
                place={one.source.place}
                of={`“${one.source.wording}”`}
                onUse={(place) => {
                  onPlace(one.source.id, place);
                }}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function countText(sources: number, found: number): string {
  if (sources === 0) return "No source has its exact words yet.";
  if (sources === 1) return found === 1 ? "The words of the one source stand in it." : "The words of the one source do not stand in it.";
  return `The words of ${found} of ${sources} sources stand in it.`;
}

function numberText({ figures, missing }: WordedSource): string {
  if (missing === 0) return "";
  if (figures === 1) return "The figure’s number does not stand in these words.";
  return `Of its ${figures} figures, ${missing} ${missing === 1 ? "has its number" : "have their numbers"} elsewhere than in these words.`;
}
