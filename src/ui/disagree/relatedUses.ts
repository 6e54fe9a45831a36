/** The ways to take a disagreement along: everything that it relates with its notes, as text or as a table, or its link. */
import type { Disagreement } from "../../model/disagreement";
import type { Library } from "../../model/library";
import { sharedAddress } from "../../state/sharedAddress";
import { selectVersion } from "../../state/store";
import { today } from "../../state/today";
import type { App } from "../../state/useAppState";
import type { DisagreementRecord } from "../../export/disagreementsFile";
import { disagreementRecords, toDisagreementsCsv } from "../../export/disagreementsFile";
import { quoted } from "../../view/quoted";
import type { CopyUse, Use, Uses } from "../use/uses";

export function relatedUses({ id }: Disagreement, library: Library, app: App): Uses {
  const site = (app.site ?? app.base).href;
  const [record] = disagreementRecords(library).filter((one) => one.id === id);
  if (record === undefined) return { about: "", items: [] };
  const copy = (as: string, name: string, hint: string, icon: Use["icon"], done: string, textOf: () => string): Use => {
    const act: CopyUse = { does: "copy", clipOf: () => Promise.resolve({ text: textOf() }), done };
    return { id: as, name, hint, icon, act };
  };
  const stamp = `${site}${record.address}, data version ${selectVersion(app.store.getState())}, retrieved ${today()}`;
  return {
    about: "Whatever you take holds every side.",
    items: [
      copy("text", "Copy as text", "Every side’s, with words and notes", "sentence", "Copied with its notes", () => textOf(record, stamp)),
      copy("csv", "Copy table", "CSV, with a line for each and its notes", "table", "Table copied with its notes", () =>
        toDisagreementsCsv([record], site),
      ),
      copy("link", "Copy link", "", null, "Link copied", () => sharedAddress(app.store, app.site ?? app.base)),
    ],
  };
}

/** A line for each that it relates, the notes of all, and where it is from. */
function textOf({ title, differs, members }: DisagreementRecord, stamp: string): string {
  const lines = members.map(({ cell, claimant, label, text }, index) => {
    const about = [claimant ?? "Counter not stated", label ?? ""].filter((part) => part !== "").join(", ");
    return `${about}: ${cell === null ? quoted(text) : text} [${index + 1}]`;
  });
  const notes = members.map(({ footnotes }, index) => `[${index + 1}] ${footnotes.join(" ")}`);
  return [`${title}. ${differs}`, ...lines, ...notes, stamp].join("\n");
}
