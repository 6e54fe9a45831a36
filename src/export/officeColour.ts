/** Colours as office formats write them. */
import { LIGHT } from "../chart/tokens";

/** Of the light theme: six hexadecimal digits in capitals, without a sign before them. */
export function officeColour(name: keyof typeof LIGHT): string {
  return LIGHT[name].slice(1).toUpperCase();
}
