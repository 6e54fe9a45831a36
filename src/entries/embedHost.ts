/**
 * `embed.js`, for the page around: gives each frame of ours the height it asks for, and turns `<every-number figure="…">` into a
 * frame. Safe with several copies on a page; a frame is heard only if it is one of ours and asks for a height in range.
 */
{
  const LEAST = 80;
  const MOST = 6000;
  const ID = /^[a-z0-9-]{1,64}$/;
  const script = document.currentScript;
  const root = new URL(".", script instanceof HTMLScriptElement ? script.src : window.location.href);

  const upgrade = (): void => {
    for (const element of document.querySelectorAll("every-number")) {
      const figure = element.getAttribute("figure") ?? "";
      if (!ID.test(figure) || element.querySelector("iframe") !== null) continue;
      const frame = document.createElement("iframe");
      frame.src = new URL(`embed/${figure}/`, root).href;
      frame.title = element.getAttribute("title") ?? "Chart from Every Number";
      frame.loading = "lazy";
      frame.width = "100%";
      frame.height = "480";
      frame.style.border = "0";
      element.append(frame);
    }
  };

  const heightIn = (data: unknown): number | null => {
    if (typeof data !== "object" || data === null || !("type" in data) || data.type !== "every-number:height") return null;
    const height = "height" in data ? data.height : null;
    return typeof height === "number" && height >= LEAST && height <= MOST ? Math.round(height) : null;
  };

  window.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (height === null) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && frame.src.startsWith(`${root.href}`) && frame.height !== String(height)) {
        frame.height = String(height);
      }
    }
  });

  upgrade();
  document.addEventListener("DOMContentLoaded", upgrade);
}
