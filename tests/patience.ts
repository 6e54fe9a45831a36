/**
 * A limit of time is no measure: waits end with what they wait for, and a limit only ends what hangs. So it suits a machine many times
 * slower than this one, with other work beside, and is said in one place.
 */
import { vi } from "vitest";
import { PATIENT } from "./patient.mjs";

const waitFor = vi.waitFor.bind(vi);
vi.waitFor = (callback, options = PATIENT) => waitFor(callback, options);
