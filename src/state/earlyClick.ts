/** A button that is pressed before the page is hydrated is pressed for the reader when it is; links work as links meanwhile. */

/** Remembers the last such press; in the head, before anything is painted. */
export function keepEarlyClick(): void {
  document.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("#root button") : null;
      // From then on (`data-hydrating`) React keeps presses itself.
      if (button === null || document.documentElement.dataset.hydrating !== undefined) return;
      takePressed();
      button.dataset.pressed = "";
    },
    true,
  );
}

/** Right after hydration has begun: React then hydrates first what is pressed. */
export function replayEarlyClick(): void {
  document.documentElement.dataset.hydrating = "";
  takePressed()?.click();
}

function takePressed(): HTMLElement | null {
  const pressed = document.querySelector<HTMLElement>("[data-pressed]");
  delete pressed?.dataset.pressed;
  return pressed;
}
