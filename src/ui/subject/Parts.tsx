/** Parts of a page that lists what stands together: figures in their sentences, or lines. Many of them are folded behind the first. */
import type { ReactElement, ReactNode } from "react";
import type { Cell } from "../../model/cell";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { NumberedNotes } from "../../view/numberNotes";
import type { StandsIn } from "../../view/standsIn";
import { Fold } from "../page/Fold";
import { CaptionSentence } from "../prose/CaptionSentence";
import styles from "./subject.module.css";

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Part({ id, title, children }: PartProps): ReactElement {
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Sentences before the reader asks for more, on a whole page; each part has a few at least. */
const PAGE_FIRST = 12;
const PART_FIRST = 3;

/** How many a part shows of its own, of so many parts. */
export function firstOf(parts: number): number {
  return Math.max(PART_FIRST, Math.floor(PAGE_FIRST / parts));
}

interface SentencesProps extends Omit<PartProps, "children"> {
  /** With captions. */
  readonly cells: readonly Cell[];
  readonly numbered: NumberedNotes;
  readonly first: number;
}

/** Each is the figure's own place on the page. */
export function Sentences({ id, title, cells, numbered, first }: SentencesProps): ReactElement {
  const items = cells.map((cell) => ({ id: cell.id, text: <CaptionSentence cell={cell} view={numbered} /> }));
  return (
    <Part id={id} title={title}>
      <FoldedList items={items} first={first} look={styles["sentences"]} />
    </Part>
  );
}

export interface Item {
  readonly id: string;
  readonly text: ReactNode;
}

const LINES_FIRST = 4;

interface LinesProps extends Omit<PartProps, "children"> {
  readonly items: readonly Item[];
}

/** Nothing where there is no line. */
export function Lines({ id, title, items }: LinesProps): ReactElement | null {
  return items.length === 0 ? null : (
    <Part id={id} title={title}>
      <FoldedList items={items} first={LINES_FIRST} look={styles["lines"]} />
    </Part>
  );
}

/** The questions and disagreements in which figures of the page stand; behind them those that measure something else, in no dispute. */
export function Disputes({ of }: { readonly of: readonly StandsIn[] }): ReactElement | null {
  const { base } = useApp();
  const linked = (alike: boolean): readonly Item[] =>
    of.filter((one) => one.alike === alike).map(({ id, title, address }) => ({ id, text: <a href={linkTo(base, address)}>{title}</a> }));
  const [disputed, alike] = [linked(false), linked(true)];
  if (disputed.length === 0) return <Lines id="alike" title="Another measure" items={alike} />;
  return (
    <Part id="disputed" title="Where figures disagree">
      <FoldedList items={disputed} first={LINES_FIRST} look={styles["lines"]} />
      {alike.length === 0 ? null : (
        <Fold summary={`${alike.length} more, of another measure`}>
          <List items={alike} look={styles["lines"]} />
        </Fold>
      )}
    </Part>
  );
}

interface ListProps {
  readonly items: readonly Item[];
  readonly look: string | undefined;
}

function List({ items, look }: ListProps): ReactElement {
  return (
    <ul role="list" className={look}>
      {items.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

/** One more is not folded away. */
function FoldedList({ items, first, look }: ListProps & { readonly first: number }): ReactElement {
  const shown = items.length > first + 1 ? items.slice(0, first) : items;
  const rest = items.slice(shown.length);
  return (
    <>
      <List items={shown} look={look} />
      {rest.length === 0 ? null : (
        <Fold summary={`${rest.length} more`}>
          <List items={rest} look={look} />
        </Fold>
      )}
    </>
  );
}
