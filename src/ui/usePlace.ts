/** The page's path in the one-file edition, for the router: it stands in the anchor. */
import { useSyncExternalStore } from "react";
import { here } from "../state/place";

export function usePlace(): [path: string, go: (path: string) => void] {
  const path = useSyncExternalStore(
    follow,
    () => here().path,
    () => "/",
  );
  return [path, go];
}

function follow(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  window.addEventListener("popstate", changed);
  return () => {
    window.removeEventListener("hashchange", changed);
    window.removeEventListener("popstate", changed);
  };
}

function go(path: string): void {
  window.location.hash = path;
}
