/** Puts text on the clipboard. @returns false where the browser refuses, so that the text can be shown for copying by hand */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a picture on the clipboard, with its alternative text as text and as markup. @returns false where the browser refuses */
export async function copyPicture(png: Uint8Array, alternative: string): Promise<boolean> {
  try {
    const image = new Blob([new Uint8Array(png)], { type: "image/png" });
    const text = new Blob([alternative], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": image, "text/plain": text })]);
    return true;
  } catch {
    return false;
  }
}
