/**
 * Within an embed, after it is painted: its height for the page around, the order of its rows, and a figure's note in place. Nothing is
 * obeyed that comes from elsewhere; without this script everything is still there.
 */
{
  const page = document.documentElement;
  const figure = page.dataset["figure"] ?? "";

  // First the figure, then what this script adds to it.
  const begin = (): void => {
    /** A frame hears of a new height, and never of the same one twice. */
    let told = 0;
    const tell = (): void => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      // Our own shape, and those that pages which resize other charts already listen for.
      window.parent.postMessage({ type: "every-number:height", figure, height }, "*");
      window.parent.postMessage({ "datawrapper-height": { [figure]: height } }, "*");
      window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    };
    if (window.parent !== window) new ResizeObserver(tell).observe(document.body);

    const element = (tag: string, text: string): HTMLElement => {
      const made = document.createElement(tag);
      made.textContent = text;
      return made;
    };

    /** Rows within their groups: as in the source, highest first, lowest first. A note keeps its number. */
    const heading = document.querySelector<HTMLTableCellElement>("thead th:nth-child(2)");
    const bodies = document.querySelectorAll("tbody");
    const keysOf = (row: Element): readonly number[] =>
      (row.querySelector<HTMLElement>("[data-sort]")?.dataset["sort"] ?? "").split(" ").map(Number);
    const keyed = document.querySelectorAll("td[data-sort]");
    if (heading !== null && keyed.length > 1) {
      const original = new Map([...document.querySelectorAll("tbody tr")].map((row, index) => [row, index]));
      const place = (row: Element): number => original.get(row) ?? 0;
      let turn = 0;
      const button = element("button", heading.textContent);
      heading.replaceChildren(button);
      button.onclick = () => {
        closeNote();
        turn = (turn + 1) % 3;
        const sign = turn === 1 ? -1 : 1;
        heading.ariaSort = turn === 0 ? null : turn === 1 ? "descending" : "ascending";
        const order = (a: Element, b: Element): number => {
          const [one, other] = [keysOf(a), keysOf(b)];
          const has = (row: Element): number => (row.querySelector("[data-sort]") === null ? 1 : 0);
          if (turn === 0 || has(a) + has(b) > 0) return (turn === 0 ? 0 : has(a) - has(b)) || place(a) - place(b);
          return sign * ((one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0)) || place(a) - place(b);
        };
        for (const body of bodies) {
          const rows = [...body.children].filter((row) => row.querySelector("td") !== null);
          body.append(...rows.sort(order));
        }
      };
    }

    /** The note of a figure, below its row; the link leads down to the list where there is no room for it. */
    let opened: { readonly row: Element; readonly link: HTMLElement } | null = null;
    const closeNote = (): void => {
      opened?.row.remove();
      opened?.link.focus({ preventScroll: true });
      opened = null;
    };
    const openNote = (link: HTMLAnchorElement): boolean => {
      const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const row = link.closest("tr");
      if (note === null || row === null || page.dataset["show"] === "chart") return false;
      const same = opened?.link === link;
      closeNote();
      if (same) return true;
      const cell = document.createElement("td");
      cell.colSpan = 3;
      const said = document.createElement("p");
      said.append(...[...note.childNodes].map((one) => one.cloneNode(true)));
      const close = element("button", "Close");
      close.onclick = closeNote;
      cell.append(said, close);
      const under = document.createElement("tr");
      under.dataset["opened"] = "";
      under.append(cell);
      row.after(under);
      opened = { row: under, link };
      close.focus({ preventScroll: true });
      return true;
    };
    const say = (text: string): void => {
      document.querySelector("footer")?.before(element("p", text));
    };

    /**
     * A frame may be kept from opening its host's window, and from saving files, and is not told. One still here after a second says
     * where the link leads.
     */
    const STILL_HERE = 1000;
    const tellAddress = ({ href, target }: HTMLAnchorElement): void => {
      // Only in a frame of no origin is it likely that saving was not let through.
      if (window.parent === window || (target === "" && !(window.origin === "null" && href.endsWith(".csv")))) return;
      setTimeout(() => {
        const text = `Nothing opened? The page around may keep its frames from that. The address: ${href}`;
        if (!document.body.textContent.includes(text)) say(text);
      }, STILL_HERE);
    };

    document.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const away = event.target.closest<HTMLAnchorElement>("footer a");
      if (away !== null) tellAddress(away);
      const mark = event.target.closest<SVGElement>("g[data-cell]")?.dataset["cell"];
      const link =
        mark === undefined
          ? event.target.closest<HTMLAnchorElement>("tbody a[role=doc-noteref]")
          : document.querySelector<HTMLAnchorElement>(`tbody a[data-figure="${CSS.escape(mark)}"]`);
      if (link === null) return;
      if (openNote(link)) event.preventDefault();
      // Where the table is not shown there is no room for the note but in the list.
      else if (mark !== undefined) window.location.hash = link.hash;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeNote();
    });

    /** A frozen figure says what was corrected since, where its publisher asked for that. */
    const { root, frozen } = page.dataset;
    if (root !== undefined && frozen !== undefined && new URLSearchParams(window.location.search).get("corrections") === "1") {
      fetch(`${root}api/corrections.json`)
        .then((answer) => answer.json())
        .then(({ corrections }: { corrections: readonly Record<"cell" | "date" | "before" | "after" | "reason", string>[] }) => {
          for (const { cell, date, before, after, reason } of corrections) {
            if (date > frozen && document.querySelector(`[data-figure="${CSS.escape(cell)}"]`) !== null)
              say(`Corrected on ${date}: was ${before}, now ${after === "" ? "withdrawn" : after}. ${reason}`);
          }
        })
        .catch(() => {
          say("Whether it was corrected since could not be looked up.");
        });
    }
  };
  if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 200 });
  else setTimeout(begin, 50);
}
