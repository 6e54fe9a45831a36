/** A file of the site, opened on the device; what reads it is fetched when the first is opened. */
import type { MadeOf } from "../model/madeOf";
import { SITE_ID } from "../model/site";

/** @returns what it was made of, or in a sentence why it cannot be compared */
export async function openMade(file: File): Promise<MadeOf | string> {
  const { carriedMade } = await import("../load/carriedMade");
  return carriedMade(new Uint8Array(await file.arrayBuffer()), SITE_ID);
}
