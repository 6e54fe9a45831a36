/** `npm run check`: types, lint, format, dead code, layers, data. Goes on after a failing step. */
import { CHECKS, countLine, runSteps } from "./steps.mjs";

const count = await runSteps(process.cwd(), CHECKS);
console.log(countLine(count));
process.exitCode = count.failed > 0 ? 1 : 0;
