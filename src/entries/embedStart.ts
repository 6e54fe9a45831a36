/**
 * In every embed, before it is painted: the `theme`, the `show` and the `notes` that its address asks for. Once it is painted, and not before, the
 * script that adds to it is asked for; together with the figure it would keep the figure waiting. The build puts this into the page
 * itself, so it must stay small, and touch little of the page: whatever it touches is made for it before the figure is painted.
 */
{
  /** Milliseconds after which the script is asked for though nothing was painted: a frame not yet in view must tell its height. */
  const UNSEEN = 1000;

  if (window.location.search !== "") {
    const page = document.documentElement;
    const asked = new URLSearchParams(window.location.search);
    const theme = asked.get("theme");
    if (theme === "dark") page.dataset.theme = theme;
    // The reader's own: what the page around is, nobody tells.
    if (theme === "auto") delete page.dataset.theme;
    const show = asked.get("show");
    if (show === "table" || show === "chart") page.dataset.show = show;
    // What is folded opens; what was corrected, open in the fold, is then a line that can be pressed.
    if (show === "table" || show === "both" || asked.get("notes") === "open")
      for (const fold of document.querySelectorAll("details")) fold.open = !fold.open;
  }

  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    // A frozen page has that script inside, and names none.
    const source = document.querySelector<HTMLElement>("script[data-src]")?.dataset.src;
    if (source === undefined) return;
    const script = document.createElement("script");
    script.src = source;
    document.body.append(script);
  };
  setTimeout(begin, UNSEEN);
  if ("PerformanceObserver" in window) new PerformanceObserver(begin).observe({ type: "paint", buffered: true });
}
