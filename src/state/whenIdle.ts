/**
 * Runs something once the browser has painted and has nothing to do, or a moment later where it does not say.
 * @param timeout milliseconds after which it runs in any case
 * @returns takes it back, if it has not run
 */
export function whenIdle(run: () => void, timeout: number): () => void {
  if ("requestIdleCallback" in window) {
    const asked = requestIdleCallback(run, { timeout });
    return () => {
      cancelIdleCallback(asked);
    };
  }
  const asked = setTimeout(run, timeout);
  return () => {
    clearTimeout(asked);
  };
}
