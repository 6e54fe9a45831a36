import { createContext } from "react";
import type { ReadingLevel } from "../url/choices";

/** How much of its note stands beside a number; the shell says so for the whole page. */
export const ReadingContext = createContext<ReadingLevel>("note");
