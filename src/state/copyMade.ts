/** Copies what is made when it is asked for; apart from the rest of the clipboard, which pages need at once. */
import { copyText } from "./clipboard";

/** What is copied: text, and markup of it where it has one. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies what is still being made. Call it within the click: some engines take the clipboard only then, and let what is put there come
 * later. @returns the text, and whether the browser took it, so that it can be shown for copying by hand
 * @throws where there is nothing, or it cannot be made
 */
export async function copyMade(making: Promise<Copied | null>): Promise<{ readonly text: string; readonly taken: boolean }> {
  const made = making.then((clip) => {
    if (clip === null) throw new Error("nothing to copy");
    return clip;
  });
  const taken = await written(made);
  const { text } = await made;
  return { text, taken: taken || (await copyText(text)) };
}

async function written(made: Promise<Copied>): Promise<boolean> {
  const part = (type: string, textOf: (clip: Copied) => string): Promise<Blob> => {
    const blob = made.then((clip) => new Blob([textOf(clip)], { type }));
    // What cannot be made is said once, by who waits for it.
    blob.catch(() => undefined);
    return blob;
  };
  try {
    const text = part("text/plain", (clip) => clip.text);
    const html = part("text/html", (clip) => clip.html ?? linesAsMarkup(clip.text));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": html })]);
    return true;
  } catch {
    return false;
  }
}

/** What is copied has markup or not once it is made; what the clipboard is to hold must be said before. */
function linesAsMarkup(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph.outerHTML;
    })
    .join("");
}
