/** How much of its note stands beside a number, kept on the device: the number alone, with its marker, or with its wording. */
import type { ReadingLevel } from "../url/choices";
import { READING_LEVELS } from "../url/choices";
import { readStored, writeStored } from "./stored";
import { SITE_ID } from "../model/site";

const KEY = `${SITE_ID}.reading.v1`;
const DEFAULT: ReadingLevel = "note";

export function storedReading(): ReadingLevel {
  return readStored(KEY, READING_LEVELS) ?? DEFAULT;
}

export function rememberReading(level: ReadingLevel): void {
  writeStored(KEY, level === DEFAULT ? null : level);
}
