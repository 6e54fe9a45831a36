/** How soon an embed has the height it needs in other people's pages, in each engine that the machine has (gate EM-14). */
import type { Engine } from "../engines";
import { ENGINES, hasEngine, openEngine } from "../engines";
import { FRAME_SIZES, HOST_PAGES, servePages } from "./hostPages";

/** Milliseconds between two looks, for which it must stay as it is, and after which it is given up. */
const EVERY = 20;
const STAYS = 500;
const LIMIT = 30_000;

/** In the page, from its beginning: since when all its frames have been as high as they need; null while one is not. */
function watch(frames: number): string {
  return `<script>
    const watched = { seen: 0, right: null };
    const look = () => {
      ${FRAME_SIZES}
      const fits = sizes.length === ${frames} && sizes.every(({ needed, lacks }) => needed > 100 && Math.abs(lacks) <= 1);
      watched.right = fits ? (watched.right ?? performance.now()) : null;
    };
    setInterval(look, ${EVERY});
  </script>`;
}

/** @param dist the built site @returns by engine, the longest time in milliseconds from when a frame is seen until it is as high as it needs */
export async function measureSettling(dist: string): Promise<ReadonlyMap<string, number>> {
  const hosts = Object.entries(HOST_PAGES);
  const pages = await servePages(
    dist,
    hosts.map(([, { body, frames }]) => watch(frames) + body),
  );
  const longest = new Map<string, number>();
  try {
    for (const name of ENGINES.filter((one) => hasEngine(one))) {
      const engine = await openEngine(name);
      try {
        for (const [at, [host, { then }]] of hosts.entries()) {
          const waited = await settle(engine, pages.address(at), then);
          if (waited === null) throw new Error(`${name}: in a page that ${host} an embed was not as high as it needs within ${LIMIT} ms`);
          longest.set(name, Math.max(longest.get(name) ?? 0, Math.round(waited)));
        }
      } finally {
        await engine.close();
      }
    }
  } finally {
    pages.close();
  }
  return longest;
}

/** Seen is what stands in the page from its beginning, or what the page shows later. @returns null where it never is as high as it needs */
async function settle(engine: Engine, address: string, then: string | undefined): Promise<number | null> {
  await engine.goto(address);
  if (then !== undefined) await engine.run(`watched.seen = performance.now(); watched.right = null; ${then}`);
  const end = performance.now() + LIMIT;
  while (performance.now() < end) {
    const waited = await engine.run(
      `return watched.right !== null && performance.now() - watched.right > ${STAYS} ? watched.right - watched.seen : null;`,
    );
    if (typeof waited === "number") return waited;
    await new Promise((done) => setTimeout(done, EVERY));
  }
  return null;
}
