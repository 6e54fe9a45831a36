/** A reader's own table, from opening it to taking it along. All of it happens on the reader's device, and none of it stands in the address. */
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { OwnDecisions } from "../../model/ownTable";
import { NO_DECISIONS } from "../../model/ownTable";
import type { GivenSource, OwnPage, OwnSaved } from "../../model/ownPage";
import { NOT_READ, readOwnTable } from "../../state/ownReader";
import type { OwnFound, OwnInput } from "../../view/own/checked";
import { beginWork } from "../../state/renewal";
import { useApp } from "../../state/useAppState";
import { titleOf } from "../../url/pages";
import { pageOf } from "../../view/own/settle";
import { Button } from "../Button";
import { NotUnderstood } from "../page/NotUnderstood";
import styles from "../page/page.module.css";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useTitle } from "../page/useTitle";
import { useHydrated } from "../useHydrated";
import type { CheckStepProps } from "./CheckStep";
import { CheckStep } from "./CheckStep";
import { KeptTables } from "./KeptTables";
import { OpenStep } from "./OpenStep";
import { OwnPageStep } from "./OwnPageStep";
import { useOwnStyles } from "./useOwnStyles";

/** A file that is read, and what the reader decided of it. */
interface Read {
  readonly input: OwnInput;
  readonly found: OwnFound;
  /** What it was read with. */
  readonly settled: OwnDecisions;
  /** What the reader decided since: what is read anew. */
  readonly decisions: OwnDecisions;
}

/** A table that is open. */
interface Opened {
  /** Null where it came as a page that was saved. */
  readonly read: Read | null;
  /** Null while the reading is checked. */
  readonly page: OwnPage | null;
  readonly given: readonly GivenSource[];
  /** Under which the device keeps it; null where it does not. */
  readonly kept: string | null;
}

/** A wait shorter than this is not shown, in milliseconds. */
const QUICK = 300;

