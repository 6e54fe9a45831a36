/** A translator as browsers have them: every text within two <font> elements of its own, and every new one soon after it came. */
import type { BrowserContext } from "playwright-core";

/** How a translator treats the text that was there: puts it within its elements, or keeps it to itself and writes its own. */
export type TranslatorWay = "around" | "instead";
/** When it translates: once the page is read, little by little from then on and while it is hydrated, once it was hydrated. */
export type TranslatorBegins = "read" | "meanwhile" | "live";

/** Texts that it gets done before the page may paint again, where it translates meanwhile. */
const AT_A_TIME = 40;

/** Lets a translator into every page of a context. It leaves alone what is marked so, and drawings. */
export async function translate(context: BrowserContext, way: TranslatorWay, begins: TranslatorBegins): Promise<void> {
  await context.addInitScript(
    ({ around, begins: when, atATime }) => {
      const wrap = (most: number): number => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode() !== null) {
          const text = walker.currentNode as Text;
          const left = text.parentElement?.closest("script, style, noscript, textarea, svg, font, [translate=no]") ?? null;
          if (left === null && text.data.trim() !== "") texts.push(text);
        }
        for (const text of texts.slice(0, most)) {
          const [outer, inner] = [document.createElement("font"), document.createElement("font")];
          outer.append(inner);
          text.before(outer);
          if (around) inner.append(text);
          else {
            inner.textContent = `«${text.data}»`;
            text.remove();
          }
        }
        return texts.length;
      };
      const begin = (): void => {
        wrap(Infinity);
        let due = false;
        new MutationObserver(() => {
          if (due) return;
          due = true;
          requestAnimationFrame(() => {
            due = false;
            wrap(Infinity);
          });
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      };
      const isLive = (): boolean => document.querySelector("[data-live]") !== null;
      const beginSlowly = (): void => {
        if (wrap(atATime) > atATime || !isLive()) requestAnimationFrame(beginSlowly);
        else begin();
      };
      document.addEventListener("readystatechange", () => {
        if (document.readyState !== "interactive") return;
        if (when === "read") begin();
        else if (when === "meanwhile") beginSlowly();
        else {
          const wait = new MutationObserver(() => {
            if (!isLive()) return;
            wait.disconnect();
            begin();
          });
          wait.observe(document.body, { attributes: true, subtree: true });
        }
      });
    },
    { around: way === "around", begins, atATime: AT_A_TIME },
  );
}
