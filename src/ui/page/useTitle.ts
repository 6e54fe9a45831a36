import { useEffect } from "react";
import { SITE_NAME } from "../../model/site";

/** Names the page in the browser's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? SITE_NAME : `${title} · ${SITE_NAME}`;
  }, [title]);
}
