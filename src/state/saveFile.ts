/** Hands a file to the reader's device. */

/** How long the browser may take to begin with a file before its memory is given back, in milliseconds. */
const KEEP = 60_000;

/** @param content text is written as UTF-8 */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP);
}
