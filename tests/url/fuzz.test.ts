/** Addresses nobody would write. `FUZZ=100000 npx vitest run tests/url/fuzz.test.ts`, or `npm run fuzz`, tries as many as the gate asks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choices, Nameable } from "../../src/url/choices";
import { formatChoices, MOST_ITEMS, NO_CHOICES, parseChoices, READING_LEVELS } from "../../src/url/choices";
import { formatEntry, MOST_ENTRIES, parseEntry } from "../../src/url/slideList";

const RUNS = Number(process.env["FUZZ"] ?? 5000);
const columns = ["row", "killed", "period"];
const figures = new Set(["wells.north.killed", "wells.south.killed"]);
const page: Nameable = {
  columns,
  figures,
  filters: new Map([["place", new Set(["hill", "valley-2"])]]),
  takesItems: true,
  takesViews: true,
  takesQuery: true,
};

const NAMES = [
  "sort",
  "figure",
  "theme",
  "lang",
  "reading",
  "columns",
  "items",
  "item",
  "q",
  "place",
  "__proto__",
  "constructor",
  "toString",
  "x",
  "",
];
const VALUES = [
  ...["-killed", "killed", "wells.north.killed", "dark", "note", "row,killed", "hill", "d/wells/both", "en", ""],
  ...["%", "%zz", "%E0%A4%A", "%00", "\u0000", "\u202E", "__proto__", "constructor", "[]", "{}", "null", "undefined", "NaN", "-1", "1e999"],
  ...[
    "x".repeat(1_000_000),
    "[".repeat(50_000),
    "a,".repeat(30_000),
    "\uD800",
    "مرد‌ها",
    "😀",
    "<script>",
    "javascript:alert(1)",
    "//example.org",
  ],
];
const rubbish = fc
  .array(
    fc.tuple(
      fc.constantFrom(...NAMES),
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...VALUES) }, fc.string({ unit: "binary", maxLength: 60 })),
    ),
    {
      maxLength: 8,
    },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"));

function expectValid({ sort, figure, theme, reading, columns: shown, filters, items, slides }: Choices): void {
  if (sort !== null) expect(columns).toContain(sort.column);
  if (figure !== null) expect(figures.has(figure)).toBe(true);
  expect([null, "light", "dark"]).toContain(theme);
  expect([null, ...READING_LEVELS]).toContain(reading);
  if (shown !== null) expect(columns).toEqual(expect.arrayContaining([...shown]));
  expect(Object.keys(filters).every((name) => name === "place")).toBe(true);
  expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
  expect(slides.length).toBeLessThanOrEqual(MOST_ENTRIES);
  for (const take of slides) expect(parseEntry(formatEntry(take))).toEqual(take);
}

describe("any query string", () => {
  it("gives a valid view, never throws, and comes back the same once it is understood", () => {
    fc.assert(
      fc.property(rubbish, (query) => {
        const { choices, notUnderstood } = parseChoices(query, page);
        expectValid(choices);
        expect(parseChoices(formatChoices(choices), page)).toEqual({ choices, notUnderstood: [] });
        if (choices === NO_CHOICES && query !== "" && !/^(?:lang=en|q=|&|theme=$)*$/u.test(query))
          expect(notUnderstood.length).toBeGreaterThan(0);
        expect(Object.getPrototypeOf(choices.filters)).toBe(Object.prototype);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("addresses to elsewhere", () => {
  const SCHEMES = [
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    " javascript:",
    "\u0001javascript:",
    "data:text/html,",
    "vbscript:",
    "file:///",
    "blob:",
    "http://",
    "https://",
    "//",
    "\\\\",
    "/\\",
    "https:/",
    "ftp://",
    "view-source:",
    "about:",
    "filesystem:",
    "ws://",
    "mailto:",
  ];
  const PLACES = [
    "alert(1)",
    "example.org",
    "example.org/?x=wells.north.killed",
    "user:pass@example.org",
    "[::1]/",
    "example.org%00.site",
    "site@example.org",
    "%65xample.org",
    "2130706433",
    "example。org",
    "xn--example-.org",
    "..;/",
    "@",
    "#",
    "localhost:1",
  ];
  const ALL = SCHEMES.flatMap((scheme) => PLACES.map((place) => `${scheme}${place}`));

  it("are taken by no parameter", () => {
    expect(new Set(ALL).size).toBeGreaterThanOrEqual(315);
    for (const payload of ALL) {
      for (const name of NAMES.filter((one) => one !== "q" && one !== "")) {
        const query = new URLSearchParams([[name, payload]]).toString();
        expect(parseChoices(query, page).choices, `${name}=${payload}`).toEqual(NO_CHOICES);
      }
    }
  });
});
