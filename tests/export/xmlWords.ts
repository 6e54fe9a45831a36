/** Words of an XML text in order, without its markup. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<style>[\s\S]*?<\/style>|<desc[\s\S]*?<\/desc>|<title[\s\S]*?<\/title>/gu, "")
    .replace(/<[^>]+>/gu, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/gu, " ");
