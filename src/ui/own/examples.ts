/** Tables to try, all of them invented. */

export interface Example {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: "an-invented-harvest.csv",
    title: "an invented harvest",
    text: `"Apple harvest in the Orle valley, 2025"
Village,Harvest (tonnes),Change on 2024 (%),Source
Ambrel,660[13],almost 38,"Valley book, p. 12"
Brenholt,some 540,12[1],"Valley book, p. 12"
Caskow,374,over 15,"Valley book, p. 14"
Dunmary,216,8,"Valley book, p. 14"
Elverne,at least 190,9,"Mill’s letter, 3 November"
Fothen,..,unknown,"Mill’s letter, 3 November"
Total,"1,980",,
[13] Two lorries from Ambrel were not weighed.
[1] Brenholt moved its day of counting by a week.
`,
  },
  {
    name: "bridges-over-the-orle.csv",
    title: "bridges by year",
    text: `Year;Bridges open;Crossings a day
1990;4;"1.204,5"
2000;6;"2.080,0*"
2010;9;"3.702,5"
2020;9;"3.415,0"
2025;11;"4.371,5"
* Counted in June only.
Source: Valley roads office, yearbook 2025
`,
  },
  {
    name: "ferries-at-caskow.csv",
    title: "ferries by month",
    text: `Month,Crossings,Passengers
January,96,"1,204"
February,88,c. 980
March,102,"1,366"
April,118,> 1500
May,131,"2,010†"
June,140,"2,288"
† The count of 9 May is missing.
`,
  },
];
