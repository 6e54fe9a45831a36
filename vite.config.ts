import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";
import { scopedName } from "./scripts/classNames.mjs";
import { devSite } from "./scripts/devSite.mjs";
import { siteNames } from "./scripts/siteNames.mjs";
import { HANGS_MS, PATIENT } from "./tests/patient.mjs";

/**
 * Few files: what every page begins with is two chunks, the pages other than a dataset's are one more, and what waits for a reader to
 * ask is one a kind of question. Recharts, with all that only it needs, is fetched when a chart changes.
 */
const CHUNKS = [
  { name: "react", test: /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|clsx)[\\/]/u, priority: 5 },
  { name: "app", tags: ["$initial" as const], test: /^(?!.*src[\\/](?:entries[\\/](?:embed|service)|url[\\/]siteFiles))/u, priority: 4 },
  { name: "charts", test: /node_modules[\\/]recharts[\\/]/u, priority: 3 },
  // With what search and the pages of many figures need of it, so that to search fetches neither the one page nor the other.
  {
    name: "panel",
    test: /src[\\/](?:ui[\\/](?:panel[\\/]|hits[\\/]|page[\\/]useLibraryNumbering)|state[\\/](?:goTo|useBack))/u,
    priority: 3,
  },
  { name: "pages", test: /src[\\/]ui[\\/](?:home|disagree|timeline|sources)[\\/]|src[\\/]ui[\\/]page[\\/]\w+Page\./u, priority: 2 },
  {
    name: "figures",
    test: /src[\\/](?:ui[\\/]figures|view[\\/](?:figures|facets|drawnTogether)|chart[\\/]drawnFigures)|@tanstack[\\/](?!react-virtual|virtual-core)/u,
    priority: 2,
  },
  { name: "menu", test: /src[\\/]ui[\\/](?:use|kit[\\/](?:ActionMenu|PanelDialog))/u, priority: 2 },
  { name: "dialogs", test: /src[\\/]ui[\\/](?:kit|search)[\\/]/u, priority: 1 },
  {
    name: "files",
    test: /src[\\/](?:ui[\\/](?:export|slides)|export)[\\/](?!ListPaper|sheets|slides|document|archive|to[A-Z])/u,
    priority: 1,
  },
];

/** Chunks that every page runs as it becomes interactive. */
const FIRST_CHUNKS = ["react", "index"];

/** What packages bring along for a React without this hook; ours has it, and the rest is written twice. */
const HOOKS = [
  { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/u, replacement: "react" },
  { find: /^use-sync-external-store\/shim\/with-selector$/u, replacement: "use-sync-external-store/with-selector" },
];

/** Tests of React trees need a document; everything else runs without one, as the layers below `state` must. */
const NEEDS_DOCUMENT = ["tests/{state,ui,entries}/**/*.test.{ts,tsx}"];
const NEEDS_BROWSER = ["tests/browser/**/*.test.ts"];

/** Tests that take minutes, longest first: started last, one of them would keep one browser busy while the other waits. */
const LONGEST = [
  ...["tenTasks", "access", "otherCorpus", "faults", "everyPage", "translated", "deploys", "policy", "offline", "figures", "static"],
  ...["oneFile", "browser/export", "browser/embed", "faultEngines", "browser/slideList", "numbers", "renewal", "journeys", "dataset"],
  ...["embedHosts", "ownTableAccess", "firstPaint", "embedLook", "oneFileEngines", "ownDocument", "ownTable", "pictures"],
  ...[
    "degraded",
    "engines",
    "markersWritten",
    "officeNotes",
    "officePackage",
    "oneView",
    "curated",
    "slideGeometry",
    "hostile",
    "geometry",
    "readBack",
    "lint",
  ],
];

/** A clean clone knows no times of earlier runs, so the order is said here. */
class LongestFirst extends BaseSequencer {
  public override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/** The order of the cascade layers, as base.css says it. */
const LAYERS = "@layer reset,tokens,base,components,pages,print;";

/** Puts the order of the layers before all styles: the bundler writes styles in the order of chunks, and the first mention counts. */
function layersFirst(): Plugin {
  return {
    name: "layers-first",
    generateBundle: {
      order: "post",
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type === "asset" && file.fileName.endsWith(".css")) file.source = `${LAYERS}${String(file.source)}`;
        }
      },
    },
  };
}

export default defineConfig({
  base: "./",
  define: siteNames(import.meta.dirname),
  plugins: [react(), devSite(), layersFirst()],
  resolve: { alias: HOOKS },
  css: { modules: { generateScopedName: scopedName } },
  server: { port: 5173 },
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "assets/worker-[hash].js", codeSplitting: false } } },
  build: {
    modulePreload: false,
    assetsInlineLimit: 0,
    // One file: a page that comes in a chunk of its own must not flash without its styles.
    cssCodeSplit: false,
    rolldownOptions: {
      input: {
        index: "index.html",
        embedPage: "src/entries/embedPage.ts",
        embed: "src/entries/embedHost.ts",
        sw: "src/entries/serviceWorker.ts",
        "sw-remove": "src/entries/serviceWorkerRemoval.ts",
      },
      output: {
        // Other people's pages name the one, browsers come back to the other, so their addresses never change.
        entryFileNames: ({ name }) => (["embed", "sw", "sw-remove"].includes(name) ? `${name}.js` : "assets/[name]-[hash].js"),
        codeSplitting: { groups: CHUNKS },
        // Read whole off the main thread, rather than function by function on it: nearly all of them run at once.
        postBanner: ({ name }) => (FIRST_CHUNKS.includes(name) ? "//# allFunctionsCalledOnLoad" : ""),
      },
    },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    // As many at once as the smallest machine has cores.
    maxWorkers: 2,
    globalSetup: "tests/browser/bringFonts.ts",
    setupFiles: ["tests/patience.ts"],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: PATIENT },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          // One after the other in the same modules: data that many files need are read once. None of these tests changes a module.
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...NEEDS_DOCUMENT, ...NEEDS_BROWSER],
        },
      },
      {
        extends: true,
        test: { name: "document", environment: "happy-dom", include: NEEDS_DOCUMENT, setupFiles: ["tests/ui/patience.ts"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: NEEDS_BROWSER,
          // As above; and the files of a worker share its browser.
          isolate: false,
          // A busy machine may stall a real browser once; what is wrong is wrong twice. What passed so is named at the end.
          retry: 1,
          sequence: { groupOrder: 1 },
          // A browser waits a good deal, for a network that is made slow or a worker that begins: two leave a third of two cores idle.
          maxWorkers: 3,
        },
      },
    ],
  },
});
