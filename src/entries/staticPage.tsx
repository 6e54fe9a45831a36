/** Where the build begins: a page of the app as HTML, with the data it is made from and the drawings of its charts. */
import { prerender } from "react-dom/static";
import type { Library } from "../model/library";
import { pageReader } from "../state/libraryReader";
import { createAppStore, withEverything } from "../state/store";
import { App } from "../ui/App";
import type { PrerenderedChart } from "../ui/Prerendered";
import { Build } from "../ui/Prerendered";

/**
 * @param base the site's root as the page's addresses are to name it
 * @param path of the page, from that root, with slashes around it
 * @throws where a part of the page throws: what stands in its place is for readers, never for what is published
 */
export async function renderStaticPage(library: Library, charts: PrerenderedChart, base: URL, path: string): Promise<string> {
  const store = createAppStore(withEverything(library));
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <Build value={charts}>
      <App app={{ store, base, reader: pageReader(base) }} path={path} />
    </Build>,
    // In one piece: what is put off would need a script to be put in its place.
    { progressiveChunkSize: Number.MAX_SAFE_INTEGER, onError: (error) => void errors.push(error) },
  );
  const html = await new Response(prelude).text();
  if (errors.length > 0) throw new Error(`the page ${path} could not be rendered`, { cause: errors[0] });
  return html;
}
