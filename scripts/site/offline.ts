/** What the site needs to work without a network: the worker with the list of its files, the app's manifest and its icons. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { isMadeOffline } from "../../src/url/siteFiles";
import type { SiteRecord } from "./siteFile";

/**
 * A release and the page it came from must not be mixed, so the list is closed: what the app can ask for by itself. Not the worker that
 * reads everything beside the page: without a network the page reads by itself (`state/workerReader.ts`).
 */
const KEPT =
  /^(?:assets\/(?!worker-|embedPage-).*|fonts\/.*\.woff2|icon.*|manifest\.webmanifest|moved\.js|empty\.html|data\/library\.json|api\/references\.json)$/u;
const PAGE = /(?:^|\/)index\.html$/u;
/** Parts of other people's pages. */
const NOT_PAGES = /^(?:embed|v\/[0-9a-f]{12})\//u;
const PLACE = /(?<quote>["'`])__RELEASE__\k<quote>/u;
/** Bytes on the reader's device: gate SW-4. */
export const MOST_BYTES = 10_000_000;

export interface OfflineRelease {
  readonly files: readonly { readonly path: string; readonly hash: string }[];
  readonly bytes: number;
  /** The text of `sw.js`. */
  readonly worker: string;
}

/** @param dist the built site, everything but the worker in place @throws where the worker has no place for the list */
export function buildOffline(dist: string): OfflineRelease {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll(sep, "/"),
    )
    .filter((path) => KEPT.test(path) || (PAGE.test(path) && !NOT_PAGES.test(path) && !isMadeOffline(path)))
    .sort();
  const contents = paths.map((path) => ({ path, content: readFileSync(join(dist, path)) }));
  const files = contents.map(({ path, content }) => ({ path, hash: createHash("sha256").update(content).digest("base64") }));
  const code = readFileSync(join(dist, "sw.js"), "utf8");
  const build = createHash("sha256").update(JSON.stringify(files)).update(code).digest("hex").slice(0, 12);
  if (!PLACE.test(code)) throw new Error("sw.js has no place for the list of files");
  if (/^import\b/u.test(code)) throw new Error("sw.js has parts in other files, which a worker of its kind cannot load");
  const worker = code.replace(PLACE, () => JSON.stringify(JSON.stringify({ build, files })));
  return { files, bytes: contents.reduce((sum, { content }) => sum + content.length, 0), worker };
}

/** Addresses are relative, so that the app works wherever the site lies. */
export function webManifest({ name, short, description }: SiteRecord): string {
  return `${JSON.stringify(
    {
      name,
      short_name: short,
      description,
      lang: "en",
      start_url: "./",
      scope: "./",
      display: "standalone",
      background_color: "#faf9f6",
      theme_color: "#faf9f6",
      icons: [
        { src: "icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
      ],
    },
    null,
    1,
  )}\n`;
}
