/** A page made from the whole library: its heading at once, its content when the data is here, or what went wrong. */
import type { ReactElement, ReactNode } from "react";
import { useEffect } from "react";
import type { Library } from "../../model/library";
import { loadLibrary } from "../../state/loadLibrary";
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

/** What needs the library, once it is here. */
export function WithLibrary({ children }: Pick<LibraryPageProps, "children">): ReactElement {
  const { store, base } = useApp();
  const library = useLibrary();
  if (library?.state === "ready") return <>{children(library.value)}</>;
  if (library?.state !== "failed") return <p className={styles["loading"]}>Loading the figures …</p>;
  return (
    <FailedFile
      heading="The figures didn’t load"
      problems={library.problems}
      onRetry={() => {
        void loadLibrary(store, base);
      }}
    />
  );
}

/** The library, asked for when the component that needs it appears. */
export function useLibrary(): ReturnType<typeof useLoading> {
  const { store, base } = useApp();
  useEffect(() => {
    void loadLibrary(store, base);
  }, [store, base]);
  return useLoading();
}

function useLoading() {
  return useAppState((state) => state.library);
}
