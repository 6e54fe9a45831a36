/** `npm run check`: types, lint, format, dead code, layers, data. Goes on after a failing step. */
import { AT_ONCE, CHECKS, countLine, runSteps } from "./steps.mjs";

const count = await runSteps(process.cwd(), CHECKS, { atOnce: AT_ONCE });
console.log(countLine(count));
process.exitCode = count.failed > 0 ? 1 : 0;
