/**
 * Where the site will be published. Pages work at any address; but oEmbed answers, cards, the sitemap and citations must name one.
 */
import { readSite } from "./siteFile";

/**
 * The absolute address of the site's root, with a slash at its end: `SITE` in the environment, else `address` of `data/site.json`.
 * @throws where it is not https
 */
export function siteAddress(corpus: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const address = new URL(env["SITE"] ?? readSite(corpus).address);
  if (address.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(`SITE=${address.href}: an https address without ? and # is needed`);
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}
