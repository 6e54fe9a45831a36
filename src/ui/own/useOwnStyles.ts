/** The styles of this page alone, which no other page carries: added to the document while the page is there. */
import { useInsertionEffect } from "react";
import css from "./own.css?inline";

let sheet: CSSStyleSheet | null = null;

export function useOwnStyles(): void {
  useInsertionEffect(() => {
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    const own = sheet;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== own);
    };
  }, []);
}
