/**
 * A made-up library of two reports and two datasets in which every road of a note is walked once: cells with one passage and with
 * two, an inferred year, cells without a figure, claims of one question, a note that names a sum, another table's figure and a
 * passage that no cell cites. Its texts hold what the formats would take for markup of their own.
 */
import { SITE_MAKER } from "../../src/model/maker";
import { loadAll } from "../../src/load/loadAll";
import type { Dataset } from "../../src/model/dataset";
import type { ExportStamp } from "../../src/export/exportModel";
import type { PreparedExport } from "../../src/export/prepareExport";
import { prepareExport } from "../../src/export/prepareExport";
import type { ViewRequest } from "../../src/model/viewRequest";
import { wholeView } from "../../src/model/viewRequest";

const reports = [
  {
    id: "rain",
    title: "Rain & wells",
    short: "Rain",
    authors: [],
    publisher: "Weather Desk",
    series: "Report no. 7",
    datePrinted: "1 June 2024",
    sha256: "aa",
    sections: [
      { id: "I", heading: "I. Rain", paragraphs: 3 },
      { id: "II.A", heading: "II.A Springs", paragraphs: 1 },
    ],
    notes: [{ note: 1, section: "I", paragraph: 2 }],
  },
  {
    id: "flood",
    title: "Floods",
    short: "Flood",
    authors: ["Ada Brook", "Ben Shore"],
    publisher: "River Office",
    series: null,
    datePrinted: null,
    sha256: "bb",
    sections: [{ id: "text", heading: "Text", paragraphs: 3 }],
    notes: [{ note: 4, section: "text", paragraph: 2 }],
  },
];

const rivers = {
  id: "rivers",
  title: "Wells <dry> in *the* valley, 2023 and 2024",
  topic: "method",
  standfirst: "In the north {north.wells} ran dry; elsewhere {lakes.one.lakes} did.",
  events: "borders",
  key: { id: "part", label: "Part" },
  measures: [
    { id: "wells", label: "Wells", type: "number", counts: "wells" },
    { id: "share", label: "Share", type: "number", counts: "share" },
    { id: "period", label: "Period", type: "date" },
    { id: "words", label: "Words", type: "text" },
    { id: "told", label: "What was told *of* it", type: "text", describes: true },
  ],
  groups: [
    { id: "counts", label: "Counts", why: "one kind of count", context: false },
    { id: "other", label: "Other", why: "", context: true },
  ],
  figures: [{ id: "rivers", title: "Wells", subtitle: "Counted", kind: "bars", measure: "wells" }],
  questions: [
    {
      id: "how-many",
      title: "How many wells?",
      kind: "counters",
      measure: "wells",
      rows: ["north", "office"],
      gap: "The reports give no reason; see {@rain-ii-far} and {rivers.hill.wells}.",
    },
  ],
};

const lakes = {
  ...{ id: "lakes", title: "Lakes", topic: "method", standfirst: "Of lakes.", key: { id: "lake", label: "Lake" } },
  measures: [
    { id: "lakes", label: "Lakes", type: "number", counts: "lakes" },
    { id: "period", label: "Period", type: "date" },
  ],
  groups: [{ id: "all", label: "All", why: "one count", context: false }],
  figures: [{ id: "lakes", title: "Lakes", subtitle: "", kind: "table", measure: "lakes" }],
};

