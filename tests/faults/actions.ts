/** What may happen to a site, its host and its readers, in any order; and what must hold after each step. */
import fc from "fast-check";

/** Releases that a host may have, told apart by their numbers. */
export const RELEASES = [1, 2, 3, 4] as const;
export type ReleaseNumber = (typeof RELEASES)[number];
export const SPOILT = ["portal", "cut", "error"] as const;
export type Spoilt = (typeof SPOILT)[number];
/** Files that a host may answer wrongly: a page, the data, the app's script, a part that comes later, what is cited. */
export const KINDS_OF_FILE = ["page", "data", "script", "part", "references", "worker"] as const;
export type KindOfFile = (typeof KINDS_OF_FILE)[number];

export type Action =
  | { readonly do: "open" }
  /** Tabs are counted round, so that any number names one. */
  | { readonly do: "close" | "reload" | "part" | "collect" | "accept" | "look"; readonly tab: number }
  | { readonly do: "deploy"; readonly release: ReleaseNumber }
  /** The worker that takes the site off the device. */
  | { readonly do: "remove" | "mend" | "evictAll" | "offline" | "online" | "settle" }
  | { readonly do: "spoil"; readonly file: KindOfFile; readonly how: Spoilt }
  /** Kept files go, or have other bytes than they had. */
  | { readonly do: "evict" | "alter"; readonly file: KindOfFile };

const tab = fc.nat({ max: 3 });
const file = fc.constantFrom(...KINDS_OF_FILE);
const release = fc.constantFrom(...RELEASES);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Action>({ do: "open" }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom("reload", "part", "collect", "accept", "look", "close"), tab }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("deploy"), release }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("mend", "evictAll", "offline", "online", "settle", "settle") }) },
  { weight: 1, arbitrary: fc.constant<Action>({ do: "remove" }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("spoil"), file, how: fc.constantFrom(...SPOILT) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("evict", "alter"), file }) },
);

export interface Sequence {
  readonly actions: readonly Action[];
  /** Settles in which order answers arrive. */
  readonly chance: number;
}

/** @param most actions of one sequence */
export function sequences(most: number): fc.Arbitrary<Sequence> {
  const first: Action = { do: "open" };
  return fc.record({
    actions: fc.array(action, { minLength: Math.ceil(most / 2), maxLength: most, size: "max" }).map((rest) => [first, ...rest]),
    chance: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  });
}

/** One open tab as a reader sees it. */
export interface SeenTab {
  /** Releases whose figure or code is in it; 0 for a figure of none. */
  readonly shown: readonly number[];
  /** The release that its page says it is of; null where it shows no page of ours. */
  readonly own: number | null;
  /** Told apart from the same tab loaded anew. */
  readonly loading: number;
}

/** A browser and a host to which the actions happen. */
export interface World {
  readonly act: (action: Action) => Promise<void>;
  readonly tabs: () => Promise<readonly SeenTab[]>;
  /** What the reader has collected, as the device has it. */
  readonly collected: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface Outcome {
  readonly steps: number;
  readonly wrongNumbers: number;
  readonly lostWork: number;
  /** What was wrong, in words, for whoever looks for the cause. */
  readonly faults: readonly string[];
}

/** What loads the one tab that it is done in, or closes it; nothing else takes a page away from its reader. */
const LOADS_ONE: ReadonlySet<Action["do"]> = new Set(["close", "reload", "accept", "part"]);

/** Does one action after the other, and looks after each. */
export async function runSequence(world: World, actions: readonly Action[]): Promise<Outcome> {
  const deployed = new Set<number>([RELEASES[0]]);
  const wrong: string[] = [];
  const lost: string[] = [];
  let collected: readonly string[] = [];
  let before: readonly SeenTab[] = [];
  for (const [index, one] of actions.entries()) {
    if (one.do === "deploy") deployed.add(one.release);
    await world.act(one);
    const step = `step ${index}, ${JSON.stringify(one)}`;
    const tabs = await world.tabs();
    for (const seen of tabs) if (!isOneRelease(seen, deployed)) wrong.push(`${step}: ${JSON.stringify(seen)}`);
    const now = await world.collected();
    if (collected.some((entry) => !now.includes(entry))) lost.push(`${step}: ${JSON.stringify(now)} of ${JSON.stringify(collected)}`);
    const gone = before.filter(({ loading }) => tabs.every((seen) => seen.loading !== loading)).length;
    if (gone > (LOADS_ONE.has(one.do) ? 1 : 0)) lost.push(`${step}: ${gone} tabs loaded anew`);
    collected = now;
    before = tabs;
  }
  return { steps: actions.length, wrongNumbers: wrong.length, lostWork: lost.length, faults: [...wrong, ...lost] };
}

function isOneRelease({ shown, own }: SeenTab, deployed: ReadonlySet<number>): boolean {
  return own === null ? shown.length === 0 : deployed.has(own) && shown.every((number) => number === own);
}
