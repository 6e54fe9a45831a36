/** Puts a table on the clipboard as markup and as text. @returns false where the browser refuses */
export async function copyTable(table: { readonly text: string; readonly html: string }): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([table.text], { type: "text/plain" }),
      "text/html": new Blob([table.html], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(table.text);
  }
}

/** Puts text on the clipboard. @returns false where the browser refuses, so that the text can be shown for copying by hand */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
