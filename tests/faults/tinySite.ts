/** A site of few small files with releases, and a host for it; answers come when they are let through. */
import { createHash } from "node:crypto";
import type { KindOfFile, ReleaseNumber, Spoilt } from "./actions";

export const SCOPE = "https://figures.example/site/";

export interface TinyFile {
  readonly text: string;
  readonly type: string;
}

export interface TinyRelease {
  readonly files: ReadonlyMap<string, TinyFile>;
  readonly worker: string;
}

const PLACE = /(?<quote>["'`])__RELEASE__\k<quote>/u;
/** Two releases in a row have the same code and differ in their data alone. */
export const codeOf = (release: number): number => Math.ceil(release / 2);

export const pathOf = (kind: KindOfFile, release: number): string =>
  ({
    page: "d/rain/index.html",
    data: "data/library.json",
    script: `assets/index-${codeOf(release)}.js`,
    part: `assets/part-${codeOf(release)}.js`,
    references: "api/references.json",
    worker: "sw.js",
  })[kind];

/** @param code the worker's, with its place for the list of files */
export function tinyRelease(release: ReleaseNumber, code: string): TinyRelease {
  const code_ = codeOf(release);
  const page = `<html data-version="v${release}" data-script="index-${code_}"><b>figure ${release}</b></html>`;
  const files = new Map<string, TinyFile>([
    ["index.html", { text: page, type: "text/html" }],
    [pathOf("page", release), { text: page.replace("<b>", "<b >"), type: "text/html" }],
    [pathOf("data", release), { text: JSON.stringify({ version: `v${release}`, figure: release }), type: "application/json" }],
    [pathOf("references", release), { text: JSON.stringify({ version: `v${release}`, cited: release }), type: "application/json" }],
    [pathOf("script", release), { text: `/* script ${code_} */`, type: "text/javascript" }],
    [pathOf("part", release), { text: `/* part ${code_} */`, type: "text/javascript" }],
  ]);
  const list = [...files].map(([path, { text }]) => ({ path, hash: createHash("sha256").update(text).digest("base64") }));
  const put = JSON.stringify(JSON.stringify({ build: `build${release}`, files: list }));
  return { files, worker: code.replace(PLACE, () => put) };
}

/** An answer as the worker and the page use it. */
export class TinyResponse {
  readonly body: string;
  readonly type: string;
  readonly ok: boolean;
  constructor(body: string, type = "", status = 200) {
    this.body = body;
    this.type = type;
    this.ok = status >= 200 && status < 300;
  }
  clone(): TinyResponse {
    return this;
  }
  text(): Promise<string> {
    return Promise.resolve(this.body);
  }
  json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(this.body));
  }
  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(new TextEncoder().encode(this.body).buffer);
  }
}

/** What a host answers now. */
export class TinyHost {
  release: TinyRelease;
  /** The code of the worker that removes the site, where that lies in the worker's place. */
  removal: string | null = null;
  readonly spoilt = new Map<string, Spoilt>();

  constructor(first: TinyRelease) {
    this.release = first;
  }

  answer(path: string): TinyResponse {
    const worker = { text: this.removal ?? this.release.worker, type: "text/javascript" };
    const file = path === "sw.js" ? worker : this.release.files.get(path);
    const how = this.spoilt.get(path);
    if (how === "portal") return new TinyResponse("<html>Sign in</html>", "text/html");
    if (how === "error") return new TinyResponse("", "text/html", 503);
    // A host may say that all is well, and give its home page, for what it does not have.
    if (file === undefined) return new TinyResponse(this.release.files.get("index.html")?.text ?? "", "text/html");
    return new TinyResponse(how === "cut" ? file.text.slice(0, -9) : file.text, file.type);
  }
}
