/** What the site says of itself and what its home shows, each fault with what is said of it. */
import { describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/checks/checkSite";
import { loadLibrary } from "../../scripts/checks/library";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "../load/wells";

const SITE = {
  ...{ id: "wells-and-springs", name: "Wells and Springs", short: "Wells", address: "https://wells.example/" },
  ...{ description: "Wells of the valley.", reports: "one report" },
};
const HOME = {
  ...{ heading: "Wells", example: "wells.north.wells", featured: ["wells"], questions: [], try: ["wells"] },
  ...{ timeline: { all: "2024", from: "2024", events: {} }, names: { wells: "Dry wells" } },
};
/** No party speaks in the wells, and no event is told of. */
const LISTS = {
  "data/parties.csv": "id,name,colour,words\n",
  "data/events.csv": "id,name\n",
  "data/topics.csv": "id,name\nmethod,Method\n",
  "data/counter-kinds.csv": "id,name\n",
  "data/harms.csv": "id,name,words\n",
  "data/populations.csv": "id,name,words\n",
};

function problemsOf(over: Readonly<Record<string, string | null>>): readonly string[] {
  const made = { "data/site.json": JSON.stringify(SITE), "data/home.json": JSON.stringify(HOME), ...LISTS, ...over };
  const files = new Map(wellsFiles());
  for (const [path, text] of Object.entries(made)) if (text !== null) files.set(path, text);
  return checkSite(loadLibrary(files, ["wells"])).map(formatProblem);
}

const site = (change: object): Readonly<Record<string, string>> => ({ "data/site.json": JSON.stringify({ ...SITE, ...change }) });
const home = (change: object): Readonly<Record<string, string>> => ({ "data/home.json": JSON.stringify({ ...HOME, ...change }) });

describe("the check of the site", () => {
  it("finds nothing where all fits", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf(home({ timeline: null }))).toEqual([]);
  });

  it.each([
    [{ "data/site.json": null }, "data/site.json:1:1  is missing"],
    [site({ id: "wells" }), "data/site.json:1:1  id: is no lower-case slug of two words or more"],
    [site({ name: "" }), "data/site.json:1:1  name: is empty"],
    [site({ short: "Wells and Springs" }), "data/site.json:1:1  short: has more than 15 letters"],
    [site({ address: "http://wells.example/" }), "data/site.json:1:1  address: is no https address with a slash at its end"],
    [site({ description: "Wells" }), "data/site.json:1:1  description: ends without a full stop"],
    [site({ motto: "Dig" }), "data/site.json:1:1  motto: Invalid key"],
    [site({ reports: "two reports" }), 'data/site.json:1:1  reports: "two reports" does not say how many they are; there are 1'],
    [site({ reports: "some reports" }), 'data/site.json:1:1  reports: "some reports" does not say how many they are; there are 1'],
    [{ "data/home.json": null }, "data/home.json:1:1  is missing"],
    [home({ heading: "" }), "data/home.json:1:1  heading: is empty"],
    [
      home({ example: "wells.north.well" }),
      'data/home.json:1:1  example: names the figure "wells.north.well", which is not there; nearest is',
    ],
    [home({ example: "wells.north.period" }), 'data/home.json:1:1  example: names the figure "wells.north.period", which is not there'],
    [home({ featured: [] }), "data/home.json:1:1  featured: names no dataset"],
    [home({ featured: ["well"] }), 'data/home.json:1:1  featured: names the dataset "well", which is not there; nearest is "wells"'],
    [home({ featured: ["wells", "wells"] }), 'data/home.json:1:1  featured: names the dataset "wells" a second time'],
    [home({ questions: ["dry"] }), 'data/home.json:1:1  questions: names the question "dry", which is not there'],
    [home({ try: [] }), "data/home.json:1:1  try: names no words to search for"],
    [home({ timeline: { all: "2024", from: "May", events: {} } }), 'data/home.json:1:1  timeline.from: "May" is no year'],
    [
      home({ timeline: { all: "2024", from: "2024", events: { "wells.north": "Dry" } } }),
      'data/home.json:1:1  timeline.events: names the row "wells.north"',
    ],
    [home({ names: {} }), 'data/home.json:1:1  names: has none for the dataset "wells"'],
    [home({ names: { wells: "W".repeat(45) } }), 'data/home.json:1:1  names: that of "wells" has more than 44 letters'],
    [home({ names: { wells: "Wells", well: "Well" } }), 'data/home.json:1:1  names: names the dataset "well", which is not there'],
    [{ "data/topics.csv": "id,name\nmethod,Method\nrain,Rain\n" }, 'data/topics.csv:3:1  "rain" is used by nothing'],
    [{ "data/topics.csv": "id,name\nmethod,\n" }, 'data/topics.csv:2:1  "method" has no name'],
    [{ "data/topics.csv": "id,name\nmethod,Rain\nrain,Rain\n" }, 'data/topics.csv:3:1  "rain" is called "Rain" like another'],
    [{ "data/events.csv": "id,name\nborders,Borders\n" }, 'data/events.csv:2:1  "borders" is used by nothing'],
    [{ "data/harms.csv": "id,name,words\ndried,dried,dried\n" }, 'data/harms.csv:2:1  "dried" is used by nothing'],
    [{ "data/populations.csv": "id,name,words\nmillers,millers,\n" }, 'data/populations.csv:2:1  "millers" is used by nothing'],
    [{ "data/parties.csv": "id,name,colour,words\noffice,Office,1,\n" }, 'data/parties.csv:2:1  "office" is used by nothing'],
    [
      { "data/parties.csv": "id,name,colour,words\noffice,Office,1,Bank.*\n" },
      'data/parties.csv:2:1  "Bank.*" is no run of words; allowed are letters, digits, blanks and hyphens',
    ],
    [
      { "data/parties.csv": "id,name,colour,words\noffice,Office,1,Bank\nmill,Mill,2,Bank\n" },
      'data/parties.csv:3:1  "Bank" is a word of "office" already',
    ],
  ])("says of %j what is wrong", (over, said) => {
    expect(problemsOf(over).join("\n")).toContain(said);
  });
});
