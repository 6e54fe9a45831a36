/** A translator as browsers have them: every text within two <font> elements of its own, and every new one soon after it came. */
import type { BrowserContext } from "playwright-core";

/** How a translator treats the text that was there: puts it within its elements, or keeps it to itself and writes its own. */
export type TranslatorWay = "around" | "instead";
/** Since when it translates: since the page is read, since it was hydrated. */
export type TranslatorBegins = "interactive" | "live";

/** Lets a translator into every page of a context. It leaves alone what is marked so, and drawings. */
export async function translate(context: BrowserContext, way: TranslatorWay, begins: TranslatorBegins): Promise<void> {
  await context.addInitScript(
    ({ around, atOnce }) => {
      const wrapAll = (): void => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode() !== null) {
          const text = walker.currentNode as Text;
          const left = text.parentElement?.closest("script, style, noscript, textarea, svg, font, [translate=no]") ?? null;
          if (left === null && text.data.trim() !== "") texts.push(text);
        }
        for (const text of texts) {
          const [outer, inner] = [document.createElement("font"), document.createElement("font")];
          outer.append(inner);
          text.before(outer);
          if (around) inner.append(text);
          else {
            inner.textContent = `«${text.data}»`;
            text.remove();
          }
        }
      };
      const begin = (): void => {
        wrapAll();
        let due = false;
        new MutationObserver(() => {
          if (due) return;
          due = true;
          requestAnimationFrame(() => {
            due = false;
            wrapAll();
          });
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      };
      document.addEventListener("readystatechange", () => {
        if (document.readyState !== "interactive") return;
        if (atOnce) begin();
        else {
          const wait = new MutationObserver(() => {
            if (document.querySelector("[data-live]") === null) return;
            wait.disconnect();
            begin();
          });
          wait.observe(document.body, { attributes: true, subtree: true });
        }
      });
    },
    { around: way === "around", atOnce: begins === "interactive" },
  );
}
