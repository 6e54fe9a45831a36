/** The exact words of a note's passages. A figure leads to its own: the first is the note's anchor, each further one has its own. */
import type { ReactElement } from "react";
import { Fragment } from "react";
import type { Citation } from "../../model/report";
import { nestedMarks } from "../../view/quoted";
import { noteAnchor } from "../CellLink";

export function NoteWordings({ of }: { readonly of: readonly Citation[] }): ReactElement {
  return (
    <>
      {of.map(({ id, wording }, index) => (
        <Fragment key={id}>
          {index === 0 ? null : "; "}
          <q translate="no" {...(index === 0 ? {} : { id: noteAnchor(id), tabIndex: -1 })}>
            {nestedMarks(wording)}
          </q>
        </Fragment>
      ))}
    </>
  );
}
