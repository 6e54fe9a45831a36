/** Reads what a page may be asked for in its address, now and whenever the reader goes back or forward. */
import { useEffect } from "react";
import { readAddress } from "../../state/address";
import { useApp } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";

const FIGURE = /^[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/u;

/** Any well-formed figure: the panel itself says where there is none. */
export const ANY_FIGURE = { has: (id: string): boolean => FIGURE.test(id) };

/** A page that takes nothing but an open figure. */
export const PLAIN_PAGE: Nameable = { columns: [], figures: ANY_FIGURE, filters: new Map(), takesItems: false, takesQuery: false };

/** @param page what the address may name; the same object as long as it does not change */
export function useAddress(page: Nameable): void {
  const { store } = useApp();
  useEffect(() => {
    const read = (): void => {
      readAddress(store, page);
    };
    read();
    window.addEventListener("popstate", read);
    return () => {
      window.removeEventListener("popstate", read);
    };
  }, [store, page]);
}
