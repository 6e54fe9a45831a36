/** Puts text on the clipboard. @returns false where the browser refuses, so that the text can be shown for copying by hand */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
