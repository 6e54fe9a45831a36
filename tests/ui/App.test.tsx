import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageReader } from "../../src/state/libraryReader";
import { createAppStore } from "../../src/state/store";
import { App } from "../../src/ui/App";
import type { WellsSite } from "../state/wellsSite";
import { wellsSite } from "../state/wellsSite";

let site: WellsSite;
beforeEach(() => {
  site = wellsSite();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(path: string): void {
  window.history.replaceState(null, "", `${site.base.pathname}${path}`);
  render(<App app={{ store: createAppStore(), base: site.base, reader: pageReader(site.base) }} />);
}

describe("a dataset's page", () => {
  it("names the page, and links each figure, hedge included, to a note that quotes it", async () => {
    open("d/wells/");
    await screen.findByRole("table");
    const link = document.getElementById("cell-wells.north.wells");
    expect(link?.textContent).toBe("some 12, note 1¹");
    const note = document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
    expect(note?.textContent).toContain("some 12 wells and 30 springs ran dry in 2023");
    expect(
      within(note ?? document.body)
        .getByRole("doc-backlink", { name: "Back to figure: some 12" })
        .getAttribute("href"),
    ).toBe("#cell-wells.north.wells");
    expect(document.title).toBe("Wells that ran dry in the valley, 2023 and 2024 · Every Number");
  });

  it("leads from every cell to its note, the empty ones too", async () => {
    open("d/wells/");
    await screen.findByRole("table");
    const cells = [...document.querySelectorAll("tbody td, tbody th[scope=row]")];
    expect(cells.length).toBeGreaterThan(8);
    for (const cell of cells) expect(cell.querySelector('a[href^="#note-"]'), cell.textContent).not.toBeNull();
    expect(screen.getAllByText("no figure in the report").length).toBeGreaterThan(0);
  });

  it("sorts in three steps, says so, and keeps words and absent figures last", async () => {
    const user = userEvent.setup();
    open("d/wells/");
    const said = (): string | undefined =>
      screen.getAllByRole("status").find((one) => /Sorted|Rows stand/u.test(one.textContent))?.textContent;
    const headings = (): readonly string[] =>
      [...document.querySelectorAll("tbody th[scope=row]")].map((one) => one.textContent.slice(0, 5));
    const steps = async (name: string): Promise<readonly unknown[]> => {
      const button = await screen.findByRole("button", { name });
      const seen = [];
      for (let step = 0; step < 3; step += 1) {
        await user.click(button);
        seen.push([button.closest("th")?.getAttribute("aria-sort"), said(), headings()]);
      }
      return seen;
    };
    const source = ["North", "South"];
    expect(await steps("Part")).toEqual([
      ["descending", "Sorted by Part, Z to A, within each group.", source.toReversed()],
      ["ascending", "Sorted by Part, A to Z, within each group.", source],
      ["none", "Rows stand in the order of the source.", source],
    ]);
    for (const name of ["Wells", "Springs"]) {
      const orders = (await steps(name)).flatMap((step) => (Array.isArray(step) ? [step[2]] : []));
      expect(orders).toEqual([source, source, source]);
    }
  });

  it("prints its editor's notes, whose figures carry their notes", async () => {
    open("d/wells/");
    await screen.findByRole("heading", { name: "Read with care" });
    const note = document.querySelector('[id^="editor-"]');
    expect(note?.textContent).toContain("Reach of the hedge");
    expect(note?.textContent).toContain("some 12, note 1");
    expect(note?.textContent).toContain("Rain, section I");
  });

  it("opens the source of the figure that the address names, and closes it on Escape", async () => {
    const user = userEvent.setup();
    open("d/wells/?figure=wells.south.springs");
    const panel = await screen.findByRole("complementary", { name: "Source of this figure" });
    await within(panel).findByText("dozens of springs", { selector: "mark" });
    expect(panel.textContent).toContain("A word, no number");
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe("Source of this figure");
    });
    await user.keyboard("{Escape}");
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe("cell-wells.south.springs");
    });
    expect(screen.queryByRole("complementary", { name: "Source of this figure" })).toBeNull();
    expect(window.location.search).toBe("");
  });

  it("opens a figure's source in place, steps to the next, and says which of how many", async () => {
    const user = userEvent.setup();
    open("d/wells/");
    await screen.findByRole("table");
    await user.click(document.getElementById("cell-wells.north.wells") ?? document.body);
    const panel = await screen.findByRole("complementary", { name: "Source of this figure" });
    expect(panel.textContent).toContain("some 12");
    expect(panel.textContent).toContain("The source says “some” and gives no range");
    expect(window.location.search).toBe("?figure=wells.north.wells");
    await user.click(within(panel).getByRole("button", { name: "Next figure" }));
    expect(await within(panel).findByText("30", { selector: "mark" })).toBeDefined();
    expect(panel.textContent).toMatch(/Figure 2 of \d/u);
    await user.keyboard("k");
    expect(await within(panel).findByText("some 12", { selector: "mark" })).toBeDefined();
    expect(within(panel).getByRole("button", { name: "Previous figure" })).toHaveProperty("disabled", true);
  });

  it("says so where a link names no figure of the page", async () => {
    open("d/wells/?figure=wells.north.none");
    expect((await screen.findByText("Part of this link was not understood.")).parentElement?.textContent).toContain("wells.north.none");
    open("d/wells/?figure=rivers.east.length");
    expect(await screen.findByText("No figure has this name.")).toBeDefined();
  });

  it("shows the rows and columns that the address asks for, and every row again on demand", async () => {
    const user = userEvent.setup();
    open("d/wells/?place=hill&columns=wells,claimant");
    await screen.findByRole("table");
    const headings = (): readonly string[] => screen.getAllByRole("columnheader").map((one) => one.textContent);
    await vi.waitFor(() => {
      expect(headings()).toEqual(["Part", "Wells", "Who says so"]);
    });
    expect(screen.getByText("1 of 2 rows")).toBeDefined();
    expect(document.querySelectorAll("tbody th[scope=row]").length).toBe(1);
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(document.querySelectorAll("tbody th[scope=row]").length).toBe(2);
    await user.selectOptions(screen.getByRole("combobox", { name: "Place" }), "Valley");
    await vi.waitFor(() => {
      expect(window.location.search).toContain("place=valley");
    });
  });

  it("prints the wording under every figure when a reader asks for it", async () => {
    open("d/wells/?reading=wording");
    await screen.findByRole("table");
    const cell = document.getElementById("cell-wells.north.wells")?.closest("td");
    await vi.waitFor(() => {
      expect(cell?.textContent).toContain("“some 12 wells and 30 springs ran dry in 2023”");
    });
  });

  it("shows which file failed, loads it again on demand, and shows no figure meanwhile", async () => {
    const user = userEvent.setup();
    site.broken.add("data/library.json");
    open("d/wells/");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("data/library.json");
    expect(screen.queryByRole("table")).toBeNull();
    site.broken.clear();
    await user.click(screen.getByRole("button", { name: "Load again" }));
    expect(await screen.findByRole("table")).toBeDefined();
  });
});

