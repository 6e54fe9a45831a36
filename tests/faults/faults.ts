/**
 * `npm run faults -- <sequences> <in Chromium> <seed>`: tabs, releases, faults and networks in random order (gate SW-2), 2,000 of them on
 * the worker's own code without a browser and 5 in Chromium unless told otherwise. Writes the outcome to results/faults.json.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../scripts/ensureChromium.mjs";
import type { Outcome, Sequence, World } from "./actions";
import { runSequence, sequences } from "./actions";
import { chromiumWorld, makeReleases } from "./chromiumWorld";
import { removeReleases } from "./releases";
import type { SecondVisit } from "./secondVisit";
import { measureSecondVisit } from "./secondVisit";
import { tinyWorld } from "./tinyWorld";
import { workerCode } from "./workerCode";

const [SEQUENCES, IN_CHROMIUM, SEED] = [2000, 5, 20261121] as const;
/** Actions of one sequence. */
const MOST = { tiny: 40, chromium: 16 } as const;

export async function main(args: readonly string[], root = process.cwd()): Promise<number> {
  const [count = SEQUENCES, inChromium = IN_CHROMIUM, seed = SEED] = args.map(Number);
  const code = {
    worker: await workerCode(join(root, "src/entries/serviceWorker.ts")),
    removal: await workerCode(join(root, "src/entries/serviceWorkerRemoval.ts")),
  };
  const tiny = await runAll(fc.sample(sequences(MOST.tiny), { numRuns: count, seed }), ({ chance }) =>
    Promise.resolve(tinyWorld(code, chance)),
  );
  const { outcomes, secondVisit } = await runInChromium(root, fc.sample(sequences(MOST.chromium), { numRuns: inChromium, seed }));
  const found = {
    command: "npm run faults",
    seed,
    ...sumOf([...tiny, ...outcomes]),
    inChromium: sumOf(outcomes),
    secondVisitMs: secondVisit.interactive,
    secondVisitShownMs: secondVisit.shown,
    secondVisitSourceMs: secondVisit.source,
    secondVisitHomeMs: secondVisit.home,
    secondVisitLargestMs: secondVisit.largest,
  };
  mkdirSync(join(root, "results"), { recursive: true });
  writeFileSync(join(root, "results/faults.json"), `${JSON.stringify(found, null, 2)}\n`);
  for (const fault of [...tiny, ...outcomes].flatMap(({ faults }) => faults)) console.error(fault);
  console.log(JSON.stringify(found, null, 2));
  return found.wrongNumbers + found.lostWork === 0 ? 0 : 1;
}

async function runInChromium(
  root: string,
  wanted: readonly Sequence[],
): Promise<{ outcomes: readonly Outcome[]; secondVisit: SecondVisit }> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const releases = makeReleases();
    const outcomes = await runAll(wanted, () => chromiumWorld(browser, releases));
    return { outcomes, secondVisit: await measureSecondVisit(browser, join(root, "dist")) };
  } finally {
    await browser.close();
    removeReleases();
  }
}

async function runAll(wanted: readonly Sequence[], open: (sequence: Sequence) => Promise<World>): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const sequence of wanted) {
    const world = await open(sequence);
    outcomes.push(await runSequence(world, sequence.actions));
    await world.close();
  }
  return outcomes;
}

function sumOf(outcomes: readonly Outcome[]): Readonly<Record<"sequences" | "steps" | "wrongNumbers" | "lostWork", number>> {
  const sum = (key: "steps" | "wrongNumbers" | "lostWork"): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return { sequences: outcomes.length, steps: sum("steps"), wrongNumbers: sum("wrongNumbers"), lostWork: sum("lostWork") };
}
