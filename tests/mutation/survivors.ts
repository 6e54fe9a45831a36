/** Scores of a run of mutants, and whether every survivor on the road of a note has its reason. */

/** One changed place of the code and what the tests said. */
export interface MutantOutcome {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The line as it stands, without its indent; what was changed in it; and what it was changed to. */
  readonly code: string;
  readonly original: string;
  readonly replacement: string;
  readonly status: "killed" | "timeout" | "survived" | "noCoverage" | "ignored" | "broken";
  readonly onNotePath: boolean;
}

/** Mutants by outcome. `ignored` are constants left out; what does not run at all ("broken") is no mutant and counts nowhere. */
export interface Tally {
  readonly killed: number;
  readonly survived: number;
  readonly timeout: number;
  readonly noCoverage: number;
  readonly ignored: number;
}

/** A survivor that may survive, and why: a line of `tests/mutation/survivors.csv`. */
export interface ListedSurvivor {
  readonly file: string;
  readonly code: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

export const SURVIVOR_COLUMNS = ["file", "code", "original", "replacement", "reason"] as const;

export function tally(mutants: readonly MutantOutcome[]): Tally {
  const count = (status: MutantOutcome["status"]): number => mutants.filter((one) => one.status === status).length;
  return {
    killed: count("killed"),
    survived: count("survived"),
    timeout: count("timeout"),
    noCoverage: count("noCoverage"),
    ignored: count("ignored"),
  };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((total, one) => total + one[key], 0);
  return {
    killed: sum("killed"),
    survived: sum("survived"),
    timeout: sum("timeout"),
    noCoverage: sum("noCoverage"),
    ignored: sum("ignored"),
  };
}

/**
 * Noticed mutants in hundredths of all, to two decimals, rounded down so that 100 means all.
 * @param listed survivors with a reason, which are not counted
 */
export function scoreOf({ killed, survived, timeout, noCoverage }: Tally, listed = 0): number {
  const all = killed + timeout + survived + noCoverage - listed;
  return all === 0 ? 100 : Math.floor(((killed + timeout) / all) * 10_000) / 100;
}

export function hasSurvived({ status }: MutantOutcome): boolean {
  return status === "survived" || status === "noCoverage";
}

/** What names a survivor: never its line's number, which changes with every edit above it. */
function keyOf({ file, code, original, replacement }: Omit<ListedSurvivor, "reason">): string {
  return JSON.stringify([file, code, original, replacement]);
}

export interface Reckoning {
  /** Survivors that have a reason. */
  readonly listed: readonly MutantOutcome[];
  /** Survivors on the road of a note without one. */
  readonly unlisted: readonly MutantOutcome[];
  /** Reasons for what no longer survives. */
  readonly stale: readonly ListedSurvivor[];
}

/** @param mutants of whatever was run; reasons for files that were not run are left alone */
export function reckon(mutants: readonly MutantOutcome[], list: readonly ListedSurvivor[]): Reckoning {
  const survivors = mutants.filter(hasSurvived);
  const known = new Set(list.map(keyOf));
  const alive = new Set(survivors.map(keyOf));
  const run = new Set(mutants.map(({ file }) => file));
  return {
    listed: survivors.filter((one) => known.has(keyOf(one))),
    unlisted: survivors.filter((one) => one.onNotePath && !known.has(keyOf(one))),
    stale: list.filter((one) => run.has(one.file) && !alive.has(keyOf(one))),
  };
}

/** First and last line of a function or class at the top of a file, counted from 1. @throws where there is none of that name */
export function linesOfFunction(source: string, name: string): readonly [first: number, last: number] {
  const lines = source.split("\n");
  const begins = new RegExp(`^(?:export )?(?:async )?(?:function\\*?|class) ${name}\\b`, "u");
  const first = lines.findIndex((line) => begins.test(line));
  const last = lines.findIndex((line, index) => index > first && /^\}/u.test(line));
  if (first < 0 || last < 0) throw new Error(`there is no function or class ${name}`);
  return [first + 1, last + 1];
}
