/** Words of a search, of whatever data: what questions are asked with, and English words that mean much the same. */
import { stemmer } from "stemmer";

/** Words that ask, and say nothing of what is asked for. */
const ASKING = new Set(
  [
    ..."a an the of in on at by for from to with within into and or as than then that this these those it its their there they",
    ..." is are was were be been being do does did done has have had can could would should will may might",
    ..." how what which who whom whose where when why many much often about after all any every each some only just still",
    ..." figure figures number numbers count statistic statistics data show me give list find tell used use uses using happen happens happened",
    ..." say says said saying according regarding concerning",
  ]
    .join("")
    .split(" "),
);

/** Each line: words one of which a reader may ask with where a report has another. */
const ALIKE = `
kill killed killing killings die died dies dead death deaths fatality fatalities toll casualties slain
deport deported deportation deportations expel expelled expulsion expulsions repatriate repatriated repatriation
displace displaced displacement flee fled uprooted
leave left flee fled exodus
return returned returns
attack attacks assault raid bombing blast massacre
bombing bombings bomber blast explosion
strike strikes airstrike airstrikes
increase increased increases rise rose rises risen growth grew surge surged jump up
share percent percentage proportion
soldier soldiers troops military army
militant militants insurgent insurgents fighter fighters terrorist terrorists
remain remained remaining living stay
big size large
far distance
long length
take took taken takeover retook seize seized
cross crossed crossing infiltrate infiltrated slip slipped
worth value cost
undocumented documentation documents
violence violent
`;

const ALIKE_OF = groupsOf(ALIKE);

function groupsOf(lines: string): ReadonlyMap<string, readonly string[]> {
  const of = new Map<string, readonly string[]>();
  for (const line of lines.trim().split("\n")) {
    const words = line.split(" ");
    for (const stem of new Set(words.map(stemmer))) of.set(stem, [...(of.get(stem) ?? []), ...words]);
  }
  return of;
}

/** Whether a word says nothing of what is asked for. */
export function isAsking(word: string): boolean {
  return ASKING.has(word);
}

/** A word without its ending: "deportations" and "deported" are one. */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** Words that mean much the same as one, with their stems; none for most. */
export function alikeTo(word: string): readonly string[] {
  const alike = ALIKE_OF.get(stemmer(word)) ?? [];
  return [...new Set([...alike, ...alike.map(stemmer)])];
}
