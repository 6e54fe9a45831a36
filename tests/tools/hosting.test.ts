/** The files with headers for hosts, read as their hosts read them: what each address gets, and that none contradicts the pages’ own policies. */
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { buildPages } from "../../scripts/site/pages";
import { EMBED_HEADER, PAGE_HEADER, PAGE_POLICY, policyWith } from "../../scripts/site/policy";
import { wells } from "../view/library";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Headers that a host sends for a file, by lower-case name; a second value for a name is a fault of the file. */
type Headers = ReadonlyMap<string, readonly string[]>;
/** @param path of the address, with `index.html` where a folder is asked for */
type Host = (path: string) => Headers;

function collected(pairs: readonly (readonly [name: string, value: string])[]): Headers {
  const headers = new Map<string, readonly string[]>();
  for (const [name, value] of pairs) headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value]);
  return headers;
}

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));

/** Rules begin at the margin; the headers of all that match add up. Folders are asked for by their address. */
function netlify(): Host {
  const rules: { readonly pattern: RegExp; readonly headers: (readonly [string, string])[] }[] = [];
  for (const line of lines(read("docs/hosting/_headers"))) {
    const [name = "", ...value] = line.trim().split(": ");
    if (line.startsWith(" ")) rules.at(-1)?.headers.push([name, value.join(": ")]);
    else rules.push({ pattern: new RegExp(`^${line.trim().replace(/\./gu, "\\.").replace("*", ".*")}$`, "u"), headers: [] });
  }
  return (path) => {
    const asked = path === "/404.html" ? path : path.replace(/index\.html$/u, "");
    return collected(rules.filter(({ pattern }) => pattern.test(asked)).flatMap(({ headers }) => headers));
  };
}

/** `Header always set`, for names that match the section it stands in and addresses that match its condition; the last counts. */
function apache(): Host {
  const SET = /^Header always set (?<name>\S+) "(?<value>[^"]*)"(?: "expr=%\{REQUEST_URI\} (?<is>[=!])~ m#(?<pattern>[^#]+)#")?$/u;
  return (path) => {
    const headers = new Map<string, readonly string[]>();
    let applies = true;
    for (const line of lines(read("docs/hosting/.htaccess"))) {
      const section = /^<FilesMatch "(?<pattern>.+)">$/u.exec(line)?.groups?.["pattern"];
      if (section !== undefined) applies = new RegExp(section, "u").test(basename(path));
      else if (line === "</FilesMatch>") applies = true;
      const { name, value = "", is, pattern } = SET.exec(line.trim())?.groups ?? {};
      const meant = pattern === undefined || new RegExp(pattern, "u").test(path) === (is === "=");
      if (name !== undefined && applies && meant) headers.set(name.toLowerCase(), [value]);
    }
    return headers;
  };
}

