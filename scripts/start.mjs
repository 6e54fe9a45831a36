/** `npm start`: installs what is missing, builds, serves the built site until stopped. Works from a bare clone. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing } from "./install.mjs";
import { listen, serveFolder } from "./serve.mjs";

const DEFAULT_PORT = 4173;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns {number} the port asked for by PORT; the usual one where it asks for none */
function wantedPort() {
  const port = Number(process.env["PORT"] ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`PORT=${process.env["PORT"]} is no port; using ${DEFAULT_PORT}.`);
  return DEFAULT_PORT;
}

function build() {
  return spawnSync(process.execPath, ["scripts/run.mjs", "scripts/build.ts"], { cwd: root, stdio: "inherit" }).status === 0;
}

async function serve() {
  const server = serveFolder(join(root, "dist"));
  const wanted = wantedPort();
  const port = await listen(server, wanted);
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken.`);
  console.log(`The site is at http://localhost:${port}/   (Ctrl+C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

if (installMissing(root) && build()) await serve();
else process.exitCode = 1;