export function OwnTablePage(): ReactElement {
  useTitle(titleOf("own"));
  useAddress(PLAIN_PAGE);
  useOwnStyles();
  const { ownWorker = null } = useApp();
  const hydrated = useHydrated();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refused, setRefused] = useState("");
  const [waiting, setWaiting] = useState<string | null>(null);
  /** The reading that goes on; null where none does. */
  const stop = useRef<AbortController | null>(null);
  /** Whether the page is asked for while what was decided is read: it is made of that, and not of what was read before. */
  const pageWanted = useRef(false);
  // A reload would cost the reader what they opened.
  const unsaved = opened !== null;
  useEffect(() => (unsaved ? beginWork() : undefined), [unsaved]);
  useWarning(unsaved);
  useEffect(
    () => () => {
      stop.current?.abort();
    },
    [],
  );
  const reopen = (saved: OwnSaved, kept: string | null): void => {
    setRefused("");
    setOpened({ read: null, page: saved.page, given: saved.given, kept });
  };
  const read = async (input: OwnInput, decisions: OwnDecisions, before: Opened | null): Promise<void> => {
    stop.current?.abort();
    pageWanted.current = false;
    const mine = new AbortController();
    stop.current = mine;
    const late = setTimeout(setWaiting, QUICK, input.name);
    try {
      const found = await readOwnTable({ input, decisions }, ownWorker, mine.signal);
      if ("refused" in found) setRefused(found.refused);
      else if ("saved" in found) reopen(found.saved, null);
      else {
        setRefused("");
        const page = pageWanted.current ? pageOf(found) : null;
        setOpened({ read: { input, found, settled: decisions, decisions }, page, given: before?.given ?? [], kept: before?.kept ?? null });
      }
    } catch {
      // Where the reader stopped it, what was open stays, as it was read.
      if (!mine.signal.aborted) setRefused(NOT_READ);
      else if (stop.current === mine)
        setOpened((now) => (now?.read ? { ...now, read: { ...now.read, decisions: now.read.settled } } : now));
    } finally {
      clearTimeout(late);
      if (stop.current === mine) {
        stop.current = null;
        setWaiting(null);
      }
    }
  };
  const open = (input: OwnInput): void => {
    void read(input, NO_DECISIONS, null);
  };
  const close = (): void => {
    stop.current?.abort();
    setOpened(null);
    setRefused("");
  };
  return (
    <div className="own">
      <div role="status" className="own-status">
        {waiting === null ? null : (
          <p>
            Reading <bdi translate="no">{waiting}</bdi> … <progress aria-label="Being read" />{" "}
            <Button
              onClick={() => {
                stop.current?.abort();
                setWaiting(null);
              }}
            >
              Cancel
            </Button>
          </p>
        )}
      </div>
      <div role="alert" className={refused === "" ? undefined : styles["notice"]}>
        {refused}
      </div>
      {opened === null ? (
        <>
          <Start>{hydrated ? <OpenStep onOpen={open} /> : <Still />}</Start>
          {hydrated ? <KeptTables onOpen={reopen} /> : null}
        </>
      ) : opened.page !== null ? (
        <OwnPageStep
          page={opened.page}
          given={opened.given}
          kept={opened.kept}
          onPage={(page) => {
            setOpened({ ...opened, page });
          }}
          onGiven={(given) => {
            setOpened({ ...opened, given });
          }}
          onKept={(kept) => {
            setOpened({ ...opened, kept });
          }}
          onReading={
            opened.read === null
              ? null
              : () => {
                  setOpened({ ...opened, page: null });
                }
          }
          onClose={close}
        />
      ) : opened.read === null ? null : (
        <Check
          read={opened.read}
          onDecide={(decisions) => {
            if (opened.read === null) return;
            // What is decided shows at once; what it changes, once it is read again.
            setOpened({ ...opened, read: { ...opened.read, decisions } });
            void read(opened.read.input, decisions, opened);
          }}
          onMake={(page) => {
            if (stop.current === null) setOpened({ ...opened, page });
            else pageWanted.current = true;
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface CheckProps extends Pick<CheckStepProps, "onDecide" | "onClose"> {
  readonly read: Read;
  readonly onMake: (page: OwnPage) => void;
}

function Check({ read, onMake, ...rest }: CheckProps): ReactElement {
  return (
    <CheckStep
      {...read}
      {...rest}
      onMake={() => {
        onMake(pageOf(read.found));
      }}
    />
  );
}

/** Before anything is open. */
function Start({ children }: { readonly children: ReactElement }): ReactElement {
  return (
    <>
      <header className={styles["head"]}>
        <h1>{titleOf("own")}</h1>
        <p className={styles["standfirst"]}>
          Open a table and it becomes a page like ours: a chart, a sortable table, and every cell with its footnote.
        </p>
        <p>
          <b>Nothing leaves this device.</b> The table is read here, in this window, and works without a connection.
        </p>
      </header>
      <NotUnderstood />
      <section className={styles["section"]} aria-label="Open a table">
        <div className="own-beside">
          {children}
          <aside>
            <h2 className="own-third">What is read</h2>
            <dl className="own-reads">
              <dt>CSV, TSV</dt>
              <dd>Any separator; the encoding is found</dd>
              <dt>Excel</dt>
              <dd>.xlsx, with notes and raised numbers</dd>
              <dt>OpenDocument</dt>
              <dd>.ods, with its cell notes</dd>
              <dt>A pasted table</dt>
              <dd>From a web page, a document or a spreadsheet</dd>
            </dl>
            <p className={styles["told"]}>A PDF or an old .xls file is not opened. You are told what to do instead.</p>
          </aside>
        </div>
      </section>
    </>
  );
}

/** What stands where a table is opened until the page is interactive. */
function Still(): ReactElement {
  return (
    <div className="waiting">
      <p>To read a table, this page needs JavaScript. It sends nothing: the table stays on your device.</p>
    </div>
  );
}

/** Whoever leaves a table that is kept nowhere is asked once. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [unsaved]);
}
