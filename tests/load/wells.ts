/** A small made-up library: one report, one dataset of three rows, every kind of cell. */
export function wellsFiles(change: Readonly<Record<string, (text: string) => string>> = {}): ReadonlyMap<string, string> {
  const files: Record<string, string> = {
    "data/reports.json": JSON.stringify([
      {
        id: "rain",
        title: "Rain report",
        short: "Rain",
        authors: [],
        publisher: "Weather Desk",
        series: null,
        datePrinted: "1 June 2024",
        sha256: "00",
        sections: [{ id: "I", heading: "I. Rain", paragraphs: 3 }],
        notes: [{ note: 1, section: "I", paragraph: 2 }],
      },
    ]),
    "data/citations.csv": `id,report,place,wording,cites,basis,aside
rain-i1-dry,rain,I:1,some 12 wells and 30 springs ran dry in 2023,desk-2023@n1,stated,
rain-i2-few,rain,I:2,"dozens of springs came back in May, it said",,stated,
rain-n1-more,rain,n1,almost 40 per cent more wells,desk-2023@n1,headline,
rain-i3-year,rain,I:3,all this was in early 2024 again,,stated,
`,
    "data/upstream.csv": `id,date,publisher,kind,report,place,author,title
desk-2023,3 May 2023,Weather Desk,article,rain,n1,,Wells run dry
`,
    "data/notes.csv": `id,kind,title,text,cells
reach,reading,Reach of the hedge,The word may govern both; {wells.north.wells} and {wells.north.springs} stand in {@rain-i1-dry}.,wells.north.wells; wells.north.springs; rain-i1-dry
`,
    "data/claimants.csv": "id,name,party\ndesk,Weather Desk,third-party\nnone,Not stated,none\n",
    "data/topics.csv": "id,name\nmethod,How it was found out\nchronology,Days\n",
    "data/events.csv": "id,name\nborders,Borders\nfloods,Floods\n",
    "data/parties.csv": "id,name,colour,words\noffice,The office,1,River Office\n",
    "data/places.csv": "name,within,code\nValley,,XV\nHill,Valley,XV-H\n",
    "data/units.csv": "id,label,nouns\nwells,wells,wells\nsprings,springs,springs\npercent,per cent,per cent\n",
    "data/counter-kinds.csv": "id,name\ninstitute,Institute\ngroup,Group\nreport,Author\nunnamed,Not named\n",
    "data/harms.csv":
      "id,name,words\nkilled-or-wounded,killed or wounded,killed or wounded\nkilled,killed,killed\nwounded,wounded,wounded\n",
    "data/populations.csv": "id,name,words\nmilitary,soldiers,soldiers\npeople,people,people\n",
    "data/measures.csv":
      "id,label,unit,harm,who\nwells,Wells,wells,none,none\nsprings,Springs,springs,none,none\nshare,Share,percent,none,none\n",
    "data/captions.csv": `cell,caption
wells.north.wells,"In 2023, {} wells ran dry in the north of the valley, says the Weather Desk in Rain."
wells.north.springs,"In 2023, {} springs ran dry in the north of the valley, says the Weather Desk in Rain."
wells.south.springs,"In the south of the valley, {} came back in May, says Rain."
`,
    "data/wells/dataset.json": JSON.stringify({
      id: "wells",
      title: "Wells that ran dry in the valley, 2023 and 2024",
      topic: "method",
      standfirst: "In the north {north.wells} ran dry.",
      key: { id: "part", label: "Part" },
      measures: [
        { id: "wells", label: "Wells", type: "number", counts: "wells" },
        { id: "springs", label: "Springs", type: "number", counts: "springs" },
        { id: "period", label: "Period", type: "date" },
      ],
      groups: [{ id: "all", label: "All", why: "one count", context: false }],
      figures: [{ id: "wells", title: "Wells", subtitle: "", kind: "bars", measure: "wells" }],
    }),
    "data/wells/rows.csv": `row,group,label,detail,place,from
north,all,North,,Valley,rain I:1
south,all,South,,Hill,rain I:2; rain I:3
`,
    "data/wells/observations.csv": `row,measure,printed,reading,claimant,stance,standing,cites,notes
north,wells,some 12,,desk,third_party,final,rain-i1-dry@I:1#1,reach
north,springs,30,,desk,third_party,final,rain-i1-dry@I:1#2,
north,period,in 2023,,none,not_stated,final,rain-i1-dry@I:1#3,
south,wells,,absent:not-reported,none,not_stated,final,,
south,springs,dozens of springs,,none,not_stated,final,rain-i2-few@I:2,
south,period,in May,inferred 2024-05 from rain-i3-year@I:3#1,none,not_stated,final,rain-i2-few@I:2,
`,
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, change[path]?.(text) ?? text]));
}

export const OBSERVATIONS = "data/wells/observations.csv";
