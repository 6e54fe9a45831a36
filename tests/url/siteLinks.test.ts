import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneFile, linkTo, linkToFile, placeOfHash } from "../../src/url/siteLinks";

const HOST = new URL("https://host.example/some/path/");
const FILE = new URL("file:///media/stick/every%20number.html#/");
const SITE = new URL("https://host.example/some/path/");

describe("links of the site", () => {
  it("lead below the host’s path, with their query and anchor", () => {
    expect(linkTo(HOST, "")).toBe("/some/path/");
    expect(linkTo(HOST, "d/trade-shares/?sort=-share#notes")).toBe("/some/path/d/trade-shares/?sort=-share#notes");
    expect(linkToFile(HOST, SITE, "corrections.xml")).toBe("/some/path/corrections.xml");
  });

  it("lead within the one-file edition, but for files, which only the site has", () => {
    expect(isOneFile(FILE)).toBe(true);
    expect(isOneFile(HOST)).toBe(false);
    expect(linkTo(FILE, "")).toBe("#/");
    expect(linkTo(FILE, "d/trade-shares/?sort=-share#notes")).toBe("#/d/trade-shares/?sort=-share#notes");
    expect(linkToFile(FILE, SITE, "corrections.xml")).toBe("https://host.example/some/path/corrections.xml");
  });

  it("name the place again that they were made of", () => {
    const part = fc.stringMatching(/^[a-z0-9.=&-]{1,12}$/u);
    fc.assert(
      fc.property(part, fc.option(part), fc.option(part), (path, query, anchor) => {
        const place = { path: `/${path}/`, query: query === null ? "" : `?${query}`, anchor: anchor === null ? "" : `#${anchor}` };
        expect(placeOfHash(linkTo(FILE, `${place.path.slice(1)}${place.query}${place.anchor}`))).toEqual(place);
      }),
    );
  });

  it("of a foreign kind are home", () => {
    for (const hash of ["", "#", "#note-1", "#//", "#?sort=x"]) expect(placeOfHash(hash).path).toMatch(/^\/+$/u);
  });
});
