import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
/** What is made here, or belongs to tools, and is never committed. */
const NOT_OURS = ["node_modules", "dist", ".cache", ".git", "coverage", "test-results", "fonts"];
const BINARY = /\.(?:png|woff2|ico|otf|ttf|xlsx|pptx)$/u;

const TOP_LEVEL = [
  ...["src", "public", "data", "docs", "scripts", "tests", "seeds", "results", ".ci"],
  ...["index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"],
  ...["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"],
  ...[
    "eslint.config.js",
    "prettier.config.js",
    ".prettierignore",
    "knip.json",
    ".dependency-cruiser.cjs",
    ".gitattributes",
    ".gitignore",
    ".npmrc",
  ],
];

/** Words that would tie the project to one machine or one place to download from. Written so that this file does not hold them. */
const TIES = [
  ["registry", "npmjs"].join("."),
  ["yarnpkg", "com"].join("."),
  ["", "(?:root|work|tmp)", "\\w"].join("/"),
  ["", "(?:home|Users)", "\\w+", ""].join("/"),
  ["https?:", "", "[\\w.-]*(?:registry|mirror|artifactory|nexus|verdaccio|proxy)"].join("/"),
  ["127.0.0.1", "\\d{4}"].join(":"),
].map((words) => new RegExp(`(?<![\\w.~-])${words}`, "iu"));

/** Files of the project, as paths from its top: what git tracks, or where there is no git, what lies there. */
function projectFiles(): readonly string[] {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
  const tracked = status === 0 ? stdout.split("\0").filter((file) => file !== "" && existsSync(join(ROOT, file))) : [];
  return tracked.length > 0 ? tracked : filesBelow(ROOT).map((file) => relative(ROOT, file));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const FILES = projectFiles();
const TEXTS = FILES.filter((file) => !BINARY.test(file) && basename(file) !== basename(import.meta.filename));

describe("the repository", () => {
  it("holds at its top level what the reader is told of, and nothing else", () => {
    const found = new Set(FILES.map((file) => file.split("/")[0] ?? ""));
    expect([...found].toSorted()).toEqual(TOP_LEVEL.toSorted());
  });

  it.each(TIES)("names no machine and no place to download from (%#)", (tie) => {
    const tied = TEXTS.filter((file) => tie.test(readFileSync(join(ROOT, file), "utf8")));
    expect(tied).toEqual([]);
  });

  it("has the two commands and a picture on the first screen of its README", () => {
    const first = readFileSync(join(ROOT, "README.md"), "utf8").split("\n").slice(0, 30).join("\n");
    expect(first).toContain("npm start");
    expect(first).toContain("npm test");
    expect(first).toContain("public/screenshot.png");
  });

  it("leads nowhere that is not there", () => {
    const pages = TEXTS.filter((file) => file.endsWith(".md"));
    const links = pages.flatMap((page) =>
      [...readFileSync(join(ROOT, page), "utf8").matchAll(/\]\((?!https?:|#)(?<path>[^)#]+)/gu)].map(({ groups }) =>
        normalize(join(dirname(page), groups?.["path"] ?? "")),
      ),
    );
    const missing = links.filter((link) => link !== "public/screenshot.png" && !FILES.includes(link));
    expect(missing).toEqual([]);
  });
});
