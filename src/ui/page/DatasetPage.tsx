/** A dataset's page: title, standfirst, charts, questions, table, editor's notices, notes. */
import type { ReactElement } from "react";
import { useEffect, useMemo } from "react";
import { here } from "../../state/place";
import { nameableIn } from "./datasetAddress";
import { NotFound } from "./NotFound";
import type { DatasetViewProps } from "./DatasetView";
import { DatasetView } from "./DatasetView";
import { WithLibrary } from "./LibraryPage";
import { useAddress } from "./useAddress";
import { useTitle } from "./useTitle";

export function DatasetPage({ id }: { readonly id: string }): ReactElement {
  return (
    <WithLibrary>
      {(library) => {
        const dataset = library.datasets.find((one) => one.id === id);
        return dataset === undefined ? <NotFound wanted={id} /> : <Found dataset={dataset} library={library} />;
      }}
    </WithLibrary>
  );
}

function Found({ dataset, library }: DatasetViewProps): ReactElement {
  useTitle(dataset.title);
  const page = useMemo(() => nameableIn(dataset), [dataset]);
  useAddress(page);
  useEffect(() => {
    goTo(decodedHash());
  }, [dataset]);
  return <DatasetView dataset={dataset} library={library} />;
}

/** The place an address names, once it is on the page: data arrives after the browser has looked for it. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

/** The address's anchor; a damaged one names nothing. */
function decodedHash(): string {
  try {
    return decodeURIComponent(here().anchor.slice(1));
  } catch {
    return "";
  }
}
