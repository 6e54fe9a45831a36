import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen } from "../../scripts/serve.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const GOOD_BUILD =
  'import { mkdirSync, writeFileSync } from "node:fs"; mkdirSync("dist", { recursive: true }); writeFileSync("dist/index.html", "built");';
const BAD_BUILD = 'console.error("data/x.csv:1:1  is wrong"); process.exitCode = 1;';

describe("npm start", () => {
  let root = "";
  let child: ChildProcess | null = null;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "start-"));
    for (const folder of ["scripts", "node_modules"]) mkdirSync(join(root, folder));
    for (const file of ["start", "install", "serve"]) cpSync(join(ROOT, `scripts/${file}.mjs`), join(root, `scripts/${file}.mjs`));
    for (const file of ["package-lock.json", "node_modules/.package-lock.json"]) writeFileSync(join(root, file), '{"packages":{}}');
  });

  afterEach(() => {
    child?.kill("SIGKILL");
    child = null;
    rmSync(root, { recursive: true });
  });

  /** Starts with another build in place of the real one; waits for the address. */
  function start(build: string, port: number): Promise<string> {
    writeFileSync(join(root, "scripts/run.mjs"), build);
    const started = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env: { ...process.env, PORT: String(port) } });
    child = started;
    return new Promise((done) => {
      let said = "";
      const hear = (part: Buffer): void => {
        said += part.toString();
        if (said.includes("Ctrl+C")) done(said);
      };
      started.stdout.on("data", hear);
      started.stderr.on("data", hear);
      started.once("close", (code) => done(`${said}exit ${code ?? "none"}`));
    });
  }

  const addressIn = (said: string): string => /http:\/\/localhost:\d+\//u.exec(said)?.[0] ?? "";

  it.each(["SIGINT", "SIGTERM"] as const)("builds, serves, prints the address, and ends well on %s", async (signal) => {
    const address = addressIn(await start(GOOD_BUILD, 0));
    expect(await (await fetch(address)).text()).toBe("built");
    const ended = new Promise((done) => child?.once("close", done));
    child?.kill(signal);
    expect(await ended).toBe(0);
  });

  it("takes the next port where the one asked for is taken", async () => {
    const other = createServer();
    const taken = await listen(other, 0);
    const said = await start(GOOD_BUILD, taken);
    other.close();
    expect(said).toContain(`Port ${taken} is taken.`);
    expect(Number(new URL(addressIn(said)).port)).toBeGreaterThan(taken);
  });

  it("serves nothing when the build failed, and shows why", async () => {
    expect(await start(BAD_BUILD, 0)).toBe("data/x.csv:1:1  is wrong\nexit 1");
  });
});

describe("run.mjs", () => {
  let root = "";

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "run-"));
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function run(
    script: string,
    ...args: readonly string[]
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    writeFileSync(join(root, "script.ts"), script);
    const { NODE_ENV: _, ...env } = process.env;
    return spawnSync(process.execPath, [join(ROOT, "scripts/run.mjs"), "script.ts", ...args], { cwd: root, encoding: "utf8", env });
  }

  it("gives main the arguments, and its number as exit code", () => {
    const { status, stdout } = run(
      "export const main = (args: readonly string[]): number => { console.log(args.join()); return 3; };",
      "a",
      "--b",
    );
    expect([status, stdout]).toEqual([3, "a,--b\n"]);
  });

  it("waits for a promise", () => {
    expect(run("export const main = async (): Promise<number> => Promise.resolve(4);").status).toBe(4);
  });

  it("prints what was thrown and exits with 2", () => {
    const { status, stderr } = run('export function main(): never { throw new Error("broken inside"); }');
    expect(status).toBe(2);
    expect(stderr).toContain("broken inside");
  });

  it("builds for production, whatever the shell says", () => {
    expect(run('export const main = (): number => { console.log(process.env["NODE_ENV"]); return 0; };').stdout).toBe("production\n");
  });
});