describe("other pages", () => {
  it("home takes a reader to every dataset, from any folder", async () => {
    open("?topic=method");
    const link = await screen.findByRole("link", { name: "Dry wells" });
    expect(link.getAttribute("href")).toBe("/sub/d/wells/");
    expect(link.getAttribute("title")).toBe("Wells that ran dry in the valley, 2023 and 2024");
    expect(document.getElementById("topic-method")?.contains(link)).toBe(true);
    expect(screen.queryByText("Part of this link was not understood.")).toBeNull();
  });

  it("home opens with a figure in its sentence and the line that says where it stands, and searches", async () => {
    open("");
    const hero = await screen.findByRole("region", { name: "One figure" });
    expect(hero.textContent).toMatch(/some 12, note 1¹ wells ran dry in the north of the valley/u);
    expect(hero.textContent).toContain("“some 12 wells and 30 springs ran dry in 2023”");
    expect(screen.getByRole("link", { name: "wells" }).getAttribute("href")).toBe("/sub/figures/?q=wells");
  });

  it.each([
    ["disagree/", "Figures that disagree"],
    ["counters/", "Who says what"],
    ["timeline/", "Timeline"],
    ["glossary/", "Glossary"],
    ["sources/", "Sources"],
    ["sources/rain/", "Rain report"],
    ["figures/?q=dozens", "All figures"],
    ["about/", "How we handle figures"],
    ["corrections/", "Corrections"],
  ])("%s has its heading and its title", async (path, heading) => {
    open(path);
    expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeDefined();
    await waitFor(() => {
      expect(document.title).toBe(`${heading} · Every Number`);
    });
  });

  it("all figures has a row for each, with its notes and who says so", async () => {
    open("figures/");
    const rows = [...(await screen.findByRole("table")).querySelectorAll("tbody tr")];
    expect(rows.length).toBeGreaterThan(2);
    const row = rows.find((one) => one.querySelector('[data-figure="wells.north.wells"]') !== null);
    expect(row?.textContent).toMatch(/some 12, note \d+.*ran dry in the north of the valley/u);
    for (const one of rows) expect(one.querySelector("[data-figure]")?.getAttribute("data-notes"), one.textContent).toMatch(/^\d/u);
  });

  it("the page of a report lists its passages with the figures that lean on each", async () => {
    open("sources/rain/");
    const passage = (await screen.findByText("“some 12 wells and 30 springs ran dry in 2023”")).closest("li");
    expect(passage?.id).toBe("rain-i1-dry");
    expect(
      within(passage ?? document.body)
        .getByRole("link", { name: "some 12" })
        .getAttribute("href"),
    ).toBe("/sub/d/wells/?figure=wells.north.wells");
  });

  it("the search dialog has each figure in its sentence, with the marker of the line that says where it stands", async () => {
    const user = userEvent.setup();
    open("about/");
    await user.click(await screen.findByRole("button", { name: "Search figures" }));
    await user.type(await within(await screen.findByRole("dialog")).findByRole("searchbox"), "how many wells");
    const [option] = await screen.findAllByRole("option", { name: /wells ran dry in the north/u });
    expect(option?.textContent).toMatch(/^In 2023, some 12, note 1¹ wells ran dry in the north of the valley, .*¹ .*Rain/u);
    expect(option?.getAttribute("href")).toBe("/sub/d/wells/?figure=wells.north.wells");
  });

  it("corrections say that there are none", async () => {
    open("corrections/");
    expect(await screen.findByText("No corrections so far.")).toBeDefined();
  });

  it("a library that does not load is said to be missing, and comes on demand", async () => {
    const user = userEvent.setup();
    site.broken.add("data/library.json");
    open("timeline/");
    expect((await screen.findByRole("alert")).textContent).toContain("data/library.json");
    site.broken.clear();
    await user.click(screen.getByRole("button", { name: "Load again" }));
    expect(await screen.findByRole("combobox", { name: "Kind of event" })).toBeDefined();
  });

  it.each(["d/well/", "d/__proto__/", "nowhere", "d/%E0%A4%A/"])("%s is no page, and leads on", async (path) => {
    open(path);
    expect(await screen.findByRole("heading", { name: "No page at this address" })).toBeDefined();
    expect((await screen.findAllByRole("link", { name: "Wells that ran dry in the valley, 2023 and 2024" })).length).toBeGreaterThan(0);
  });
});
