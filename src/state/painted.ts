/** Waits until the page has painted what was last said of it: before work that keeps it from painting. */

/** Longest wait, in milliseconds: a page out of sight is not painted. */
const UNSEEN = 100;

export function painted(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, UNSEEN);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done, 0);
    });
  });
}
