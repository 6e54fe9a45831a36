/** How an embed will look at several widths. */
import type { ReactElement } from "react";
import { useState } from "react";
import { useApp } from "../../state/useAppState";
import { isOneFile } from "../../url/siteLinks";
import { Button } from "../Button";
import styles from "./embedCode.module.css";

const WIDTHS = [320, 600, 900] as const;

export interface EmbedPreviewProps {
  /** Of the embed's own page. */
  readonly address: string;
  readonly title: string;
}

export function EmbedPreview({ address, title }: EmbedPreviewProps): ReactElement {
  const { base } = useApp();
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(600);
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
      <div role="group" aria-label="Width of the preview" className={styles["widths"]}>
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
        <a href={address}>Open by itself</a>
      </div>
      <div className={styles["preview"]}>
        <iframe key={address} src={address} title={`Preview: ${title}`} width={width} height={480} loading="lazy" />
      </div>
    </>
  );
}
