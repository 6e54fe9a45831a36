/** Which data the page was made from, so that what arrives later of another release is never shown beside it. */

/** The data's version that the page came with; empty where it came without content. */
function pageVersion(): string {
  return document.documentElement.dataset.version ?? "";
}

/** Whether data of that version may be shown on this page. */
export function isOfPage(version: string): boolean {
  const own = pageVersion();
  return own === "" || own === version;
}
