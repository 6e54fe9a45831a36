/** What the source panel says of the questions and disagreements that a figure stands in. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Cell } from "../../model/cell";
import type { Dataset } from "../../model/dataset";
import type { Library } from "../../model/library";
import { passageName } from "../../view/sourceNames";
import type { StandsIn } from "../../view/standsIn";
import { standsIn } from "../../view/standsIn";
import type { FiguresProps } from "./PanelPart";
import { Figures, Part } from "./PanelPart";
import styles from "./panel.module.css";

interface PanelRelatedProps extends Omit<FiguresProps, "cells"> {
  readonly cell: Cell;
  readonly dataset: Dataset;
  /** Everything; null until it is here. */
  readonly library: Library | null;
}

export function PanelRelated({ cell, dataset, library, measures, base }: PanelRelatedProps): ReactElement {
  const all = standsIn(cell, dataset, library);
  return (
    <>
      <Related name="Disagreements" of={all.filter(({ alike }) => !alike)} measures={measures} base={base} />
      <Related name="Another measure" of={all.filter(({ alike }) => alike)} measures={measures} base={base} />
    </>
  );
}

interface RelatedProps extends Omit<FiguresProps, "cells"> {
  readonly name: string;
  readonly of: readonly StandsIn[];
}

/** Questions and disagreements that the figure stands in: each with a link to it and what it sets beside the figure. */
function Related({ name, of, measures, base }: RelatedProps): ReactElement | null {
  if (of.length === 0) return null;
  return (
    <Part name={name}>
      {of.map(({ id, title, address, others }) => (
        <div key={id} className={styles["again"]}>
          <a href={linkTo(base, address)}>{title}</a>
          <Figures cells={others.flatMap((member) => (member.type === "cell" ? [member.cell] : []))} measures={measures} base={base} />
          {others.map((member) =>
            member.type === "cell" ? null : (
              <p key={member.citation.id}>
                <q translate="no">{member.citation.wording}</q>, {member.says === null ? "" : `${member.says.name}; `}
                {passageName(member.citation)}
              </p>
            ),
          )}
        </div>
      ))}
    </Part>
  );
}