/** `map` gives the value of the first pattern that matches; what is empty is not sent. */
function nginx(): Host {
  const text = read("docs/hosting/nginx.conf");
  const maps = new Map(
    [...text.matchAll(/map \$uri \$(?<name>\w+) \{(?<body>[^]*?)\n\}/gu)].map(({ groups }) => [
      groups?.["name"] ?? "",
      groups?.["body"] ?? "",
    ]),
  );
  const valueOf = (name: string, path: string): string => {
    const cases = [...(maps.get(name) ?? "").matchAll(/^ +"~(?<pattern>[^\n]+?)" "(?<value>[^"]*)";$/gmu)];
    return cases.find(({ groups }) => new RegExp(groups?.["pattern"] ?? "", "u").test(path))?.groups?.["value"] ?? "";
  };
  const added = [...text.matchAll(/^ +add_header (?<name>\S+) (?:"(?<value>[^"]*)"|\$(?<variable>\w+)) always;$/gmu)];
  return (path) =>
    collected(
      added
        .map(({ groups }) => [groups?.["name"] ?? "", groups?.["value"] ?? valueOf(groups?.["variable"] ?? "", path)] as const)
        .filter(([, value]) => value !== ""),
    );
}

const RECORD = { id: "rain", title: "Rain" };
const INDEX = read("index.html").replace("</head>", '<link rel="stylesheet" href="./assets/a.css"></head>');
/** Every page that the build makes, from an index.html and a catalogue with one record of each kind. */
const pages = await buildPages(
  [
    { type: "asset", fileName: "index.html", source: INDEX },
    { type: "asset", fileName: "assets/a.css", source: "" },
    { type: "chunk", name: "app", fileName: "assets/app.js", facadeModuleId: "/index.html", imports: [] },
    ...["pages", "menu", "dialogs"].map((name) => ({
      type: "chunk",
      name,
      fileName: `assets/${name}.js`,
      facadeModuleId: null,
      imports: [],
    })),
  ] as unknown as Rolldown.RolldownOutput["output"],
  new Map([
    [
      "api/catalog.json",
      JSON.stringify({
        ...{ datasets: [RECORD], questions: [RECORD], disagreements: [RECORD], counters: [RECORD], places: [RECORD], terms: [RECORD] },
        reports: [RECORD],
      }),
    ],
  ]),
  () => Promise.resolve({ content: "", data: "" }),
  { library: wells, site: "https://figures.example/", version: "", date: "", about: "", first: "", faces: "" },
);
const PAGES = [...pages.keys()].filter((path) => /^(?!v\/).*index\.html$/u.test(path)).map((path) => `/${path}`);
const FRAMED = ["/v/index.html", "/embed/trade-shares/index.html", "/v/0e54a3ca4c13/embed/trade-shares/index.html"];
const FOREVER = ["/assets/index-CxwEZfsf.js", "/assets/style-0hqx4eFZ.css"];
const OTHERS = ["/api/cells.json", "/fonts/desk-sans.woff2", "/embed.js", "/f/trade-shares.png", "/robots.txt"];

it("there are pages to send headers with", () => {
  expect(PAGES).toEqual(expect.arrayContaining(["/index.html", "/about/index.html", "/d/rain/index.html", "/sources/rain/index.html"]));
});

describe.each([
  ["_headers", netlify()],
  [".htaccess", apache()],
  ["nginx.conf", nginx()],
])("docs/hosting/%s", (_, host) => {
  it.each([...PAGES, "/404.html", "/every-number.html"])(
    "says that the site alone may frame %s, and leaves the rest to its own policy",
    (path) => {
      expect(host(path).get("content-security-policy")).toEqual([PAGE_HEADER]);
      expect(host(path).get("cache-control")).toEqual(["no-cache"]);
    },
  );

  it.each(FRAMED)("lets anyone frame %s", (path) => {
    expect(host(path).get("content-security-policy")).toEqual([EMBED_HEADER]);
    expect(host(path).get("cache-control")).toEqual(["no-cache"]);
  });

  it.each(FOREVER)("lets %s be kept for good, since its name holds its hash", (path) => {
    expect(host(path).get("cache-control")).toEqual(["public, max-age=31536000, immutable"]);
  });

  it("has the worker asked for each time", () => {
    expect(host("/sw.js").get("cache-control")).toEqual(["no-cache"]);
  });

  it.each([...PAGES, ...FRAMED, ...FOREVER, ...OTHERS, "/sw.js", "/404.html"])("lets anyone read %s, as what it is", (path) => {
    expect(host(path).get("access-control-allow-origin")).toEqual(["*"]);
    expect(host(path).get("x-content-type-options")).toEqual(["nosniff"]);
    expect(host(path).get("referrer-policy")).toEqual(["strict-origin-when-cross-origin"]);
  });

  it("says nothing of policy or keeping where it has no reason to", () => {
    for (const path of OTHERS)
      expect([host(path).get("content-security-policy"), host(path).get("cache-control")]).toEqual([undefined, undefined]);
  });
});

describe("the page on hosting", () => {
  it("prints the very policy that pages carry", () => {
    // Of the hashes only the page itself knows.
    expect(read("docs/hosting/README.md").split("\n")).toContain(policyWith("'sha256-…'", "'sha256-…'"));
  });

  it.each(["_headers", ".htaccess", "nginx.conf"])("leads to docs/hosting/%s", (file) => {
    expect(read("docs/hosting/README.md")).toContain(`(${file})`);
  });
});

describe("the content policy", () => {
  const directives = new Map(PAGE_POLICY.split("; ").map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1)]));

  it("allows nothing that is not named, and no text to become code", () => {
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:/u);
  });

  it("takes data: and blob: for pictures alone", () => {
    const loose = [...directives].filter(([, values]) => values.some((value) => /^(?:data|blob):$/u.test(value)));
    expect(loose.map(([name]) => name)).toEqual(["img-src"]);
  });
});
