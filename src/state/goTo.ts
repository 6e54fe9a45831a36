/** Leaves for another page of the site. @param path from the host's root */
export function goTo(path: string): void {
  window.location.assign(path);
}

/** The same, in place of this page, so that going back leads to where the reader came from. */
export function moveTo(path: string): void {
  window.location.replace(path);
}
