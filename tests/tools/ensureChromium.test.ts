import { describe, expect, it } from "vitest";
import { ensureChromium } from "../../scripts/ensureChromium.mjs";

interface Fake {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly root?: boolean;
  /** Commands that end badly, by how they begin. */
  readonly failing?: readonly string[];
  /** Files that a successful `apt-get install` puts there. */
  readonly installs?: readonly string[];
}

/** A machine made of lists, and the commands that were run on it. */
function machineOf({ env = {}, files = [], root = false, failing = [], installs = [] }: Fake) {
  const there = new Set(files);
  const ran: string[] = [];
  const failures = [...failing];
  return {
    ran,
    machine: {
      env,
      root,
      say: () => undefined,
      exists: (path: string) => there.has(path),
      run: (command: string, args: readonly string[]) => {
        const line = [command, ...args].join(" ");
        ran.push(line);
        const failure = failures.findIndex((start) => line.includes(start));
        if (failure !== -1) return failures.splice(failure, 1).length === 0;
        if (line.includes("apt-get") && line.includes(" install ")) for (const file of installs) there.add(file);
        return true;
      },
    },
  };
}

const DEBIAN = ["/etc/debian_version", "/usr/bin/apt-get"];

describe("ensureChromium", () => {
  it("takes the one that CHROMIUM names, before all others", () => {
    const { machine, ran } = machineOf({ env: { CHROMIUM: "/my/chromium" }, files: ["/usr/bin/chromium"] });
    expect(ensureChromium(machine)).toBe("/my/chromium");
    expect(ran).toEqual(["/my/chromium --version"]);
  });

  it("takes no other where the one that CHROMIUM names does not start", () => {
    const { machine } = machineOf({ env: { CHROMIUM: "/my/chromium" }, files: ["/usr/bin/chromium"], failing: ["/my/chromium"] });
    expect(() => ensureChromium(machine)).toThrow(/^CHROMIUM=\/my\/chromium does not start\..*$/u);
  });

  it("takes Debian's, then those on PATH", () => {
    const env = { PATH: "/a:/b" };
    const debian = machineOf({ env, files: ["/usr/bin/chromium", "/a/chromium"] });
    const onPath = machineOf({ env, files: ["/a/google-chrome", "/b/chromium"] });
    expect(ensureChromium(debian.machine)).toBe("/usr/bin/chromium");
    expect(ensureChromium(onPath.machine)).toBe("/b/chromium");
    expect(ensureChromium(machineOf({ env, files: ["/a/google-chrome"] }).machine)).toBe("/a/google-chrome");
  });

  it("passes over one that does not start", () => {
    const { machine } = machineOf({
      env: { PATH: "/a" },
      files: ["/usr/bin/chromium", "/a/google-chrome"],
      failing: ["/usr/bin/chromium"],
    });
    expect(ensureChromium(machine)).toBe("/a/google-chrome");
  });

  it("installs Debian's as root, waiting for another installation to end", () => {
    const { machine, ran } = machineOf({ root: true, files: DEBIAN, installs: ["/usr/bin/chromium"] });
    expect(ensureChromium(machine)).toBe("/usr/bin/chromium");
    expect(ran[0]).toBe("apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends chromium-headless-shell fonts-dejavu-core");
  });

  it("takes the one without a window before the other, and installs the other where Debian has only that", () => {
    const both = machineOf({ files: ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"] });
    const older = machineOf({ root: true, files: DEBIAN, installs: ["/usr/bin/chromium"], failing: ["install"] });
    expect(ensureChromium(both.machine)).toBe("/usr/bin/chromium-headless-shell");
    expect(ensureChromium(older.machine)).toBe("/usr/bin/chromium");
    expect(older.ran[1]).toMatch(/ install .* chromium fonts-dejavu-core$/u);
  });

  it("fetches the package lists and tries once more", () => {
    const { machine, ran } = machineOf({ root: true, files: DEBIAN, installs: ["/usr/bin/chromium"], failing: ["install", "install"] });
    expect(ensureChromium(machine)).toBe("/usr/bin/chromium");
    const tried = ran.filter((line) => line.startsWith("apt-get")).map((line) => line.split(" ")[3]);
    expect(tried).toEqual(["install", "install", "update", "install"]);
  });

  it("uses sudo only where it asks nothing", () => {
    const may = machineOf({ files: DEBIAN, installs: ["/usr/bin/chromium"] });
    const mayNot = machineOf({ files: DEBIAN, installs: ["/usr/bin/chromium"], failing: ["sudo -n true"] });
    expect(ensureChromium(may.machine)).toBe("/usr/bin/chromium");
    expect(may.ran[1]).toMatch(/^sudo -n apt-get .* install /u);
    expect(() => ensureChromium(mayNot.machine)).toThrow();
    expect(mayNot.ran).toEqual(["sudo -n true"]);
  });

  it.each([
    ["no Debian", { root: true, files: ["/usr/bin/apt-get"] }],
    ["installations that all fail", { root: true, files: DEBIAN, failing: Array<string>(4).fill("install") }],
    ["an installation that leaves none", { root: true, files: DEBIAN }],
  ])("says in one line what to do after %s", (_, fake) => {
    expect(() => ensureChromium(machineOf(fake).machine)).toThrow(/^[^\n]*CHROMIUM=[^\n]*$/u);
  });
});
