/** How an embed will look at several widths and from right to left, and how tall it is. */
import type { ReactElement, RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import { SITE_ID } from "../../model/site";
import { useApp } from "../../state/useAppState";
import { isOneFile } from "../../url/siteLinks";
import { Button } from "../Button";
import styles from "./embedCode.module.css";

const WIDTHS = [320, 600, 900] as const;
/** Pixels, until the embed has told its height. */
const UNTIL_TOLD = 480;

export interface EmbedPreviewProps {
  /** Of the embed's own page. */
  readonly address: string;
  readonly title: string;
}

export function EmbedPreview({ address, title }: EmbedPreviewProps): ReactElement {
  const { base } = useApp();
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(600);
  const [turned, setTurned] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    turn(frame.current, turned);
  }, [turned]);
  const height = useToldHeight(frame, address);
  // The one-file edition asks nothing of any network, so it shows no page of the site.
  if (isOneFile(base)) {
    return (
      <p>
        See it <a href={address}>by itself</a> on the site.
      </p>
    );
  }
  return (
    <>
      <div role="group" aria-label="How the preview is shown" className={styles["widths"]}>
        <span>Preview</span>
        {WIDTHS.map((one) => (
          <Button
            key={one}
            aria-pressed={one === width}
            onClick={() => {
              setWidth(one);
            }}
          >
            {one} px
          </Button>
        ))}
        <Button
          aria-pressed={turned}
          onClick={() => {
            setTurned(!turned);
          }}
        >
          Right to left
        </Button>
        <a href={address}>Open by itself</a>
        {height === null ? null : <span role="status">{height} px high</span>}
      </div>
      <div className={styles["preview"]} dir={turned ? "rtl" : "ltr"} tabIndex={0} role="group" aria-label="Preview">
        <iframe
          key={address}
          ref={frame}
          src={address}
          title={`Preview: ${title}`}
          width={width}
          height={height ?? UNTIL_TOLD}
          loading="lazy"
          onLoad={({ currentTarget }) => {
            turn(currentTarget, turned);
          }}
        />
      </div>
    </>
  );
}

/** The page within runs as translators let it run that write from right to left; where it is another host's it is left as it is. */
function turn(frame: HTMLIFrameElement | null, turned: boolean): void {
  const page = frame?.contentDocument?.documentElement;
  if (page !== undefined) page.dir = turned ? "rtl" : "ltr";
}

/** The height that the embed in a frame asks for, as pages with our script give it; null until it has asked. */
function useToldHeight(frame: RefObject<HTMLIFrameElement | null>, address: string): number | null {
  const [told, setTold] = useState<{ readonly address: string; readonly height: number } | null>(null);
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent<unknown>): void => {
      if (source === null || source !== frame.current?.contentWindow || typeof data !== "object" || data === null) return;
      if (!("type" in data) || data.type !== `${SITE_ID}:height` || !("height" in data) || typeof data.height !== "number") return;
      setTold({ address, height: data.height });
    };
    window.addEventListener("message", hear);
    return () => {
      window.removeEventListener("message", hear);
    };
  }, [frame, address]);
  return told?.address === address ? told.height : null;
}
