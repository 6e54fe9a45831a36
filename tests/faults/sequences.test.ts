/** Tabs, releases, faults and networks in any order: no figure of another release, nothing collected lost (gate SW-2). */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Action, Sequence } from "./actions";
import { RELEASES, runSequence, sequences } from "./actions";
import type { TinyCode } from "./tinyWorld";
import { tinyWorld } from "./tinyWorld";
import { workerCode } from "./workerCode";

/** `npm run faults` tries five hundred, and some of them in a real browser. */
const RUNS = 150;
const MOST = 30;
/** Found by chance: the page came from the host, and its code from a release kept but not begun, altered on the device. */
const ALTERED_BEFORE_ITS_RELEASE: Sequence = {
  actions: [
    ...([{ do: "open" }, { do: "deploy", release: 3 }, { do: "open" }, { do: "evictAll" }, { do: "open" }] as const),
    ...([{ do: "spoil", file: "page", how: "portal" }, { do: "mend" }, { do: "alter", file: "part" }] as const),
    ...([
      { do: "spoil", file: "page", how: "portal" },
      { do: "part", tab: 2 },
    ] as const),
  ],
  chance: 744_065_234,
};
const OFFLINE: readonly Action[] = [{ do: "offline" }, { do: "open" }, { do: "part", tab: 0 }];

let code: TinyCode;
beforeAll(async () => {
  code = {
    worker: await workerCode("src/entries/serviceWorker.ts"),
    removal: await workerCode("src/entries/serviceWorkerRemoval.ts"),
  };
});

describe("any sequence of tabs, releases, faults and networks", () => {
  it("shows figures of one release in a tab, and takes nothing from its reader", async () => {
    await fc.assert(
      fc.asyncProperty(sequences(MOST), async ({ actions, chance }) => {
        const { faults } = await runSequence(tinyWorld(code, chance), actions);
        expect(faults).toEqual([]);
      }),
      { numRuns: RUNS, examples: [[ALTERED_BEFORE_ITS_RELEASE]] },
    );
  });

  it("ends well: once the host is mended, a visit or two bring its release, and it stays without a network", async () => {
    await fc.assert(
      fc.asyncProperty(sequences(MOST), fc.constantFrom(...RELEASES), async ({ actions, chance }, last) => {
        const world = tinyWorld(code, chance);
        // A kept file that was altered is refused, and mended when it is next asked for with a network: not yet, maybe.
        await runSequence(
          world,
          actions.filter((one) => one.do !== "alter"),
        );
        const closed = Array.from({ length: 40 }, (): Action => ({ do: "close", tab: 0 }));
        const visit: readonly Action[] = [{ do: "open" }, { do: "settle" }, ...closed];
        const mended: readonly Action[] = [{ do: "mend" }, { do: "online" }, { do: "deploy", release: last }, { do: "settle" }];
        for (const action of [...closed, ...mended, ...visit, ...visit, ...visit, ...OFFLINE]) await world.act(action);
        // Its page, its data, and what it cites.
        expect(await world.tabs()).toMatchObject([{ own: last, shown: [last, last, last] }]);
      }),
      { numRuns: RUNS },
    );
  });
});
