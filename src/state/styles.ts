/**
 * The whole style sheet. A page is painted with the styles of what is in it; the sheet, with those of panels and dialogs and with our
 * fonts, is fetched meanwhile and put on once the page answers, since all of the page is then laid out anew. Paper, and readers
 * without scripts, have it from the start (scripts/site/firstStyles.ts).
 */
export async function wearStyles(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("link[data-whole]");
  if (link === null || link.media === "all") return;
  link.media = "all";
  if (link.sheet !== null) return;
  await new Promise((resolve) => {
    link.addEventListener("load", resolve, { once: true });
    link.addEventListener("error", resolve, { once: true });
  });
}
