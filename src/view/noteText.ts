/** The text of a note, whoever it is from: a passage of a report, or what a reader's own table says of where a figure is from. */
import type { AtLeastOne } from "../model/cell";
import type { Citation, Provenance } from "../model/report";
import { footnoteText } from "./footnote";
import { quoted } from "./quoted";

/** The whole note as one line of text, for files. @param all what is said in one note */
export function noteText(all: AtLeastOne<Provenance>): string {
  const [first] = all;
  return first.kind === "passage" ? footnoteText([first, ...passagesOf(all).slice(1)]) : ownText(first);
}

function ownText(one: Exclude<Provenance, Citation>): string {
  switch (one.kind) {
    case "source":
      return [one.title, one.place, one.wording === "" ? "" : quoted(one.wording)].filter((part) => part !== "").join(", ");
    case "note":
      return one.from === "" ? one.text : `${one.text} (${one.from})`;
    case "none":
      return "No source given";
  }
}

/** The passages among provenances: all of them, unless they are a reader's. */
export function passagesOf(all: readonly Provenance[]): readonly Citation[] {
  return all.filter((one) => one.kind === "passage");
}
