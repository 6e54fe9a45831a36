/** A presentation that a reader chooses as a template, read on the device; what reads it is loaded when it is first asked for. */
import type { OpenedTemplate } from "../load/own/openTemplate";

/** @returns the parts of the package, or why it is not opened */
export async function openChosenTemplate(file: File): Promise<OpenedTemplate> {
  const { openTemplate } = await import("../load/own/openTemplate");
  return openTemplate(new Uint8Array(await file.arrayBuffer()));
}
