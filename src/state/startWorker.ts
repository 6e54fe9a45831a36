/** Workers of the site's own, beside the page. */
import { trustedWorker } from "./trusted";

/** @param address of its script @returns null where none may start */
export function startWorker(address: string): Worker | null {
  try {
    return new window.Worker(trustedWorker(address), { type: "module" });
  } catch {
    return null;
  }
}
