/**
 * `embed.js`, for the page around: gives each frame of ours the height it asks for, and turns `<every-number figure="…">` into a
 * frame. Safe with several copies on a page and with a page that has changed what arrays do; a frame is heard only if it is one of
 * ours, asks for a height in range, and not too often.
 */

{
  const LEAST = 50;
  const MOST = 20_000;
  /** Heights heard from one frame within a second. */
  const OFTEN = 10;
  const ID = /^[a-z0-9-]{1,64}$/;
  const VERSION = /^[0-9a-f]{12}$/;
  /** What an embed may be asked for. */
  const ASKED = ["show", "notes", "theme"];
  const WORD = /^[a-z]{1,8}$/;
  const script = document.currentScript;
  const root = new URL(".", script instanceof HTMLScriptElement ? script.src : window.location.href);
  const heard = new WeakMap<HTMLIFrameElement, { second: number; count: number; late: number }>();

  const upgrade = (): void => {
    const elements = document.getElementsByTagName(__SITE_ID__);
    // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a page may have changed how arrays are walked
    for (let index = 0; index < elements.length; index += 1) {
      const element = elements[index];
      const figure = element?.getAttribute("figure") ?? "";
      const version = element?.getAttribute("version") ?? "";
      if (element === undefined || !ID.test(figure) || element.getElementsByTagName("iframe").length > 0) continue;
      if (version !== "" && !VERSION.test(version)) continue;
      const frame = document.createElement("iframe");
      const asked = ASKED.flatMap((name) => {
        const value = element.getAttribute(name) ?? "";
        return WORD.test(value) ? [`${name}=${value}`] : [];
      });
      const query = asked.length === 0 ? "" : `?${asked.join("&")}`;
      frame.src = new URL(`${version === "" ? "" : `v/${version}/`}embed/${figure}/${query}`, root).href;
      frame.title = element.getAttribute("title") ?? `Chart from ${__SITE_NAME__}`;
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.width = "100%";
      frame.height = "480";
      frame.style.border = "0";
      element.appendChild(frame);
    }
  };

  const heightIn = (data: unknown): number | null => {
    if (typeof data !== "object" || data === null || !("type" in data) || data.type !== `${__SITE_ID__}:height`) return null;
    const height = "height" in data ? data.height : null;
    return typeof height === "number" && height >= LEAST && height <= MOST ? Math.round(height) : null;
  };

  /** Gives a frame its height: at once, or, where it asks too often, the last it asked for when the second is over. */
  const size = (frame: HTMLIFrameElement, height: number): void => {
    const second = Math.floor(performance.now() / 1000);
    const before = heard.get(frame);
    const count = before?.second === second ? before.count + 1 : 1;
    window.clearTimeout(before?.late);
    const apply = (): void => {
      frame.height = String(height);
    };
    heard.set(frame, { second, count, late: count > OFTEN ? window.setTimeout(apply, 1000) : 0 });
    if (count <= OFTEN) apply();
  };

  window.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (height === null) return;
    const frames = document.getElementsByTagName("iframe");
    // eslint-disable-next-line @typescript-eslint/prefer-for-of -- as above
    for (let index = 0; index < frames.length; index += 1) {
      const frame = frames[index];
      if (frame === undefined || frame.contentWindow !== source || frame.src.slice(0, root.href.length) !== root.href) continue;
      if (frame.height !== String(height)) size(frame, height);
    }
  });

  upgrade();
  document.addEventListener("DOMContentLoaded", upgrade);
}
