/** Line icons, 18 pixels, drawn in the colour of the text; always beside a word, or in a button that has a name. */
import type { ReactElement } from "react";

const PATHS = {
  search: "M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.5-1.5L16.5 16.5",
  close: "M4 4l10 10M14 4 4 14",
  link: "M7.5 10.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M10.5 7.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
  copy: "M7 6h8v10H7zM4 12H3V2h8v1",
  before: "M11 4 6 9l5 5",
  after: "M7 4l5 5-5 5",
  down: "M4 7l5 5 5-5",
  menu: "M3 5h12M3 9h12M3 13h12",
  text: "M3 4h12M9 4v11M6 15h6",
  beside: "M3 3h5v12H3zM10 3h5v12h-5z",
  columns: "M3 3h12v12H3zM7 3v12M11 3v12",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return <LineIcon path={PATHS[name]} />;
}

/** @param path of its line, in a square of 18 pixels */
export function LineIcon({ path }: { readonly path: string }): ReactElement {
  return (
    <svg
      viewBox="0 0 18 18"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
