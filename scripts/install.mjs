/** Installs the packages of package-lock.json where they are not there yet. Built-in modules only: it runs in a bare clone. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly link?: boolean }} Package */
/** @typedef {Readonly<Record<string, Package>>} Packages */

/**
 * Whether what npm installed last is what the lockfile asks for. npm writes its own list at the end of an installation,
 * so one that was broken off counts as missing.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const there = packagesOf(join(root, "node_modules/.package-lock.json"));
  if (wanted === null || there === null) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = there[path];
    if (path === "") return true;
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Packages | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Runs `npm ci` unless everything is there. Asks nothing; needs the network only when something is missing.
 * The tools are wanted too, whatever NODE_ENV says.
 * @param {string} root
 * @returns {boolean} false where the installation failed
 */
export function installMissing(root) {
  if (isInstalled(root)) return true;
  console.log("Installing packages (npm ci) …");
  const npm = process.env["npm_execpath"];
  const [command, first, shell] = npm === undefined ? ["npm", [], process.platform === "win32"] : [process.execPath, [npm], false];
  const { status } = spawnSync(command, [...first, "ci", "--include=dev", "--prefer-offline"], { cwd: root, stdio: "inherit", shell });
  if (status !== 0) console.error("npm ci failed: the packages could not be installed.");
  return status === 0;
}
