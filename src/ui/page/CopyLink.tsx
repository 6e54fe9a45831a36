/** Copies the address of the view as it stands, with the reader's theme and reading level; where copying is refused, shows it. */
import type { ReactElement } from "react";
import { useState } from "react";
import { copyText } from "../../state/clipboard";
import { sharedAddress } from "../../state/sharedAddress";
import { useApp, useSite } from "../../state/useAppState";
import { Icon } from "../Icon";
import { Button } from "../Button";
import styles from "./page.module.css";

export function CopyLink(): ReactElement {
  const { store } = useApp();
  const site = useSite();
  const [said, setSaid] = useState<{ readonly address: string; readonly copied: boolean } | null>(null);
  return (
    <span className={styles["copy"]}>
      <Button
        onClick={() => {
          const address = sharedAddress(store, site);
          void copyText(address).then((copied) => {
            setSaid({ address, copied });
          });
        }}
      >
        <Icon name="link" /> Copy link
      </Button>
      <span role="status">{said === null ? "" : said.copied ? "Link copied" : "Copying was blocked. The link:"}</span>
      {said === null || said.copied ? null : (
        <input
          className="input"
          readOnly
          value={said.address}
          aria-label="Link to this view"
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </span>
  );
}
