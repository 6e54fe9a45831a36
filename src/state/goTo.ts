/** Leaves for another page of the site. @param path from the host's root */
export function goTo(path: string): void {
  window.location.assign(path);
}
