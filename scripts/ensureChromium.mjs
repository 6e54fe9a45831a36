/** Finds a Chromium for the browser tests, or installs Debian's where it may. Built-in modules only. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The one without a window first: the same engine, at little more than half the time a page. */
const DEBIAN_PACKAGES = ["chromium-headless-shell", "chromium"];
const DEBIAN_CHROMIUMS = DEBIAN_PACKAGES.map((name) => `/usr/bin/${name}`);
const ON_PATH = ["chromium", "google-chrome"];
const installing = (/** @type {string} */ name) => ["install", "-y", "--no-install-recommends", name, "fonts-dejavu-core"];
const WAIT_FOR_LOCK = ["-o", "DPkg::Lock::Timeout=600"];
const HELP = "No Chromium found, and none could be installed. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test";

/**
 * What the search asks of the machine; a test gives another.
 * @typedef {object} Machine
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {(command: string, args: readonly string[]) => boolean} run true where the command ended well
 * @property {(line: string) => void} say tells the reader what takes time
 * @property {boolean} root whether commands run as the machine's administrator
 */

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    exists: existsSync,
    run: (command, args) => {
      const quiet = args[0] === "--version";
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      return (
        spawnSync(command, args, { stdio: quiet ? "ignore" : ["ignore", 2, 2], env, timeout: quiet ? 30_000 : 1_800_000 }).status === 0
      );
    },
    say: (line) => console.error(line),
    root: process.getuid?.() === 0,
  };
}

/**
 * The path of a Chromium that starts. Looks at $CHROMIUM, Debian's place and PATH, then installs.
 * @param {Machine} [machine]
 * @returns {string}
 * @throws one line that says what to do
 */
export function ensureChromium(machine = thisMachine()) {
  const named = machine.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (starts(machine, named)) return named;
    throw new Error(`CHROMIUM=${named} does not start. Name a Chromium that does, or unset CHROMIUM.`);
  }
  const found = findChromium(machine) ?? (installChromium(machine) ? findChromium(machine) : null);
  if (found === null) throw new Error(HELP);
  return found;
}

/**
 * @param {Machine} machine
 * @returns {string | null}
 */
function findChromium(machine) {
  const folders = (machine.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [...DEBIAN_CHROMIUMS, ...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.find((path) => machine.exists(path) && starts(machine, path)) ?? null;
}

/**
 * Debian's package, as administrator and without a question; package lists are fetched when the first attempt fails.
 * @param {Machine} machine
 * @returns {boolean}
 */
function installChromium(machine) {
  if (!machine.exists("/etc/debian_version") || !machine.exists("/usr/bin/apt-get")) return false;
  const sudo = machine.root ? [] : ["sudo", "-n"];
  if (!machine.root && !machine.run("sudo", ["-n", "true"])) return false;
  const apt = (/** @type {readonly string[]} */ args) => {
    const [command = "", ...rest] = [...sudo, "apt-get", ...WAIT_FOR_LOCK, ...args];
    return machine.run(command, rest);
  };
  machine.say("Installing Chromium (Debian package) …");
  const any = () => DEBIAN_PACKAGES.some((name) => apt(installing(name)));
  return any() || (apt(["update"]) && any());
}

/**
 * @param {Machine} machine
 * @param {string} path
 */
function starts(machine, path) {
  return machine.run(path, ["--version"]);
}
