/** The built files themselves: each page with its policy first, one known script and no style inside markup, and no way from text to code in what ships. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { PAGE_POLICY, policyWith, sourceOf } from "../../scripts/site/policy";

const DIST = join(process.cwd(), "dist");
const FILES: readonly string[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(DIST.length + 1)
      .replaceAll(sep, "/"),
  )
  .toSorted();
const EMBEDS = /^(?:embed|v\/[0-9a-f]{12})\//u;
const PAGES = FILES.filter((path) => path.endsWith(".html"));
/** Has all scripts and styles inside, and a policy of their hashes. */
const ONE_FILE = "every-number.html";
const SITE_PAGES = PAGES.filter((path) => !EMBEDS.test(path) && path !== ONE_FILE);
/** Pages that only lead to another address. */
const MOVED = SITE_PAGES.filter((path) => readFileSync(join(DIST, path), "utf8").includes('http-equiv="refresh"'));
const SCRIPTS = FILES.filter((path) => path.endsWith(".js"));
const textOf = (path: string): string => readFileSync(join(DIST, path), "utf8");

const TAG = /<(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s=>/]+(?:\s*=\s*"[^"]*")?)*)\s*\/?>/giu;
interface Tag {
  readonly name: string;
  readonly attributes: string;
}
const tagsOf = (html: string): readonly Tag[] =>
  [...html.matchAll(TAG)].map(({ groups }) => ({ name: groups?.["name"] ?? "", attributes: groups?.["attributes"] ?? "" }));
