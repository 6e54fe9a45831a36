/** What of a document's parts the library writes otherwise than it should be: separators, names of links, kinds of pictures. */
import type { Parts } from "../archive/zipParts";

export function finishDocument(parts: Parts): Parts {
  return namedInOrder(asMetafiles(bareSeparators(parts)));
}

/** The lines between text and notes are lines alone: the library sets a note's number before each, of a note that is none. */
function bareSeparators(parts: Parts): Parts {
  const ref =
    /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:s|continuationS)eparator\/>)/gu;
  return new Map([...parts].map(([path, content]) => [path, typeof content === "string" ? content.replace(ref, "") : content]));
}

/** The library gives links names by chance, and counts pictures over all documents: here each is named by its place. */
function namedInOrder(parts: Parts): Parts {
  const [links, body] = ["word/_rels/document.xml.rels", "word/document.xml"];
  const ids = [...String(parts.get(links)).matchAll(/Id="(rId[^"]+)"[^>]*relationships\/hyperlink"/gu)].map(([, id = ""]) => id);
  const named = (xml: string): string => ids.reduce((text, id, index) => text.replaceAll(`"${id}"`, `"rIdLink${index + 1}"`), xml);
  let count = 0;
  const counted = named(String(parts.get(body))).replace(/(?<=<wp:docPr id=")\d+/gu, () => String((count += 1)));
  return new Map(parts).set(links, named(String(parts.get(links)))).set(body, counted);
}

/** The library knows no metafiles: they come as pictures of another kind, and get their own name and type. */
function asMetafiles(parts: Parts): Parts {
  const own = (path: string): string => path.replace(/^(?<folder>word\/media\/\w+)\.png$/u, "$<folder>.emf");
  const renamed = [...parts].map(([path, content]): [string, string | Uint8Array] => {
    const xml = typeof content === "string" ? content : null;
    if (xml !== null && path === "[Content_Types].xml")
      return [path, xml.replace("<Default ", '<Default ContentType="image/x-emf" Extension="emf"/><Default ')];
    if (xml !== null && path.endsWith(".rels")) return [path, xml.replace(/(?<="media\/\w+)\.png(?=")/gu, ".emf")];
    return [own(path), content];
  });
  return new Map(renamed);
}
