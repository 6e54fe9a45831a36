/** Fetches what a reader will ask for next, and runs none of it. @param base the site's root */
export function fetchAhead(base: URL): void {
  const { later = "" } = document.documentElement.dataset;
  for (const name of later.split(" ").filter((one) => one !== "")) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = new URL(name, base).href;
    document.head.append(link);
  }
}