const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*(?:\ssrc=|json"))[^>]*>(?<code>[^]*?)<\/script>/gu)].map(({ groups }) => groups?.["code"] ?? "");

/** What pages have in their head before anything is painted (src/entries/beforePaint.ts). */
const [FIRST = ""] = inlineScripts(textOf("index.html"));

/** The policy that allows what script and styles the page has in its head, and no others. */
function policyOf(html: string): string {
  const [styles, ...more] = [...html.matchAll(/<style>(?<css>[^]*?)<\/style>/gu)].map(({ groups }) => groups?.["css"] ?? "");
  expect(more).toEqual([]);
  return styles === undefined ? PAGE_POLICY : policyWith(sourceOf(FIRST), sourceOf(styles));
}

describe("every HTML page that the build writes", () => {
  it("is among those looked at", () => {
    expect(SITE_PAGES).toEqual(expect.arrayContaining(["404.html", "index.html", "d/fatalities-2025/index.html", "v/index.html"]));
    expect(PAGES.length).toBeGreaterThan(SITE_PAGES.length);
    expect(MOVED).toContain("d/discrepancies/index.html");
  });

  it.each(SITE_PAGES)("%s has the policy, right after its encoding and before everything else", (path) => {
    const html = textOf(path);
    const [charset, policy] = tagsOf(html.slice(html.indexOf("<head>") + "<head>".length));
    expect(charset).toEqual({ name: "meta", attributes: ' charset="utf-8"' });
    expect(policy).toEqual({ name: "meta", attributes: ` http-equiv="Content-Security-Policy" content="${policyOf(html)}"` });
    expect(html.match(/http-equiv="Content-Security-Policy"/gu)).toHaveLength(1);
  });

  it("has one small script in its head, the same on each, before its styles; those for what is missing or has moved have none", () => {
    expect(FIRST).toMatch(/pressed.*theme|theme.*pressed/u);
    expect(Buffer.byteLength(FIRST)).toBeLessThanOrEqual(1_500);
    const found = new Map(SITE_PAGES.map((path) => [path, inlineScripts(textOf(path))]));
    expect(found.get("404.html")).toEqual([]);
    found.delete("404.html");
    for (const path of MOVED) {
      expect(found.get(path), path).toEqual([]);
      found.delete(path);
    }
    expect([...found].filter(([, scripts]) => scripts.length !== 1 || scripts[0] !== FIRST).map(([path]) => path)).toEqual([]);
    for (const path of found.keys()) expect(textOf(path).indexOf("<script>"), path).toBeLessThan(textOf(path).indexOf("<style>"));
  });

  it("is the one-file edition with hashes alone, and with trusted types", () => {
    const [, policy] = tagsOf(textOf(ONE_FILE).slice(0, 2_000)).filter(({ name }) => name === "meta");
    expect(policy?.attributes).toMatch(
      /content="default-src 'none'; script-src 'sha256-[^' ]+' 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; /u,
    );
    expect(policy?.attributes).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy?.attributes).not.toMatch(/unsafe|https?:|\*/u);
  });

  it("has no handler inside its markup, and no styles but those of its head", () => {
    const found = SITE_PAGES.flatMap((path) => {
      const html = textOf(path);
      const odd = tagsOf(html).filter(
        ({ name, attributes }) => (name === "style" && attributes !== "") || /\s(?:style|on[a-z]+)\s*=/iu.test(attributes),
      );
      return odd.map(({ name }) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it("has no style attribute and no handler in any embed either, whose policy allows styles and scripts by hash alone", () => {
    const odd = PAGES.flatMap((path) =>
      tagsOf(textOf(path).replace(/<script[\s\S]*?<\/script>/gu, ""))
        .filter(({ attributes }) => /\s(?:style|on[a-z]+)\s*=/iu.test(attributes))
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(odd).toEqual([]);
  });
});

/** Ways from text to code or markup, as they stand in a script. */
const SINKS: Readonly<Record<string, RegExp>> = {
  eval: /(?<![\w$.])eval\s*\(/gu,
  Function: /(?<![\w$.])Function\s*\(/gu,
  "setting markup": /(?:\.|\[\s*["'`])(?:innerHTML|outerHTML|srcdoc)(?:["'`]\s*\])?\s*\+?=(?!=)/gu,
  "inserting markup": /\b(?:insertAdjacentHTML|createContextualFragment|parseFromString|parseHTMLUnsafe|setHTMLUnsafe)\s*\(/gu,
  "document.write": /\bdocument\s*\.\s*write(?:ln)?\s*\(/gu,
  "timer from text": /\bset(?:Timeout|Interval)\s*\(\s*["'`]/gu,
  "worker from text": /\bnew\s+(?:window\.)?(?:Shared)?Worker\s*\(|\bimportScripts\s*\(/gu,
};

/** What of that libraries bring, and why it is harmless: the policy refuses each of them should it ever be reached. */
const KNOWN: readonly (readonly [script: string, sink: string, times: number, why: string])[] = [
  ["assets/charts", "Function", 1, "decimal.js looks for the global object so, only where there is no `self`"],
  [
    "assets/react",
    "setting markup",
    3,
    "React’s dangerouslySetInnerHTML, which only the build uses, and how it makes <script>, which no page asks for",
  ],
  [
    "assets/index",
    "worker from text",
    1,
    "the workers that read everything, a reader’s table and a reader’s PDF, at the addresses of their own files, by a policy that lets no other through (src/state/trusted.ts)",
  ],
  [
    "assets/worker",
    "Function",
    7,
    "pdf.js: how core-js within it looks for the global object and for modules of Node, where nothing else gives them, and how it would make code to colour a drawing, which it is told not to (isEvalSupported) and which no text needs",
  ],
  ["assets/worker", "inserting markup", 5, "a method of the same name in pdf.js’s own reader of XML, which inserts nothing anywhere"],
  ["assets/worker", "worker from text", 1, "how pdf.js would start a worker of its own; it is in one, with all that it needs"],
  ["assets/toPptx", "Function", 1, "setImmediate given a text, which nothing does"],
  [ONE_FILE, "Function", 2, "the two of charts and of decks, in one file"],
  [ONE_FILE, "setting markup", 3, "React’s, in one file"],
  [ONE_FILE, "worker from text", 1, "the same, which have no address in one file and are not started"],
];

describe("what ships", () => {
  const found = new Map<string, number>();
  const look = (name: string, code: string): void => {
    for (const [sink, pattern] of Object.entries(SINKS)) {
      const times = code.match(pattern)?.length ?? 0;
      if (times > 0) found.set(`${name} ${sink}`, (found.get(`${name} ${sink}`) ?? 0) + times);
    }
  };
  for (const path of SCRIPTS) look(path.replace(/-[\w-]{8}\.js$/u, ""), textOf(path));
  for (const path of PAGES) for (const code of inlineScripts(textOf(path))) look(path, code);

  it("turns no text into code or markup, but for what is listed with its reason", () => {
    expect(SCRIPTS.length).toBeGreaterThan(20);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(KNOWN.map(([script, sink, times]) => [`${script} ${sink}`, times])));
  });

  it.each([
    ["eval", 'eval("1")'],
    ["Function", 'new Function("return 1")'],
    ["setting markup", "box.innerHTML=text"],
    ["setting markup", 'box["outerHTML"] = text'],
    ["inserting markup", 'box.insertAdjacentHTML("beforeend",text)'],
    ["document.write", "document.write(text)"],
    ["timer from text", 'setTimeout("go()",1)'],
    ["worker from text", "new Worker(address)"],
  ])("would notice %s: %s", (sink, code) => {
    expect(code.match(SINKS[sink] ?? /never^/u)).toHaveLength(1);
  });

  it.each(["box.innerHTML==text", "retrieval(text)", "isFunction(value)", "setTimeout(go,1)", "a.eval_(b)"])(
    "takes for none of them: %s",
    (code) => {
      expect(Object.values(SINKS).filter((pattern) => code.match(pattern) !== null)).toEqual([]);
    },
  );
});

describe("what ships of others", () => {
  const { components } = JSON.parse(textOf("sbom.cdx.json")) as {
    readonly components: readonly { readonly group?: string; readonly name: string; readonly version: string; readonly scope: string }[];
  };
  const required = components
    .filter(({ scope }) => scope === "required")
    .map(({ group, name, version }) => `${group === undefined ? "" : `${group}/`}${name} ${version}`);

  it("is the same in the list for people and in the bill of materials", () => {
    const named = [...textOf("licences.txt").matchAll(/^(?<name>\S+ \d\S*)\nLicence: /gmu)].map(({ groups }) => groups?.["name"] ?? "");
    expect(named.toSorted()).toEqual(required.toSorted());
  });

  it("holds every package that the app asks for, the fonts, and no tool", () => {
    const { dependencies } = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const asked = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
    expect(required).toEqual(expect.arrayContaining(asked));
    expect(required.map((one) => one.split(" ")[0])).toEqual(expect.arrayContaining(["source-sans", "source-serif", "jszip", "scheduler"]));
    expect(required.filter((one) => /^(?:vite|vitest|citeproc|happy-dom|typescript) /u.test(one))).toEqual([]);
  });
});
