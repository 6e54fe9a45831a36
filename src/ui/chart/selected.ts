import { createContext } from "react";

/** The figure whose source is open: its mark takes the wash. Null where none is, and in drawings that stand by themselves. */
export const SelectedMark = createContext<string | null>(null);
