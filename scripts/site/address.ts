/**
 * Where the site will be published. Pages work at any address; but oEmbed answers, cards, the sitemap and citations must name one.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Package = v.object({ homepage: v.pipe(v.string(), v.url()) });

/**
 * The absolute address of the site's root, with a slash at its end: `SITE` in the environment, else `homepage` in package.json.
 * @throws where it is not https
 */
export function siteAddress(root: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const { homepage } = v.parse(v.pipe(v.string(), v.parseJson(), Package), readFileSync(join(root, "package.json"), "utf8"));
  const address = new URL(env["SITE"] ?? homepage);
  if (address.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(`SITE=${address.href}: an https address without ? and # is needed`);
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}
