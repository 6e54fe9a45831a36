/** Text inside markup. Everything is escaped, and nothing is lost: what XML cannot hold gets a visible stand-in. */

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For HTML and XML, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return legalText(text).replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}

/**
 * Replaces what XML 1.0 forbids: a control character by its picture (NUL by ␀), half a pair and a non-character by U+FFFD.
 * Source: www.w3.org/TR/xml, production 2.
 */
export function legalText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\t" || character === "\n" || character === "\r" || (code > 0x7f && code < 0xd800)) return character;
    if (code === 0x7f) return "\u2421";
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
  });
}
