/** Whether the window is so narrow that what opens is a sheet at its foot. */
export function isNarrow(): boolean {
  return window.matchMedia("(width < 720px)").matches;
}
