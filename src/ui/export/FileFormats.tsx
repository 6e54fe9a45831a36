/** The files that a table can be taken along in, a button each, under what they are for. */
import type { ReactElement } from "react";
import type { Format, FormatGroup } from "../../export/formats";
import { FORMATS } from "../../export/formats";
import { Button } from "../Button";
import { Fold } from "../page/Fold";
import styles from "./export.module.css";

const GROUPS: readonly (readonly [group: FormatGroup, heading: string])[] = [
  ["spreadsheet", "Spreadsheet"],
  ["document", "Document"],
  ["data", "Data as text"],
];

export interface FileFormatsProps {
  readonly onTake: (format: Format) => void;
  /** Ids of those that cannot hold what is taken. */
  readonly without?: readonly string[];
}

export function FileFormats({ onTake, without = [] }: FileFormatsProps): ReactElement {
  const listOf = (group: FormatGroup): ReactElement => (
    <ul role="list">
      {FORMATS.filter((format) => format.group === group && !without.includes(format.id)).map((format) => (
        <li key={format.id}>
          <FormatButton format={format} onTake={onTake} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div className={styles["groups"]}>
        {GROUPS.map(([group, heading]) => (
          <section key={group} aria-labelledby={`take-${group}`}>
            <h3 id={`take-${group}`}>{heading}</h3>
            {listOf(group)}
          </section>
        ))}
      </div>
      <Fold summary="More, for other programs">
        <div className={styles["groups"]}>{listOf("programs")}</div>
      </Fold>
    </>
  );
}

/** Files for reference managers. */
export function ReferenceFormats({ onTake }: Pick<FileFormatsProps, "onTake">): ReactElement {
  return (
    <>
      {FORMATS.filter(({ group }) => group === "references").map((format) => (
        <FormatButton key={format.id} format={format} onTake={onTake} />
      ))}
    </>
  );
}

export function FormatButton({ format, onTake }: { readonly format: Format; readonly onTake: (format: Format) => void }): ReactElement {
  return (
    <Button
      className={styles["format"]}
      onClick={() => {
        onTake(format);
      }}
    >
      <b>{format.name}</b> <span>{format.hint}</span>
    </Button>
  );
}
