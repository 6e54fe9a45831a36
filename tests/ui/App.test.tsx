import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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
  render(<App app={{ store: createAppStore(), base: site.base }} />);
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

  it("has a marker in every cell, the empty ones too", async () => {
    open("d/wells/");
    await screen.findByRole("table");
    const cells = [...document.querySelectorAll("tbody td, tbody th[scope=row]")];
    expect(cells.length).toBeGreaterThan(8);
    for (const cell of cells) expect(cell.querySelector("[role=doc-noteref]"), cell.textContent).not.toBeNull();
    expect(screen.getAllByText("no figure in the report").length).toBeGreaterThan(0);
  });

  it("sorts in three steps, says so, and keeps words and absent figures last", async () => {
    const user = userEvent.setup();
    open("d/wells/");
    const headings = (): readonly string[] =>
      [...document.querySelectorAll("tbody th[scope=row]")].map((one) => one.textContent.slice(0, 5));
    const steps = async (name: string): Promise<readonly unknown[]> => {
      const button = await screen.findByRole("button", { name });
      const seen = [];
      for (let step = 0; step < 3; step += 1) {
        await user.click(button);
        seen.push([button.closest("th")?.getAttribute("aria-sort"), screen.getByRole("status").textContent, headings()]);
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

  it("leads from a row to its editor's note, whose figures carry their notes", async () => {
    open("d/wells/");
    const link = await screen.findByRole("link", { name: "editor’s note a: Reach of the hedge" });
    const note = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    expect(note?.textContent).toContain("some 12, note 1");
    expect(note?.textContent).toContain("Rain, section I");
  });

  it("goes to the figure that the address names", async () => {
    open("d/wells/?figure=wells.south.springs");
    await screen.findByRole("table");
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe("cell-wells.south.springs");
    });
  });

  it("shows which file failed, loads it again on demand, and shows no figure meanwhile", async () => {
    const user = userEvent.setup();
    site.broken.add("data/wells/rows.csv");
    open("d/wells/");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("data/wells/rows.csv");
    expect(screen.queryByRole("table")).toBeNull();
    site.broken.clear();
    await user.click(screen.getByRole("button", { name: "Load again" }));
    expect(await screen.findByRole("table")).toBeDefined();
  });
});

describe("other pages", () => {
  it("home lists the datasets by topic, from any folder", async () => {
    open("");
    const link = await screen.findByRole("link", { name: "Wells that ran dry in the valley" });
    expect(link.getAttribute("href")).toBe("/sub/d/wells/");
    expect(screen.getByText("One question disputed")).toBeDefined();
  });

  it.each(["d/well/", "d/__proto__/", "nowhere", "d/%E0%A4%A/"])("%s is no page, and leads on", async (path) => {
    open(path);
    expect(await screen.findByRole("heading", { name: "No page at this address" })).toBeDefined();
    expect((await screen.findAllByRole("link", { name: "Wells that ran dry in the valley" })).length).toBeGreaterThan(0);
  });
});
