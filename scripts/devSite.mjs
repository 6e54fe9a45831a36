/** The development server's share of the built site: generated files, and a page for every dataset address. */
import { join } from "node:path";
import { runnerImport } from "vite";
import { classNames } from "./classNames.mjs";
import { mimeOf } from "./serve.mjs";
import { siteNames } from "./siteNames.mjs";

const GENERATED = /^\/(?:api\/|d\/[^/]+\.[a-z.]+$|data\/(?:reports|library)\.json$)/u;
const DEEP_PAGE = /^\/(?:d|disagree|counters|sources)\/[^/.]+\/?$/u;
const PAGE = /^\/[a-z]+\/?$/u;

/**
 * Answers what `npm run build` would have written, made anew on every request so that edits to the data show at once.
 * @returns {import("vite").Plugin}
 */
export function devSite() {
  return {
    name: "dev-site",
    apply: "serve",
    configureServer: (server) => void server.middlewares.use(answerGenerated(server.config.root)),
    transformIndexHtml: (html, { originalUrl }) => html.replace(/data-base="[^"]*"/u, `data-base="${baseOf(pathOf(originalUrl))}"`),
  };
}

/**
 * @param {string} root
 * @returns {import("vite").Connect.NextHandleFunction}
 */
function answerGenerated(root) {
  return (request, response, next) => {
    const path = pathOf(request.originalUrl);
    if (!GENERATED.test(path)) {
      next();
      return;
    }
    siteFiles(root).then((files) => {
      const text = files.get(path.slice(1));
      if (text === undefined) {
        next();
        return;
      }
      response.setHeader("Content-Type", mimeOf(path));
      response.end(text);
    }, next);
  };
}

/**
 * @param {string} root
 * @returns {Promise<ReadonlyMap<string, string>>} path → text
 */
async function siteFiles(root) {
  const { module } = await runnerImport(join(root, "scripts/siteFiles.ts"), {
    configFile: false,
    logLevel: "error",
    define: siteNames(root),
    plugins: [classNames()],
  });
  return module.buildSite(root);
}

/** The way from a page to the site's root. @param {string} path */
function baseOf(path) {
  if (DEEP_PAGE.test(path)) return "../../";
  return PAGE.test(path) ? "../" : "./";
}

/** @param {string | undefined} url */
function pathOf(url = "/") {
  return new URL(url, "http://localhost").pathname;
}
