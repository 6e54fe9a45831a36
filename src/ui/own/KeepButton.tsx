/** Keeps a table on this device, because the reader asks for it; says so where the browser refuses, or has no room. */
import type { ReactElement } from "react";
import { useState } from "react";
import type { OwnSaved } from "../../model/ownPage";
import { eraseKept, keepTable } from "../../state/ownKept";
import { today } from "../../state/today";
import { Button } from "../Button";

export interface KeepButtonProps {
  readonly saved: OwnSaved;
  /** Under which it is kept; null where it is not. */
  readonly id: string | null;
  readonly onKept: (id: string | null) => void;
}

export function KeepButton({ saved, id, onKept }: KeepButtonProps): ReactElement {
  const [said, setSaid] = useState("");
  const keep = (): void => {
    const own = id ?? crypto.randomUUID();
    keepTable(own, saved, today()).then(
      () => {
        setSaid("Kept on this device, as it stands now.");
        onKept(own);
      },
      () => {
        setSaid("This browser keeps nothing more, or refuses to. Take the web page below: it opens here again.");
      },
    );
  };
  return (
    <>
      <Button look="link" onClick={keep}>
        {id === null ? "Keep on this device" : "Keep again"}
      </Button>
      {id === null ? null : (
        <Button
          look="link"
          onClick={() => {
            void eraseKept(id).then(() => {
              setSaid("Erased from this device.");
              onKept(null);
            });
          }}
        >
          Erase
        </Button>
      )}
      <span role="status">{said}</span>
    </>
  );
}
