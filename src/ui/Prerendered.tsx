/**
 * A large part of a page that hydration leaves as it came: its links and figures work there (the shell hears of clicks), and nothing
 * is rendered again for it, until what it shows is to change. Then, and wherever nothing came prerendered, it is rendered as usual.
 */
import type { ReactElement, ReactNode } from "react";
import { createContext, use, useState } from "react";
import type { ChartModel } from "../chart/buildChart";
import { ReadingContext } from "./reading";
import { useHydrated } from "./useHydrated";

/** The build's drawings of a chart, as markup; null where they are still to be made, and then the chart is noted as wanted. */
export type PrerenderedChart = (model: ChartModel, small: boolean) => string | null;

/** In the build, which renders everything, what draws its charts; null in the browser, where a page has it all in it. */
export const Build = createContext<PrerenderedChart | null>(null);

export interface PrerenderedProps {
  /** The element that holds it. */
  readonly as: "div" | "ol" | "tbody";
  /** What it shows: another object is another content. */
  readonly of: unknown;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** Whether it stays as it came at every level of reading, since the page has no data to render it from. */
  readonly kept?: boolean;
  readonly children: () => ReactNode;
}

export function Prerendered({ as: As, of, attributes, kept = false, children }: PrerenderedProps): ReactElement {
  const building = use(Build) !== null;
  const reading = use(ReadingContext);
  const asItCame = useAsItCame(of, kept ? null : reading);
  return building || !asItCame ? (
    <As key="rendered" {...attributes}>
      {children()}
    </As>
  ) : (
    // eslint-disable-next-line no-restricted-syntax -- sets nothing: by it React leaves alone what stands in the page
    <As key="came" {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
  );
}

/** Whether what a part shows is still what the page brought: false once any of it has changed, and where the page brought nothing. */
export function useAsItCame(...shown: readonly unknown[]): boolean {
  const [came] = useState(!useHydrated());
  const [first] = useState(shown);
  const [changed, setChanged] = useState(false);
  // Set while rendering: React begins anew with it, before anything is made of the first answer.
  if (!changed && shown.some((one, index) => one !== first[index])) setChanged(true);
  return came && !changed;
}
