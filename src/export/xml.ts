/** Text for XML: what XML cannot hold is replaced, what it gives a meaning of its own is escaped. */

/** What XML 1.0 cannot hold (section 2.2): control characters and lone surrogates. Each becomes a replacement character, seen by the reader. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** For text and for attributes in either kind of quotation mark. */
export function escapeXml(text: string): string {
  return text
    .replace(ILLEGAL, "\ufffd")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}
