/** Beside a table: everything that can be taken along, behind one button; what it needs is loaded when it is first opened. */
import type { ReactElement } from "react";
import { lazy, Suspense, useState } from "react";
import type { ViewRequest } from "../../model/viewRequest";
import { Boundary, FailedChunk } from "../Boundary";
import page from "../page/page.module.css";
import styles from "./export.module.css";

const DownloadPanel = lazy(async () => ({ default: (await import("./DownloadPanel")).DownloadPanel }));

/** @param request the view as it stands */
export function Download({ request }: { readonly request: ViewRequest }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={page["drawer"]}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Download</summary>
      {open ? (
        <Boundary fallback={<FailedChunk />}>
          <Suspense fallback={<p className={styles["panel"]}>Loading …</p>}>
            <DownloadPanel request={request} />
          </Suspense>
        </Boundary>
      ) : null}
    </details>
  );
}
