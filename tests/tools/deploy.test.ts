import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deploy, inOrder } from "../../scripts/deploy";

let root: string;
let served: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "every-number-deploy-"));
  served = join(root, "served");
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A built site: a page that names its code, code of its own and code that all releases share. */
function release(number: number): string {
  const dist = join(root, `dist-${number}`);
  write(join(dist, "index.html"), `page of ${number}`);
  write(join(dist, `assets/index-${number}.js`), `code of ${number}`);
  write(join(dist, "assets/react-0.js"), "shared");
  write(join(dist, "sw.js"), `worker of ${number}`);
  return dist;
}

const read = (path: string): string => readFileSync(join(served, path), "utf8");
const codeOf = (number: number): boolean => existsSync(join(served, `assets/index-${number}.js`));

describe("bringing a release to where it is served", () => {
  it("leaves the code of the five before it, and no more", () => {
    for (const number of [1, 2, 3, 4, 5, 6]) deploy(release(number), served);
    expect([1, 2, 3, 4, 5, 6].map(codeOf)).toEqual([true, true, true, true, true, true]);
    const { kept, removed } = deploy(release(7), served);
    expect([1, 2, 3, 4, 5, 6, 7].map(codeOf)).toEqual([false, true, true, true, true, true, true]);
    expect(removed).toEqual(["assets/index-1.js"]);
    expect(kept).toHaveLength(5);
    expect([read("index.html"), read("sw.js"), read("assets/react-0.js")]).toEqual(["page of 7", "worker of 7", "shared"]);
  });

  it("counts a release that is brought again, or taken back, once", () => {
    for (const number of [1, 2, 2, 2, 2, 2, 2, 2, 1]) deploy(release(number), served);
    expect([codeOf(1), codeOf(2), read("index.html")]).toEqual([true, true, "page of 1"]);
  });

  it("touches nothing else that is there", () => {
    write(join(served, ".htaccess"), "of the host");
    write(join(served, "v/0123456789ab/embed/x/index.html"), "published once");
    for (const number of [1, 2, 3, 4, 5, 6, 7]) deploy(release(number), served);
    expect([read(".htaccess"), read("v/0123456789ab/embed/x/index.html")]).toEqual(["of the host", "published once"]);
  });

  it("stops at a list that cannot be read, names it, and changes nothing", () => {
    deploy(release(1), served);
    write(join(served, "assets/releases.json"), '[["../index.html"]]');
    expect(() => deploy(release(2), served)).toThrow(/releases\.json: .*assets\//u);
    expect([codeOf(2), read("index.html")]).toEqual([false, "page of 1"]);
  });

  it("brings code before the pages that ask for it, and the worker last", () => {
    expect(inOrder(["sw.js", "index.html", "d/x.csv", "assets/b.js", "d/x/index.html", "assets/a.js"])).toEqual([
      "assets/a.js",
      "assets/b.js",
      "d/x.csv",
      "d/x/index.html",
      "index.html",
      "sw.js",
    ]);
  });
});
