/** A quiet line at the foot: whether the site is kept on the device, a newer release to take, and a button to install it. */
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { applyNewer, followInstall, keepOffline } from "../../state/offline";
import { selectVersion } from "../../state/store";
import { Button } from "../Button";
import { useApp, useAppState } from "../../state/useAppState";

/** After the page has what it needs for itself, in milliseconds. */
const AFTER = 2500;

export function OfflineLine(): ReactElement {
  const { store, base } = useApp();
  const offline = useAppState((state) => state.offline);
  const install = useAppState((state) => state.install);
  const version = useAppState(selectVersion);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const end = followInstall(store);
    const timer = setTimeout(() => {
      void keepOffline(store, base);
    }, AFTER);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [store, base]);
  return (
    <span data-offline="">
      <span role="status">
        {offline.state === "saved" ? `Saved for offline${version === "" ? "" : `, as of ${dayOf(version)}`}.` : null}
        {offline.state === "saving" ? "Being saved for offline …" : null}
        {offline.state === "failed" ? "Not yet available offline; tried again at your next visit." : null}
        {offline.state === "newer" ? "A newer version is ready." : null}
      </span>
      {offline.state === "newer" ? (
        <>
          {" "}
          <Button
            look="link"
            disabled={asked}
            onClick={() => {
              setAsked(true);
              void applyNewer();
            }}
          >
            Use it in this tab
          </Button>
        </>
      ) : null}
      {install === null ? null : (
        <>
          {" "}
          <Button
            look="link"
            onClick={() => {
              void install();
            }}
          >
            Install
          </Button>
        </>
      )}
    </span>
  );
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2026-11-21+1f3a…" as "21 November 2026". */
function dayOf(version: string): string {
  const [year = "", month = "", day = ""] = version.slice(0, 10).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
