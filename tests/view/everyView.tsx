/** Views of the curated data as a reader may ask for them, each as its page shows it and as its files have it. */
import { SITE_MAKER } from "../../src/model/maker";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { datasetIds, readDataFiles } from "../../scripts/dataFiles";
import type { ChartModel } from "../../src/chart/buildChart";
import type { PreparedExport } from "../../src/export/prepareExport";
import { prepareExport } from "../../src/export/prepareExport";
import { loadAll } from "../../src/load/loadAll";
import type { ViewRequest } from "../../src/model/viewRequest";
import { pageReader } from "../../src/state/libraryReader";
import { createAppStore, withEverything } from "../../src/state/store";
import { AppContext } from "../../src/state/useAppState";
import { Build } from "../../src/ui/Prerendered";
import { DatasetView } from "../../src/ui/page/DatasetView";
import { NO_CHOICES } from "../../src/url/choices";
import { sortableColumns } from "../../src/view/arrangeRows";
import { FILTER_NAMES, filterOptions } from "../../src/view/filterRows";

const root = process.cwd();
const { library } = loadAll(readDataFiles(root), datasetIds(root));
const stamp = { address: "https://example.org/", version: "2026-11-21+0", date: "2026-11-22", maker: SITE_MAKER };
const base = new URL("https://example.org/");

export const PAGES = new Map(library.datasets.map((dataset) => [dataset.id, dataset]));

export function whole(id: string): ViewRequest {
  return { kind: "dataset", id, sort: null, columns: null, filters: {} };
}

function optionsOf(id: string): readonly (readonly [name: string, value: string])[] {
  const dataset = PAGES.get(id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  const options = filterOptions(dataset);
  return FILTER_NAMES.flatMap((name) => options[name].map(({ value }) => [name, value] as const));
}

export function SINGLE_FILTERS(id: string): readonly ViewRequest[] {
  return optionsOf(id).map(([name, value]) => ({ ...whole(id), filters: { [name]: value } }));
}

export const anyRequest: fc.Arbitrary<ViewRequest> = fc.constantFrom(...PAGES.values()).chain((dataset) => {
  const columns = sortableColumns(dataset);
  const shown = columns.slice(1);
  return fc.record({
    kind: fc.constant("dataset" as const),
    id: fc.constant(dataset.id),
    sort: fc.option(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() })),
    columns: fc.option(fc.subarray(shown, { minLength: 1, maxLength: Math.max(1, shown.length - 1) })),
    filters: fc.subarray([...optionsOf(dataset.id)], { maxLength: 2 }).map((chosen) => Object.fromEntries(chosen)),
  });
});

/** The page of a view, and the charts on it. */
export function renderView({ id, sort, columns, filters }: ViewRequest): { readonly html: string; readonly charts: readonly ChartModel[] } {
  const dataset = PAGES.get(id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  const charts: ChartModel[] = [];
  const prerendered = (model: ChartModel): string => {
    charts.push(model);
    return "";
  };
  const store = createAppStore({ ...withEverything(library), choices: { ...NO_CHOICES, sort, columns, filters } });
  const html = renderToStaticMarkup(
    <Build value={prerendered}>
      <AppContext value={{ store, base, reader: pageReader(base) }}>
        <DatasetView dataset={dataset} library={library} />
      </AppContext>
    </Build>,
  );
  return { html, charts };
}

export function exported(request: ViewRequest): PreparedExport {
  const prepared = prepareExport(library, request, stamp);
  if (prepared === null) throw new Error(`no view ${request.id}`);
  return prepared;
}
