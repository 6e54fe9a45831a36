/** What is shown where no page is, in the chunk of the other pages: few readers meet it. */
import { lazy } from "react";

export const NotFound = lazy(async () => ({ default: (await import("./NotFoundPage")).NotFoundPage }));
