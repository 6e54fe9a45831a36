/** Who says what: everyone who counts or says so, with how many figures of which measure; of parties, on which side. */
import type { ReactElement } from "react";
import { Fragment, useMemo } from "react";
import type { Claimant } from "../../model/cell";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { titleOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import type { MeasureCount, SpeaksOf, Tally } from "../../view/counters";
import { counterAddress, isParty, SPEAKS_OF, talliesOf } from "../../view/counters";
import { LibraryPage } from "../page/LibraryPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import parts from "../subject/subject.module.css";
import styles from "./counters.module.css";

export function CountersPage(): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <LibraryPage
      title={titleOf("counters")}
      standfirst="Everyone whom the reports give a figure to, and what their figures measure. What a side says of itself stands apart from what it says of the other side."
    >
      {(library) => <All library={library} />}
    </LibraryPage>
  );
}

function All({ library }: { readonly library: Library }): ReactElement {
  const claimants = useMemo(() => claimantsOf(library), [library]);
  const tallies = useMemo(() => talliesOf(library, claimants), [library, claimants]);
  const parties = tallies.filter(({ claimant }) => isParty(claimant));
  const others = tallies.filter(({ claimant }) => !isParty(claimant));
  const worded = claimants.filter(({ id, party }) => party !== "none" && !tallies.some(({ claimant }) => claimant.id === id));
  return (
    <>
      <Table title="Parties to the fighting" tallies={parties} sides={SPEAKS_OF} library={library} />
      <Table title="Others" tallies={others} sides={["rest"]} library={library} />
      <section className={parts["part"]} aria-labelledby="worded-title">
        <h2 id="worded-title">In words and dates only</h2>
        <p className={parts["names"]}>
          {worded.map((claimant, index) => (
            <Fragment key={claimant.id}>
              {index === 0 ? "" : "; "}
              <Name claimant={claimant} />
            </Fragment>
          ))}
        </p>
      </section>
    </>
  );
}

/** Everyone with a line of their own, and who counted where that is not stated. */
function claimantsOf({ counters, cells }: Library): readonly Claimant[] {
  const nobody = [...cells.values()].find(({ claimant }) => claimant.party === "none")?.claimant;
  return [...counters.map(({ claimant }) => claimant), ...(nobody === undefined ? [] : [nobody])];
}

const HEADINGS: Readonly<Record<SpeaksOf, string>> = { own: "On its own side", other: "On the other side", rest: "On anything else" };

interface TableProps {
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly sides: readonly SpeaksOf[];
  readonly library: Library;
}

function Table({ title, tallies, sides, library }: TableProps): ReactElement {
  return (
    <section className={parts["part"]}>
      <table className={`plain-table ${styles["table"] ?? ""}`}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Who says so</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {sides.length === 1 ? "Figures by measure" : HEADINGS[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ claimant, counts }) => (
            <tr key={claimant.id}>
              <th scope="row">
                <Name claimant={claimant} />
                <small>{kindOf(claimant, library)}</small>
              </th>
              {sides.map((side) => (
                <td key={side} data-label={HEADINGS[side]}>
                  <Counts of={counts[side]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ claimant: { id, name, party } }: { readonly claimant: Claimant }): ReactElement {
  const { base } = useApp();
  return party === "none" ? <>{name}</> : <a href={linkTo(base, counterAddress(id))}>{name}</a>;
}

function kindOf(claimant: Claimant, { counters }: Library): string {
  const kind = counters.find((one) => one.claimant.id === claimant.id)?.kind;
  return kind === undefined ? "The reports do not say who counted" : kind.name;
}

function Counts({ of }: { readonly of: readonly MeasureCount[] }): ReactElement {
  if (of.length === 0) return <span className={styles["none"]}>none</span>;
  return (
    <ul role="list">
      {of.map(({ label, count }) => (
        <li key={label}>
          {label} ({count === 1 ? "1 figure" : `${count} figures`})
        </li>
      ))}
    </ul>
  );
}
