/** Before any test: every browser and reader that tests start finds the fonts that they bring, and no others. */
import { fontEnvironment } from "./fontSets";

export function setup(): void {
  Object.assign(process.env, fontEnvironment("usual"));
}
