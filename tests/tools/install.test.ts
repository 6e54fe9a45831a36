import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installMissing, isInstalled } from "../../scripts/install.mjs";

const LOCK = {
  "": { name: "x", version: "1.0.0" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/b": { version: "2.0.0", integrity: "sha512-b", optional: true },
};

describe("isInstalled", () => {
  let root = "";

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "install-"));
    mkdirSync(join(root, "node_modules"));
    writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: LOCK }));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function installed(packages: unknown): void {
    writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
  }

  it("is false without packages, and after an installation that was broken off", () => {
    expect(isInstalled(root)).toBe(false);
    writeFileSync(join(root, "node_modules/.package-lock.json"), "{ half");
    expect(isInstalled(root)).toBe(false);
  });

  it("is true where npm's list is the lockfile's, optional packages of other machines aside", () => {
    installed({ "node_modules/a": LOCK["node_modules/a"] });
    expect(isInstalled(root)).toBe(true);
    expect(installMissing(root)).toBe(true);
  });

  it.each([
    ["a missing package", {}],
    ["another version", { "node_modules/a": { version: "1.0.1", integrity: "sha512-a" } }],
    ["other contents under the same version", { "node_modules/a": { version: "1.0.0", integrity: "sha512-x" } }],
  ])("is false after %s", (_, packages) => {
    installed(packages);
    expect(isInstalled(root)).toBe(false);
  });
});