const riversFiles: ReadonlyMap<string, string> = new Map([
  ["data/reports.json", JSON.stringify(reports)],
  [
    "data/citations.csv",
    `id,report,place,wording,cites,basis,aside
rain-i1-dry,rain,I:1,some 12 wells and almost 40 per cent ran dry in 2023,desk-2023@n1,stated,
rain-i2-few,rain,I:2,"dozens of springs came back in May, it said",,stated,
rain-i3-year,rain,I:3,all this was in early 2024 again,,stated,
rain-n1-more,rain,n1,2 million wells or more,desk-2023@n1,headline,
rain-ii-far,rain,II.A:1,springs far away did not dry,,stated,
flood-1-wells,flood,text:1,"at least 19 wells, the office counted *all* of them",talks@n4; desk-list@n4,part,
flood-2-told,flood,text:2,"<the farmers> told the *office*, it was dry",talks@n4,stated,
flood-n4-hill,flood,n4,"2,500 to 3,000 wells on the hill",,part,
flood-3-lake,flood,text:3,7 lakes <were> empty in 2023,,stated,
`,
  ],
  [
    "data/upstream.csv",
    `id,date,publisher,kind,report,place,author,title
desk-2023,3 May 2023,Weather Desk,article,rain,n1,,Wells run dry
talks,June 2024,,interviews,flood,n4,,talks with farmers
desk-list,,River Office,report,flood,n4,Cy Dale,
`,
  ],
  [
    "data/notes.csv",
    `id,kind,title,text,cells
reach,reading,Reach of *the* hedge,The word may govern both: {rivers.north.wells} and {rivers.north.share}.,rivers.north.wells; rivers.north.share
apart,disagreement,Two counts,{rivers.north.wells} here and {rivers.office.wells} there; together {sum:rivers.north.wells+rivers.office.wells}; {lakes.one.lakes} elsewhere; see {@rain-ii-far} and {@flood-n4-hill}. {lakes.gone.lakes} is not at hand.,rivers.north.wells; rivers.office.wells; lakes.one.lakes; rain-ii-far
`,
  ],
  [
    "data/disagreements.csv",
    "id,kind,members,title,differs\ndried-or-empty,other-measure,3,=Dried or empty,Two offices say different things of two kinds of water.\n",
  ],
  [
    "data/disagreement-members.csv",
    `disagreement,cell,cites,says
dried-or-empty,rivers.north.wells,rain-i1-dry@I:1#1,
dried-or-empty,lakes.one.lakes,flood-3-lake@text:3#1,
dried-or-empty,,rain-n1-more@n1,office
`,
  ],
  ["data/claimants.csv", "id,name,party\ndesk,Weather Desk,third-party\noffice,River Office,office\nnone,Not stated,none\n"],
  ["data/topics.csv", "id,name\nmethod,How it was found out\n"],
  ["data/events.csv", "id,name\nborders,Borders\n"],
  [
    "data/parties.csv",
    "id,name,colour,words\noffice,The office,1,River Office;Bank\nmill,The mill,2,Mill;Upper Bank\nguild,The guild,3,Guild\n",
  ],
  ["data/places.csv", "name,within,code\nValley,,XV\nHill,Valley,XV-H\nnot stated,,\n"],
  ["data/units.csv", "id,label,nouns\nwells,wells,wells\npercent,per cent,per cent\nlakes,lakes,lakes\n"],
  ["data/counter-kinds.csv", "id,name\ninstitute,Institute\n"],
  ["data/harms.csv", "id,name,words\n"],
  ["data/populations.csv", "id,name,words\n"],
  [
    "data/measures.csv",
    "id,label,unit,harm,who\nwells,Wells,wells,none,none\nshare,Share,percent,none,none\nlakes,Lakes,lakes,none,none\n",
  ],
  [
    "data/captions.csv",
    `cell,caption
rivers.north.wells,"In 2023, {} wells ran <dry> in the *north*, says the Weather Desk."
rivers.north.share,"In 2023, {} of the northern wells ran dry, says the Weather Desk."
rivers.office.wells,"{} wells ran dry, says the River Office."
rivers.office.share,"Of all wells, {} ran dry, says the River Office."
rivers.hill.wells,"In 2023, {} wells on the hill ran dry, writes the River Office, without saying who counted."
rivers.hill.share,"{}, the wells on the hill, ran dry in 2023, writes the River Office."
lakes.one.lakes,"In 2023, {} lakes were empty, says the River Office."
rivers.note-apart.derived,"Together, the Weather Desk and the River Office count {} wells."
`,
  ],
  ["data/rivers/dataset.json", JSON.stringify(rivers)],
  [
    "data/rivers/rows.csv",
    `row,group,label,detail,place,from
north,counts,North,,Valley,rain I:1; rain n1
south,counts,South,,Hill,rain I:2; rain I:3
office,counts,=Office,all *parts*,Valley,flood text:1; rain n1; flood text:2
hill,other,Hill,,not stated,flood n4; rain I:1
`,
  ],
  [
    "data/rivers/observations.csv",
    `row,measure,printed,reading,claimant,stance,standing,cites,notes
north,wells,some 12,,desk,third_party,final,rain-i1-dry@I:1#1,reach; apart
north,share,almost 40 per cent,,desk,third_party,final,rain-i1-dry@I:1#2,reach
north,period,in 2023,,none,not_stated,final,rain-i1-dry@I:1#3,
north,words,ran dry,,desk,third_party,final,rain-i1-dry@I:1; rain-n1-more@n1,
south,wells,,absent:not-reported,none,not_stated,provisional,,
south,share,,absent:not-applicable,none,not_stated,final,,
south,period,in May,inferred 2024-05 from rain-i3-year@I:3#1,none,not_stated,final,rain-i2-few@I:2,
south,words,dozens of springs,,none,not_stated,final,rain-i2-few@I:2,
office,wells,at least 19,,office,official,disputed,flood-1-wells@text:1#1; rain-i3-year@I:3,apart
office,share,25 per cent,,office,official,final,flood-1-wells@text:1,
office,period,,absent:not-reported,none,not_stated,final,flood-1-wells@text:1,
office,words,all* of them,,office,official,final,flood-1-wells@text:1,
office,told,<the farmers> told the *office*,,desk,third_party,final,flood-2-told@text:2,apart
hill,wells,"2,500 to 3,000",,none,not_stated,revised,flood-n4-hill@n4#1,
hill,share,about half of them,,none,not_stated,final,flood-n4-hill@n4,
hill,period,in 2023,,none,not_stated,final,rain-i1-dry@I:1#3,
hill,words,on the hill,,none,not_stated,final,flood-n4-hill@n4,
`,
  ],
  ["data/lakes/dataset.json", JSON.stringify(lakes)],
  ["data/lakes/rows.csv", "row,group,label,detail,place,from\none,all,One,,Valley,flood text:3\n"],
  [
    "data/lakes/observations.csv",
    `row,measure,printed,reading,claimant,stance,standing,cites,notes
one,lakes,7,,office,official,final,flood-3-lake@text:3#1,
one,period,in 2023,,none,not_stated,final,flood-3-lake@text:3#2,
`,
  ],
]);

