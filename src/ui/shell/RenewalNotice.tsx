/** Above the page: that it was loaded anew and why, or that it should be, once nothing is open that would be lost. */
import type { ReactElement } from "react";
import { renewNow } from "../../state/renewal";
import { useAppState } from "../../state/useAppState";
import { Button } from "../Button";
import page from "../page/page.module.css";

export function RenewalNotice(): ReactElement | null {
  const renewal = useAppState((state) => state.renewal);
  if (renewal === "none") return null;
  return renewal === "done" ? (
    <p className={page["notice"]} role="status">
      <b>This page was loaded anew.</b> A newer release has taken its place. What you collected is as you left it.
    </p>
  ) : (
    <div className={page["notice"]} role="alert">
      <b>Parts of this page are no longer on the host:</b> a newer release has taken their place. What you see stays as it is. Save what you
      are making, then{" "}
      <Button look="link" onClick={() => void renewNow()}>
        load the page anew
      </Button>
      .
    </div>
  );
}
