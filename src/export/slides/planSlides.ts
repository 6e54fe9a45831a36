/** What goes on which slide: a chart or a table each, what belongs together on one, and at the end hidden pages of notes. No library, no XML. */
import type { ChartModel } from "../../chart/buildChart";
import type { ExportModel, ExportNote, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { notesNamed } from "../exportProse";
import { frameOf, laterFrame, lowFrame } from "./frame";
import type { Frame } from "./frame";
import type { SlideChart } from "./layChart";
import { crowding, fitChart, layChart } from "./layChart";
import type { Room } from "./look";
import { OWN_ROOM, PAGE, SIZE } from "./look";
import { chartSubtitle, filterText, footBox, footOf, partOf, summaryText } from "./lines";
import { evenPages, unitsOf } from "./paginate";
import { groupsOf, notesOf, partWith, rowIds, rowsDrawn } from "./partsShown";
import { belowTable, planTable } from "./planTable";
import type { TableLook, TablePlan } from "./planTable";
import type { Box } from "./shapes";
import type { FootNotes, NotedSlides, TextPlan } from "./slideNotes";
import { footForms, notesColumns, roomAbove, shortestFoot, slidesText, speakerText } from "./slideNotes";

/** What a reader collects: a view, and which parts of it to show. */
export interface SlideItem {
  readonly model: ExportModel;
  readonly charts: readonly ChartModel[];
  readonly table: boolean;
}

export interface SlidePlan extends Omit<Frame, "top"> {
  /** What is drawn on it, and what that says to those who do not see it. */
  readonly chart: (SlideChart & { readonly alt: string }) | null;
  readonly table: TablePlan | null;
  /** Notes of this slide under a short rule, or the columns of a page of notes. */
  readonly notes: readonly TextPlan[];
  /** Where from, and the address that it leads to. */
  readonly foot: string;
  readonly footBox: Box;
  readonly address: string;
  /** What it is laid out in. */
  readonly room: Room;
  /** Ids of the cells that it shows, each once. */
  readonly cells: readonly string[];
  /** For the speaker: what to say, figures as worded, notes in full, where from. */
  readonly speaker: string;
  /** Whether the show leaves it out. */
  readonly hidden: boolean;
}

/** Of a table's letters, in points: all on one slide, and then those of several slides; the last for rows that belong together. */
const TABLE_SIZES = { one: [SIZE.subtitle, SIZE.label, SIZE.note], several: [SIZE.note, 10.5, 9] } as const;
/** How much of its page a part of a table fills, at least, in letters larger than it needs. */
const LEAST_FILLED = 0.45;
/** As `crowding` counts it, at most. */
const CROWDED = 3;
/** From a chart to the table below it, in inches. */
const BETWEEN = 0.22;

/** A slide of figures, whether all of it has room, and what of its notes is not said on it. */
interface Body {
  readonly plan: SlidePlan;
  readonly fits: boolean;
  readonly model: ExportModel;
  readonly notes: readonly ExportNote[];
  readonly inFull: boolean;
  readonly letters: readonly string[];
}

/**
 * Slides of all items in order, then the notes of those whose foot had no room for them.
 * @param notesShown whether the pages of notes are part of the show; @param rooms what there is to lay out in, the first in which an
 * item has room is taken, or the last: the larger a room is, the smaller its letters are on a slide that it is fitted into
 */
export function planSlides(
  items: readonly SlideItem[],
  notesShown = false,
  rooms: readonly [Room, ...Room[]] = [OWN_ROOM],
): readonly SlidePlan[] {
  const bodies = items.flatMap((item) => {
    const last = rooms.at(-1);
    const found = rooms
      .slice(0, -1)
      .map((room) => itemSlides(item, room))
      .find((slides) => slides.every(({ fits }) => fits));
    return found ?? (last === undefined ? [] : itemSlides(item, last));
  });
  return [...bodies.map(({ plan }) => plan), ...notesPages(bodies, notesShown, rooms[0])];
}

/** What is shown of a chart, and the rows that it is of. */
interface Shown {
  readonly model: ExportModel;
  readonly chart: ChartModel | null;
  readonly rows: readonly ExportRow[];
  /** Rows whose table stands there; none where only the chart does. */
  readonly table: readonly ExportRow[];
}

function itemSlides({ model, charts, table }: SlideItem, room: Room): readonly Body[] {
  const [only, ...others] = charts;
  if (table && only !== undefined && others.length === 0) {
    const joined = joinedSlide(model, only, room);
    if (joined !== null) return [joined];
  }
  return [...charts.flatMap((chart) => chartSlides(model, chart, room)), ...(table ? tableSlides(model, room) : [])];
}

/** A chart with the table of its figures below it, where both have room. */
function joinedSlide(model: ExportModel, chart: ChartModel, room: Room): Body | null {
  const rows = rowsOf(model);
  const frame = frameOf(chart.title, chartSubtitle(model, chart, room), room);
  const ways = [false, true].flatMap((lean) => [SIZE.label, SIZE.note].map((size): TableLook => ({ size, lean })));
  for (const look of ways) {
    const table = planTable(model, rows, { x: PAGE.margin, y: 0, w: room.width, h: 0 }, look);
    for (const foot of footForms(notesOf(model, chart, rows), belowTable(model, rows, look), room)) {
      const bottom = roomAbove(foot) - table.box.h - BETWEEN;
      const drawn = fitChart(chart, { x: PAGE.margin, y: frame.top, w: room.width, h: bottom - frame.top });
      if (drawn === null || (drawn.look === "slideSmall" && chart.kind !== "dots")) continue;
      const y = drawn.box.y + drawn.box.h + BETWEEN;
      return bodyOf(
        { model, chart, rows, table: rows },
        frame,
        foot,
        { drawn, table: { ...table, box: { ...table.box, y } }, part: "" },
        room,
      );
    }
  }
  return null;
}

function chartSlides(model: ExportModel, chart: ChartModel, room: Room): readonly Body[] {
  const frame = frameOf(chart.title, chartSubtitle(model, chart, room), room);
  const rows = rowsDrawn(model, chart);
  const boxAbove = (foot: FootNotes, { top }: Frame): Box => ({ x: PAGE.margin, y: top, w: room.width, h: roomAbove(foot) - top });
  const shown = { model, chart, rows, table: [] };
  const forms = footForms(notesOf(model, chart, []), "", room);
  const fitting = [frame, lowFrame(chart.title, frame.subtitle.text, room)].flatMap((at) =>
    forms.flatMap((foot) => {
      const drawn = fitChart(chart, boxAbove(foot, at));
      return drawn === null ? [] : [{ at, foot, drawn }];
    }),
  );
  const [best] = fitting.toSorted((one, other) => crowding(one.drawn) - crowding(other.drawn));
  if (best !== undefined) return [bodyOf(shown, best.at, best.foot, { drawn: best.drawn, table: null, part: "" }, room)];
  const marks = chart.groups.flatMap((group) => group.marks.map((mark) => ({ group, mark })));
  const units = unitsOf(marks, ({ mark }) => rowIds(model).get(mark.cellId) ?? mark.cellId, model.together);
  const drawnOf = (some: readonly (typeof marks)[number][]): ChartModel => partWith(chart, groupsOf(some));
  const shortest = (part: ChartModel): FootNotes => shortestFoot(notesOf(model, part, []), "", room);
  const within = (most: number): readonly ChartModel[] =>
    evenPages(units, (some) => {
      const part = drawnOf(some);
      const drawn = fitChart(part, boxAbove(shortest(part), frame));
      return drawn === null || crowding(drawn) > most ? 2 : some.length / marks.length;
    }).map(drawnOf);
  const fewest = within(CROWDED);
  // The same number of slides in larger letters, where the groups can be parted so.
  const pages = [0, 1].map(within).find(({ length }) => length === fewest.length) ?? fewest;
  return pages.map((part, index) => {
    const at = index === 0 ? frame : laterFrame(chart.title, index + 1, pages.length, room);
    const foot = shortest(part);
    const box = boxAbove(foot, at);
    const drawn = fitChart(part, box) ?? layChart(part, box, "slideSmall");
    const own = { ...shown, chart: part, rows: rowsDrawn(model, part) };
    return bodyOf(own, at, foot, { drawn, table: null, part: partOf(index, pages.length) }, room);
  });
}

function tableSlides(model: ExportModel, room: Room): readonly Body[] {
  const rows = rowsOf(model);
  const frames = [frameOf(model.title, summaryText(model, room), room), lowFrame(model.title, filterText(model), room)];
  const [frame = frameOf(model.title, "", room)] = frames;
  const tableIn = (some: readonly ExportRow[], at: Frame, look: TableLook): TablePlan =>
    planTable(model, some, { x: PAGE.margin, y: at.top, w: room.width, h: 0 }, look);
  const ways = frames.flatMap((at) => [false, true].flatMap((lean) => TABLE_SIZES.one.map((size) => ({ at, look: { size, lean } }))));
  const fitting = ways.flatMap(({ at, look }) => {
    const table = tableIn(rows, at, look);
    const forms = footForms(notesOf(model, null, rows), belowTable(model, rows, look), room);
    return forms.filter((foot) => bottomOf(table) <= roomAbove(foot)).map((foot) => ({ at, look, table, foot }));
  });
  const best = fitting.find(({ at, look, foot }) => at === frame && !look.lean && foot.inFull) ?? fitting[0];
  if (best !== undefined) {
    return [bodyOf({ model, chart: null, rows, table: rows }, best.at, best.foot, { drawn: null, table: best.table, part: "" }, room)];
  }
  const look = (size: number): TableLook => ({ size, lean: true });
  const atOf = (some: readonly ExportRow[]): Frame => (some[0] === rows[0] ? frame : laterFrame(model.title, 2, 2, room));
  const shareOf = remembered((some: readonly ExportRow[], size: number): number => {
    const at = atOf(some);
    const foot = shortestFoot(notesOf(model, null, some), belowTable(model, some, look(size)), room);
    return tableIn(some, at, look(size)).box.h / (roomAbove(foot) - at.top);
  });
  const units = unitsOf(rows, ({ id }) => id, model.together);
  const pagesAt = (size: number): readonly (readonly ExportRow[])[] => evenPages(units, (some) => shareOf(some, size));
  const fewest = pagesAt(SIZE.note);
  // Larger letters, the same on all, where as many slides hold them.
  const ample = TABLE_SIZES.one.find((size) => {
    const pages = pagesAt(size);
    const shares = pages.map((some) => shareOf(some, size));
    return pages.length === fewest.length && Math.max(...shares) <= 1 && Math.min(...shares) >= LEAST_FILLED;
  });
  const pages = ample === undefined ? fewest : pagesAt(ample);
  return pages.map((some, index) => {
    const at = index === 0 ? frame : laterFrame(model.title, index + 1, pages.length, room);
    const size = ample ?? TABLE_SIZES.several.find((points) => shareOf(some, points) <= 1) ?? 9;
    const table = tableIn(some, at, look(size));
    const [notes, below] = [notesOf(model, null, some), belowTable(model, some, look(size))];
    const foot = footForms(notes, below, room).find((one) => bottomOf(table) <= roomAbove(one)) ?? shortestFoot(notes, below, room);
    return bodyOf(
      { model, chart: null, rows: some, table: some },
      at,
      foot,
      { drawn: null, table, part: partOf(index, pages.length) },
      room,
    );
  });
}

/** What was reckoned of some rows at a size is not reckoned again. Rows that follow each other are told by their first and their number. */
function remembered(shareOf: (some: readonly ExportRow[], size: number) => number): typeof shareOf {
  const known = new Map<string, number>();
  return (some, size) => {
    const key = `${some[0]?.id ?? ""} ${some.length} ${size}`;
    const share = known.get(key) ?? shareOf(some, size);
    known.set(key, share);
    return share;
  };
}

function bottomOf({ box: { y, h } }: Pick<TablePlan, "box">): number {
  return y + h;
}

/** What stands on a slide, in its place. */
interface Laid {
  readonly drawn: SlideChart | null;
  readonly table: TablePlan | null;
  /** "2 of 3", or empty. */
  readonly part: string;
}

function bodyOf(
  { model, chart, rows, table: tabled }: Shown,
  frame: Frame,
  foot: FootNotes,
  { drawn, table, part }: Laid,
  room: Room,
): Body {
  const bottom = Math.max(frame.top, ...[drawn, table].flatMap((one) => (one === null ? [] : bottomOf(one))));
  const notes = notesOf(model, chart, tabled);
  const marks = chart?.groups.flatMap((group) => group.marks) ?? [];
  const not = (chart?.notPlotted ?? []).map(
    ({ label, why }) => `${label}: not drawn, ${why === "words" ? "its words hold no number" : "it counts something else"}.`,
  );
  const { top: _, ...head } = frame;
  return {
    plan: {
      ...head,
      chart: drawn === null || chart === null ? null : { ...drawn, alt: `${chart.title}. ${marks.map(({ spoken }) => spoken).join("; ")}` },
      table,
      notes: [foot],
      foot: footOf(model, part, room),
      ...{ footBox: footBox(room), room },
      address: model.address,
      cells: [...new Set([...marks.map(({ cellId }) => cellId), ...tabled.flatMap((row) => cellsOf(row).map(({ id }) => id))])],
      speaker: speakerText(model, rows, notes, chart === null ? null : new Set(marks.map(({ cellId }) => cellId)), not),
      hidden: false,
    },
    fits: bottom <= roomAbove(foot) + 0.01,
    ...{ model, notes, inFull: foot.inFull },
    letters: tabled.flatMap((row) => row.letters),
  };
}

/** Notes in full of the slides whose foot had no room for them, on as few pages as they take. */
function notesPages(bodies: readonly Body[], shown: boolean, room: Room): readonly SlidePlan[] {
  const short = bodies.filter(({ inFull, letters }) => !inFull || letters.length > 0);
  const models = [...new Set(short.map(({ model }) => model))];
  const noted = models.map((model): NotedSlides => {
    const own = short.filter((body) => body.model === model);
    const numbers = own.map((body) => bodies.indexOf(body) + 1);
    const letters = own.flatMap((body) => body.letters);
    const named = new Set(
      model.editorNotes.flatMap(({ letter, text, title }) => (letters.includes(letter) ? notesNamed(`${title} ${text}`) : [])),
    );
    const notes = model.notes.filter((note) => named.has(note.number) || own.some((body) => body.notes.includes(note)));
    return { heading: `${slidesText(numbers)}: ${model.title}`, model, notes, letters };
  });
  const [first] = models;
  if (first === undefined) return [];
  const title = `Notes to ${slidesText(short.map((body) => bodies.indexOf(body) + 1)).toLowerCase()}`;
  const pages = notesColumns(noted, frameOf(title, "", room).top, room);
  return pages.map((notes, index) => {
    const { top: _, ...head } = pages.length === 1 ? frameOf(title, "", room) : laterFrame(title, index + 1, pages.length, room);
    return {
      ...head,
      ...{ chart: null, table: null, notes, cells: [], speaker: "", hidden: !shown },
      foot: footOf(first, partOf(index, pages.length), room),
      ...{ footBox: footBox(room), room },
      address: first.address,
    };
  });
}
