/** The slide of one chart, or of a table without one: made as soon as it is asked for. */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { Format } from "../../export/formats";
import { formatNamed, withChart } from "../../export/formats";
import type { PreparedExport } from "../../export/prepareExport";
import { Button } from "../Button";

export interface OneSlideProps {
  readonly prepared: PreparedExport;
  /** The chart that is meant; the view's first where it has none of that name. */
  readonly figure: string | null;
  readonly onTake: (format: Format, of: PreparedExport) => void;
}

export function OneSlide({ prepared, figure, onTake }: OneSlideProps): ReactElement {
  const make = (): void => {
    onTake(formatNamed("slide"), withChart(prepared, figure));
  };
  const made = useRef(false);
  useEffect(() => {
    if (!made.current) make();
    made.current = true;
  });
  return (
    <p>
      It is saved as this opens.{" "}
      <Button onClick={make}>
        <b>{formatNamed("slide").name}</b>
      </Button>
    </p>
  );
}
