/**
 * `embed.js`, for the page around: gives each frame of ours the height it asks for, and turns `<every-number figure="…">` into a
 * frame, whenever it comes and wherever it stands. Safe with several copies on a page and with a page that has changed what arrays
 * do; a frame is heard only if it is one of ours, asks for a height in range, and not too often.
 */

{
  const LEAST = 50;
  /** The longest table with all its notes, in the narrowest frame, is a fifth of this. */
  const MOST = 100_000;
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
  /** What a frame has asked for, and what it needs on paper, where its fold is open. */
  const needed = new WeakMap<HTMLIFrameElement, { screen: number; paper: number }>();
  /** Columns are narrower on paper, and texts longer. */
  const PAPER_SPARE = 1.1;
  /** Frames that this script made: within another's shadow none is found. */
  const made = new Set<HTMLIFrameElement>();

  const ours = (frame: HTMLIFrameElement): boolean => frame.src.slice(0, root.href.length) === root.href;

  const eachFrame = (then: (frame: HTMLIFrameElement) => void): void => {
    const frames = document.getElementsByTagName("iframe");
    // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a page may have changed how arrays are walked
    for (let index = 0; index < frames.length; index += 1) {
      const frame = frames[index];
      if (frame !== undefined && ours(frame)) then(frame);
    }
    made.forEach(then);
  };

  /** Whatever the page around says of its frames, what is within has the height it asks for. */
  const setHeight = (frame: HTMLIFrameElement, height: number): void => {
    const whole = height + frame.offsetHeight - frame.clientHeight;
    frame.style.cssText += `;box-sizing:border-box!important;padding:0!important;min-height:0!important;max-height:none!important;height:${whole}px!important`;
    frame.height = String(height);
  };

  const makeFrame = (element: Element): void => {
    const figure = element.getAttribute("figure") ?? "";
    const version = element.getAttribute("version") ?? "";
    if (!ID.test(figure) || (version !== "" && !VERSION.test(version))) return;
    const asked = ASKED.flatMap((name) => {
      const value = element.getAttribute(name) ?? "";
      return WORD.test(value) ? [`${name}=${value}`] : [];
    });
    const query = asked.length === 0 ? "" : `?${asked.join("&")}`;
    const source = new URL(`${version === "" ? "" : `v/${version}/`}embed/${figure}/${query}`, root).href;
    const there = element.getElementsByTagName("iframe")[0];
    if (there?.src === source) return;
    const frame = there ?? document.createElement("iframe");
    made.add(frame);
    frame.src = source;
    frame.title = element.getAttribute("title") ?? `Chart from ${__SITE_NAME__}`;
    if (there !== undefined) return;
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.width = "100%";
    frame.height = "480";
    frame.style.cssText = "display:block;border:0;max-width:100%;height:480px";
    element.appendChild(frame);
  };

  /** A page's framework may write what is asked for once the element stands, and change it later. */
  class Figure extends HTMLElement {
    constructor() {
      super();
      new MutationObserver(() => {
        makeFrame(this);
      }).observe(this, { attributes: true });
    }

    connectedCallback(): void {
      makeFrame(this);
    }
  }

  const numberIn = (data: object, name: "height" | "paper"): number | null => {
    const value: unknown = name in data ? (data as Record<string, unknown>)[name] : null;
    return typeof value === "number" && value >= LEAST && value <= MOST ? Math.round(value) : null;
  };

  /** Gives a frame its height: at once, or, where it asks too often, the last it asked for when the second is over. */
  const size = (frame: HTMLIFrameElement, height: number): void => {
    const second = Math.floor(performance.now() / 1000);
    const before = heard.get(frame);
    const count = before?.second === second ? before.count + 1 : 1;
    window.clearTimeout(before?.late);
    const apply = (): void => {
      setHeight(frame, height);
    };
    heard.set(frame, { second, count, late: count > OFTEN ? window.setTimeout(apply, 1000) : 0 });
    if (count <= OFTEN) apply();
  };

  window.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    if (typeof data !== "object" || data === null || !("type" in data) || data.type !== `${__SITE_ID__}:height`) return;
    const height = numberIn(data, "height");
    if (height === null) return;
    eachFrame((frame) => {
      if (frame.contentWindow !== source || !ours(frame)) return;
      const before = needed.get(frame)?.screen;
      needed.set(frame, { screen: height, paper: (numberIn(data, "paper") ?? height) * PAPER_SPARE });
      if (before !== height) size(frame, height);
    });
  });
  const sizeFor = (event: "beforeprint" | "afterprint", name: "paper" | "screen"): void => {
    window.addEventListener(event, () => {
      eachFrame((frame) => {
        const height = needed.get(frame)?.[name];
        if (height !== undefined) setHeight(frame, height);
      });
    });
  };
  sizeFor("beforeprint", "paper");
  sizeFor("afterprint", "screen");

  if (customElements.get(__SITE_ID__) === undefined) customElements.define(__SITE_ID__, Figure);
  // A frame that was there before this script has said its height to nobody.
  eachFrame((frame) => {
    frame.contentWindow?.postMessage({ type: `${__SITE_ID__}:ask` }, "*");
  });
}