/** The library, and what is wrong with its files, which is nothing. */
export const { library: riverLibrary, problems: riverProblems } = loadAll(riversFiles, ["rivers", "lakes"], "2024-07-01");

export const riverStamp: ExportStamp = {
  address: "https://example.org/d/rivers/?sort=-wells&x={1}",
  version: "2024-07-01+0123456789ab",
  date: "2024-07-02",
  maker: SITE_MAKER,
};

export function riverDataset(id: string): Dataset {
  const found = riverLibrary.datasets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no dataset ${id}`);
  return found;
}

/** A view as a reader takes it along: of the dataset of rivers, unless another is named. */
export function riverTake(wanted: Partial<ViewRequest>): PreparedExport {
  const view = prepareExport(riverLibrary, { ...wholeView("dataset", "rivers"), ...wanted }, riverStamp);
  if (view === null) throw new Error("no such view");
  return view;
}

/**
 * Everything; one question; one table without groups and editor's notes; a view that somebody filtered, sorted and cut. Each is
 * taken when a test asks for it, so that what takes it is under test too.
 */
export const RIVER_VIEWS: Readonly<Record<string, () => PreparedExport>> = {
  whole: () => riverTake({}),
  question: () => riverTake({ kind: "question", id: "how-many" }),
  small: () => riverTake({ id: "lakes" }),
  part: () => riverTake({ sort: { column: "wells", descending: true }, columns: ["period"], filters: { who: "river-office" } }),
};

/** What a test compares of cells, works and passages. */
export const idsOf = (these: readonly { readonly id: string }[]): readonly string[] => these.map(({ id }) => id);
