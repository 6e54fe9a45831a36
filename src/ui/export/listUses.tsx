/** The ways to take along a list of figures or events, loaded when “Use this” is about to be pressed. */
import type { ReactElement } from "react";
import { lazy } from "react";
import type { ExportStamp } from "../../export/exportModel";
import type { EventPage } from "../../export/eventList";
import { eventList } from "../../export/eventList";
import type { FigurePage } from "../../export/figureList";
import { figureList } from "../../export/figureList";
import { besideIn } from "../../export/besideView";
import { sentencesClip } from "../../export/clipboard";
import type { List } from "../../export/listExport";
import { buildListExport } from "../../export/listExport";
import type { Prepared } from "../../export/prepareExport";
import type { ChartModel } from "../../chart/buildChart";
import type { Library } from "../../model/library";
import { SITE_MAKER } from "../../model/maker";
import { sharedAddress } from "../../state/sharedAddress";
import { today } from "../../state/today";
import type { App } from "../../state/useAppState";
import { wholeLibrary } from "../../state/wholeLibrary";
import type { Use, Uses } from "../use/uses";
import type { TakeListProps } from "./TakeList";

const TakeList = lazy(async () => ({ default: (await import("./TakeList")).TakeList }));

/** @param chart what the page draws of the list; null where nothing */
export function figureListUses(page: FigurePage, title: string, chart: ChartModel | null, library: Library, app: App): Uses {
  const prepare = once(() => prepared(figureList(page, title, library), chart, library, app));
  return {
    about: "",
    items: [...fileUses(title, chart === null ? ["table", "citation"] : ["slide", "table", "citation"], prepare), linkUse(app)],
  };
}

/** Events as the timeline lists them, or the few that it tells; figures of few are copied in sentences, but for claims, which go with all others. */
export function eventListUses(page: EventPage, library: Library, app: App): Uses {
  const prepare = once(() => prepared(eventList(page, library), null, library, app));
  const events = page.groups.flatMap((group) => group.events);
  const asked = events.some(({ row, dataset }) => dataset.questions.some(({ rows }) => rows.includes(row.id)));
  const ids =
    asked || events.length > FEW ? [] : events.flatMap(({ cells }) => cells.flatMap(({ id, caption }) => (caption === "" ? [] : [id])));
  const said: Use = {
    id: "sentence",
    name: ids.length > 1 ? "Copy as sentences" : "Copy as a sentence",
    hint: "With word, number and note",
    icon: "sentence",
    act: { does: "copy", clipOf: () => Promise.resolve(sentencesClip(prepare().model, ids)), done: "Copied with its notes" },
  };
  return {
    about: "",
    items: [...(ids.length > 0 ? [said] : []), ...fileUses(page.title, ["table", "citation"], prepare), linkUse(app)],
  };
}

const FEW = 6;

function prepared(list: List, chart: ChartModel | null, library: Library, app: App): Prepared {
  const stamp: ExportStamp = {
    ...{ address: sharedAddress(app.store, app.site ?? app.base), version: library.version, date: today(), maker: SITE_MAKER },
  };
  return {
    model: buildListExport(list, library, stamp),
    charts: chart === null ? [] : [chart],
    beside: async () => besideIn(await wholeLibrary(app)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const WAYS: Readonly<Record<TakeListProps["part"], Pick<Use, "name" | "hint" | "icon">>> = {
  slide: { name: "Slide", hint: "PowerPoint, with shapes you can edit", icon: "slide" },
  table: { name: "Table", hint: "Excel, Word or CSV, with every note", icon: "table" },
  citation: { name: "Citation", hint: "BibTeX, RIS and CSL-JSON", icon: "cite" },
};

function fileUses(of: string, parts: readonly TakeListProps["part"][], prepare: () => Prepared): readonly Use[] {
  return parts.map((part) => ({
    ...{ id: part, ...WAYS[part] },
    act: { does: "open", of, panel: (): ReactElement => <TakeList prepare={prepare} part={part} /> },
  }));
}

function linkUse({ store, site, base }: App): Use {
  return {
    ...{ id: "link", name: "Copy link", hint: "", icon: null },
    act: { does: "copy", clipOf: () => Promise.resolve({ text: sharedAddress(store, site ?? base) }), done: "Link copied" },
  };
}
