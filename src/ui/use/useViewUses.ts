/** What “Use this” offers of a view, loaded when it is wanted. */
import { useCallback } from "react";
import type { ViewLibrary } from "../../model/library";
import type { ViewRequest } from "../../model/viewRequest";
import { useApp } from "../../state/useAppState";
import type { Uses } from "./uses";

/** @param figure id of the chart or question that the button stands beside; the view's first where none */
export function useViewUses(library: ViewLibrary, request: ViewRequest, figure: string | null = null): () => Promise<Uses> {
  const app = useApp();
  return useCallback(async () => (await import("./viewUses")).viewUses({ library, request, figure, app }), [library, request, figure, app]);
}
