/** Tables that the reader keeps on this device: opened again, erased one by one or all. Nothing is shown where there are none. */
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { OwnSaved } from "../../model/ownPage";
import type { Kept } from "../../state/ownKept";
import { eraseAllKept, eraseKept, keptTables, openKept } from "../../state/ownKept";
import { Button } from "../Button";

export interface KeptTablesProps {
  readonly onOpen: (saved: OwnSaved, id: string) => void;
}

export function KeptTables({ onOpen }: KeptTablesProps): ReactElement | null {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [said, setSaid] = useState("");
  const list = (): void => {
    void keptTables().then(setKept);
  };
  useEffect(list, []);
  const erase = (done: Promise<void>, text: string): void => {
    void done.then(() => {
      setSaid(text);
      list();
    });
  };
  return (
    <>
      <p role="status" className="own-small">
        {said}
      </p>
      {kept.length === 0 ? null : (
        <section className="own-section" aria-labelledby="own-kept-title">
          <div className="own-row">
            <div>
              <h2 id="own-kept-title">Kept on this device</h2>
              <p className="own-small">Only because you pressed “Keep on this device”. Nobody else can see them.</p>
            </div>
            <Button
              look="link"
              onClick={() => {
                erase(eraseAllKept(), "All are erased.");
              }}
            >
              Erase all
            </Button>
          </div>
          <ul role="list" className="own-kept">
            {kept.map(({ id, title, file, day }) => (
              <li key={id}>
                <h3 translate="no">{title === "" ? "Your table" : title}</h3>
                <span translate="no">{file}</span>
                <span>{day}</span>
                <span className="own-links">
                  <Button
                    look="link"
                    aria-label={`Open ${title}`}
                    onClick={() => {
                      void openKept(id).then((saved) => {
                        if (saved === null) setSaid("This table is there no longer.");
                        else onOpen(saved, id);
                      });
                    }}
                  >
                    Open
                  </Button>
                  <Button
                    look="link"
                    aria-label={`Erase ${title}`}
                    onClick={() => {
                      erase(eraseKept(id), `${title} is erased.`);
                    }}
                  >
                    Erase
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
