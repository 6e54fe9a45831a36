/** The icons of “Use this”, which come with its list. */
import type { ReactElement } from "react";
import { LineIcon } from "../Icon";
import type { UseIcon } from "./uses";

const PATHS: Readonly<Record<UseIcon, string>> = {
  sentence: "M2 4.5h14M2 9h14M2 13.5h8",
  embed: "M6 5 2 9l4 4M12 5l4 4-4 4",
  picture: "M2 3h14v12H2zM3 13l4-4 3 3 2-2 3 3",
  slide: "M2 3h14v9H2zM9 12v3M6 15h6",
  table: "M2 3h14v12H2zM2 7h14M6.5 7v8",
  cite: "M3 5h4v5H3zM7 10c0 2-1 3-3 3M11 5h4v5h-4zM15 10c0 2-1 3-3 3",
};

export function UseIcons({ name }: { readonly name: UseIcon }): ReactElement {
  return <LineIcon path={PATHS[name]} />;
}
