/** Within an embed: tells the page around it how tall it is, and obeys the reader's `theme` and `show`. Nothing else is read or sent. */
{
  const page = document.documentElement;
  const figure = page.dataset["figure"] ?? "";
  const asked = new URLSearchParams(window.location.search);
  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") page.dataset["theme"] = theme;
  const show = asked.get("show");
  if (show === "chart" || show === "table") page.dataset["show"] = show;

  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Our own shape, and those that pages which resize other charts already listen for.
    window.parent.postMessage({ type: "every-number:height", figure, height }, "*");
    window.parent.postMessage({ "datawrapper-height": { [figure]: height } }, "*");
    window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };
  if (window.parent !== window) new ResizeObserver(tell).observe(document.body);
}
