/** The part of the citation processor that the build uses. */
declare module "citeproc" {
  interface Sys {
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => unknown;
  }
  class Engine {
    constructor(sys: Sys, style: string, language?: string);
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): false | readonly [parameters: unknown, entries: readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export = CSL;
}
