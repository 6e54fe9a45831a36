/** A page made from the library: its heading at once, its content when the data is here, or what went wrong. */
import type { ReactElement, ReactNode } from "react";
import { useEffect } from "react";
import type { Library } from "../../model/library";
import { loadEverything } from "../../state/loadLibrary";
import type { Loading } from "../../state/store";
import { useApp, useAppState } from "../../state/useAppState";
import { FailedFile } from "./FailedFile";
import { NotUnderstood } from "./NotUnderstood";
import styles from "./page.module.css";
import { useTitle } from "./useTitle";

export interface LibraryPageProps {
  readonly title: string;
  /** Under the title, in our own words. */
  readonly standfirst: ReactNode;
  readonly children: (library: Library) => ReactNode;
}

export function LibraryPage({ title, standfirst, children }: LibraryPageProps): ReactElement {
  useTitle(title);
  return (
    <>
      <header className={styles["head"]}>
        <h1>{title}</h1>
        {standfirst === null ? null : <p className={styles["standfirst"]}>{standfirst}</p>}
      </header>
      <NotUnderstood />
      <WithLibrary>{children}</WithLibrary>
    </>
  );
}

type WithProps = Pick<LibraryPageProps, "children">;

/** What is made of the page's own data. */
export function WithLibrary({ children }: WithProps): ReactElement {
  return <Loaded loading={useLibrary()}>{children}</Loaded>;
}

function Loaded({ loading, children }: WithProps & { readonly loading: Loading<Library> }): ReactElement {
  const app = useApp();
  if (loading.state === "ready") return <>{children(loading.value)}</>;
  if (loading.state === "loading") return <p className={styles["loading"]}>Loading the figures …</p>;
  return (
    <FailedFile
      heading="The figures didn’t load"
      problems={loading.problems}
      onRetry={() => {
        void loadEverything(app);
      }}
    />
  );
}

/** The page's own data; a page that came without any asks for everything. */
function useLibrary(): Loading<Library> {
  const library = useAppState((state) => state.library);
  useAsked(library.state === "loading");
  return library;
}

const LOADING: Loading<never> = { state: "loading" };

/** @param wanted whether it is asked for yet */
export function useEverything(wanted = true): Loading<Library> {
  useAsked(wanted);
  return useAppState((state) => state.everything) ?? LOADING;
}

function useAsked(wanted: boolean): void {
  const app = useApp();
  useEffect(() => {
    if (wanted) void loadEverything(app);
  }, [app, wanted]);
}
