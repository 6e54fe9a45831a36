/** The form of an embed offers what each figure has, and its code asks for what is chosen. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { embedsOf } from "../../src/export/embedModel";
import { pageReader } from "../../src/state/libraryReader";
import { createAppStore } from "../../src/state/store";
import { AppContext } from "../../src/state/useAppState";
import { EmbedForm } from "../../src/ui/page/EmbedForm";
import { wellsSite } from "../state/wellsSite";
import { curated } from "../view/library";

// Frames need a browser; what they would show is in their address.
vi.mock("../../src/ui/page/EmbedPreview", () => ({
  EmbedPreview: ({ address }: { readonly address: string }) => <a href={address}>Preview</a>,
}));

let base: URL;
beforeEach(() => {
  ({ base } = wellsSite());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const box = (name: string): HTMLSelectElement => screen.getByRole<HTMLSelectElement>("combobox", { name });
const choose = (name: string, value: string): void => {
  fireEvent.change(box(name), { target: { value } });
};
/** The figure and the query of the frame in the code to paste, which the preview shows too. */
const asked = (): string => {
  const code = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Code to paste" }).value;
  const [address = code] = /(?<=src=")[^"]*(?=")/u.exec(code) ?? [];
  expect(screen.getByRole("link", { name: "Preview" }).getAttribute("href")).toBe(address.replaceAll("&amp;", "&"));
  return address.slice(new URL("embed/", base).href.length);
};

function open(id: string): void {
  const dataset = curated.datasets.find((one) => one.id === id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  const app = { store: createAppStore(), base, reader: pageReader(base) };
  render(
    <AppContext value={app}>
      <EmbedForm dataset={dataset} first="" />
    </AppContext>,
  );
}

describe("the form", () => {
  it.each(curated.datasets.map((dataset) => [dataset.id, embedsOf(dataset)] as const))(
    "offers a chart of %s where one is drawn, and writes the address of what is chosen",
    (id, figures) => {
      open(id);
      for (const figure of figures) {
        choose("Figure", figure.id);
        const values = [...box("Show").options].map(({ value }) => value);
        expect(values, figure.id).toEqual(figure.chart === null ? ["folded", "table"] : ["folded", "chart", "both", "table"]);
        const names = [...box("Show").options].map(({ text }) => text);
        expect(
          names.some((name) => name.includes("Chart")),
          figure.id,
        ).toBe(figure.chart !== null);
        for (const value of values) {
          choose("Show", value);
          expect(box("Show").value, figure.id).toBe(value);
          expect(asked()).toBe(`${figure.id}/${value === "folded" ? "" : `?show=${value}`}`);
        }
      }
    },
  );

  it.each([
    ["chart", "folded", ""],
    ["both", "table", "?show=table"],
    ["table", "table", "?show=table"],
  ])(
    "of a figure without a chart shows what is nearest to %s: %s; what was chosen comes back with the next chart",
    (value, nearest, query) => {
      open("claims-by-side");
      choose("Figure", "militants-killed");
      choose("Show", value);
      choose("Figure", "civilians-february-2026");
      expect([box("Show").value, asked()]).toEqual([nearest, `civilians-february-2026/${query}`]);
      choose("Figure", "militants-killed");
      expect([box("Show").value, asked()]).toEqual([value, `militants-killed/?show=${value}`]);
    },
  );

  it("keeps the colours beside what is shown", () => {
    open("trade-shares");
    choose("Show", "chart");
    choose("Colours", "dark");
    expect(asked()).toBe("trade-shares/?show=chart&amp;theme=dark");
  });
});
