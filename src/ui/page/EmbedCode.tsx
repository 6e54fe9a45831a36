/** “Embed”, beside a table; its form is loaded when it is first opened. */
import type { ReactElement } from "react";
import { lazy, Suspense, useState } from "react";
import type { Dataset } from "../../model/dataset";
import { Boundary, FailedChunk } from "../Boundary";
import styles from "./page.module.css";

const EmbedForm = lazy(async () => ({ default: (await import("./EmbedForm")).EmbedForm }));

export function EmbedCode({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles["drawer"]}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Embed</summary>
      {open ? (
        <Boundary fallback={<FailedChunk />}>
          <Suspense fallback={<p>Loading …</p>}>
            <EmbedForm dataset={dataset} />
          </Suspense>
        </Boundary>
      ) : null}
    </details>
  );
}
