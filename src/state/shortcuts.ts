/** Whether single keys do something by themselves; a reader may switch them off (WCAG 2.1.4). Kept on the device. */
import { readStored, writeStored } from "./stored";
import { SITE_ID } from "../model/site";

const KEY = `${SITE_ID}.keys.v1`;

export function keysAreOn(): boolean {
  return readStored(KEY, ["off"]) === null;
}

export function setKeys(on: boolean): void {
  writeStored(KEY, on ? null : "off");
}
