/** An OpenDocument spreadsheet → its tables as found. */
import type { Opened, Refused } from "../../model/ownTable";
import { refuse } from "./refusals";
import type { ZipPart } from "./zipParts";

export function openOds(_bytes: Uint8Array, _name: string, _parts: readonly ZipPart[]): Opened | Refused {
  return refuse("damaged");
}
