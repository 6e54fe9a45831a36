/** The ways to take drawn figures along: each in its sentence with its notes, or the link to all of them. */
import type { Library } from "../../model/library";
import { wholeView } from "../../model/viewRequest";
import { sharedAddress } from "../../state/sharedAddress";
import { selectVersion } from "../../state/store";
import { today } from "../../state/today";
import type { App } from "../../state/useAppState";
import { buildView } from "../../view/buildView";
import type { Figure } from "../../view/figures";
import type { Use, Uses } from "../use/uses";

export function drawnUses(drawn: readonly Figure[], library: Library, app: App): Uses {
  const site = app.site ?? app.base;
  const text = sharedAddress(app.store, site);
  const link: Use = {
    id: "link",
    name: "Copy link",
    hint: "",
    icon: null,
    act: { does: "copy", clipOf: () => Promise.resolve({ text }), done: "Link copied" },
  };
  const [first] = drawn;
  const one = first !== undefined && drawn.every(({ dataset }) => dataset === first.dataset);
  const view = one ? buildView(library, wholeView("dataset", first.dataset)) : null;
  // Notes are numbered over one view: figures of several datasets have none in common.
  if (view === null) return { about: "", items: [link] };
  const stamp = { address: text, version: selectVersion(app.store.getState()), date: today() };
  const ids = drawn.map(({ id }) => id);
  const sentences: Use = {
    id: "sentence",
    name: "Copy as sentences",
    hint: "With word, number and note",
    icon: "sentence",
    act: {
      does: "copy",
      clipOf: async () => (await import("../export/copies")).copySentencesOf(view, stamp, ids),
      done: "Copied with its notes",
    },
  };
  return { about: "", items: [sentences, link] };
}
