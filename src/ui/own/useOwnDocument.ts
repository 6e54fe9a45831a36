/** The document that a reader opened to check the words of their sources against: one for the whole page, until it is closed. */
import { useEffect, useRef, useState } from "react";
import type { OwnDocument } from "../../model/ownDocument";
import { openDocument } from "../../state/ownDocument";
import { useApp } from "../../state/useAppState";

export interface DocumentReading {
  readonly name: string;
  /** Null until the first page is read. */
  readonly at: { readonly page: number; readonly of: number } | null;
}

export interface OpenedDocument {
  /** Null where none is open. */
  readonly document: OwnDocument | null;
  /** Null where none is being read. */
  readonly reading: DocumentReading | null;
  /** The last one, where it was not opened, and why. */
  readonly refused: { readonly name: string; readonly why: string } | null;
  /** Whether a PDF can be read here. */
  readonly pdf: boolean;
  readonly open: (file: File) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

/** A wait shorter than this is not shown, in milliseconds. */
const QUICK = 300;
const NOT_READ = "This file could not be read. Save it again in the program it came from, and open that.";

export function useOwnDocument(): OpenedDocument {
  const { documentWorker = null } = useApp();
  const [document, setDocument] = useState<OwnDocument | null>(null);
  const [reading, setReading] = useState<DocumentReading | null>(null);
  const [refused, setRefused] = useState<OpenedDocument["refused"]>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
    },
    [],
  );
  const read = async (file: File): Promise<void> => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setRefused(null);
    setReading(null);
    const late = setTimeout(setReading, QUICK, { name: file.name, at: null });
    const onPage = (page: number, of: number): void => {
      setReading((before) => (before === null || mine.signal.aborted ? before : { ...before, at: { page, of } }));
    };
    try {
      const came = await openDocument(file, { worker: documentWorker, signal: mine.signal, onPage });
      // What was open stays where this is refused.
      if ("refused" in came) setRefused({ name: file.name, why: came.refused });
      else setDocument(came.document);
    } catch {
      if (!mine.signal.aborted) setRefused({ name: file.name, why: NOT_READ });
    } finally {
      clearTimeout(late);
      if (stop.current === mine) {
        stop.current = null;
        setReading(null);
      }
    }
  };
  const cancel = (): void => {
    stop.current?.abort();
    setReading(null);
  };
  return {
    document,
    reading,
    refused,
    pdf: documentWorker !== null,
    open: (file) => {
      void read(file);
    },
    cancel,
    close: () => {
      cancel();
      setDocument(null);
      setRefused(null);
    },
  };
}

/** Endings of the files that can be opened. */
export function acceptedBy({ pdf }: OpenedDocument): string {
  return pdf ? ".pdf,.txt,.md" : ".txt,.md";
}
