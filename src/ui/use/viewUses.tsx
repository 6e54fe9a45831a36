/** The ways to take along a view, a chart of it or a question: fetched when “Use this” is about to be pressed. */
import type { ReactElement } from "react";
import { lazy } from "react";
import { escapeMarkup } from "../../export/markup";
import type { ViewLibrary } from "../../model/library";
import type { ViewRequest } from "../../model/viewRequest";
import { here } from "../../state/place";
import { sharedAddress } from "../../state/sharedAddress";
import { selectVersion } from "../../state/store";
import { today } from "../../state/today";
import type { App } from "../../state/useAppState";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import { linkTo } from "../../url/siteLinks";
import type { View } from "../../view/buildView";
import { buildView } from "../../view/buildView";
import { cellsInOrder } from "../../view/numberNotes";
import type { TakePart } from "../export/TakePanel";
import { viewAddress } from "../export/viewAddress";
import type { Use, Uses } from "./uses";

const EmbedForm = lazy(async () => ({ default: (await import("../page/EmbedForm")).EmbedForm }));
const TakePanel = lazy(async () => ({ default: (await import("../export/TakePanel")).TakePanel }));

export interface ViewUsesProps {
  readonly library: ViewLibrary;
  /** The view as it stands, or a question by itself. */
  readonly request: ViewRequest;
  /** The chart or question of it that the button stands beside. */
  readonly figure: string | null;
  readonly app: App;
}

export function viewUses({ library, request, figure, app }: ViewUsesProps): Uses {
  const view = buildView(library, request);
  if (view === null) return { about: "", items: [] };
  const site = app.site ?? app.base;
  const chart = view.charts.find(({ id }) => id === figure) ?? view.charts[0];
  const ids = (chart?.groups ?? []).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.get(chart?.measure ?? "") ?? []).filter(({ caption }) => caption !== ""),
  );
  const stamp = { address: viewAddress(site, request), version: selectVersion(app.store.getState()), date: today() };
  const panel =
    (part: TakePart): (() => ReactElement) =>
    () => <TakePanel request={request} part={part} figure={chart?.id ?? null} />;
  const contested = request.kind === "question";
  const sentences: Use = {
    id: "sentence",
    name: ids.length > 1 ? "Copy as sentences" : "Copy as a sentence",
    hint: contested ? "Every side’s, with word, number and note" : "With word, number and note",
    icon: "sentence",
    act: {
      does: "copy",
      clipOf: async () =>
        (await import("../export/copies")).copySentencesOf(
          view,
          stamp,
          ids.map(({ id }) => id),
        ),
      done: "Copied with its notes",
    },
  };
  const whole = view.filteredBy === null ? view.title : `${view.title}, filtered by ${view.filteredBy}`;
  const open = (id: string, name: string, hint: string, icon: Use["icon"], shown: () => ReactElement): Use => ({
    id,
    name,
    hint,
    icon,
    act: { does: "open", of: id === "embed" || id === "picture" ? (chart?.title ?? view.title) : whole, panel: shown },
  });
  return {
    about: contested ? "Whatever you take holds every side." : "",
    items: [
      ...(ids.length === 0 ? [] : [sentences]),
      open("embed", "Embed", "One line for a web page", "embed", () => <EmbedForm dataset={view.dataset} first={chart?.id ?? ""} />),
      open("picture", "Picture", "PNG or SVG, notes inside the image", "picture", panel("picture")),
      open("slide", "Slide", "PowerPoint, with shapes you can edit", "slide", panel("slide")),
      open("table", "Table", "Excel, Word or CSV, with every note", "table", panel("table")),
      open("citation", "Citation", "APA, Chicago, BibTeX and others", "cite", panel("citation")),
      link(view, app, site),
      ...compareUse(view, app),
    ],
  };
}

/** The address of the view as it stands, with the reader's theme; of a question that stands on another page, its own page. */
function link({ request }: View, { store }: App, site: URL): Use {
  const elsewhere = request.kind === "question" && !here().path.endsWith(`disagree/${request.id}/`);
  const text = elsewhere ? viewAddress(site, request) : sharedAddress(store, site);
  return {
    id: "link",
    name: "Copy link",
    hint: "",
    icon: null,
    act: {
      does: "copy",
      clipOf: () => Promise.resolve({ text, html: `<a href="${escapeMarkup(text)}">${escapeMarkup(text)}</a>` }),
      done: "Link copied",
    },
  };
}

/** The first two numbers of the table, to begin a comparison with. */
function compareUse({ request, groups, measures }: View, { base }: App): readonly Use[] {
  if (request.kind === "question") return [];
  const numbers = cellsInOrder(groups, measures).filter((cell) => cell.state === "reported" && cell.value.type === "number");
  const items = numbers.slice(0, 2).map((cell) => cell.id);
  const query = items.length === 0 ? "" : formatChoices({ ...NO_CHOICES, items });
  return [
    { id: "compare", name: "Compare figures", hint: "", icon: null, act: { does: "go", href: `${linkTo(base, "figures/")}${query}` } },
  ];
}
