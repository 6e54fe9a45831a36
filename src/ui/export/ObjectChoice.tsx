/** Whether slides have charts of the presentation program or shapes, with what is lost; not asked where no chart can be one. */
import type { ReactElement } from "react";
import type { ChartModel } from "../../chart/buildChart";
import { hasObjects, OBJECT_CHOICE } from "../../export/objectCharts";

export interface ObjectChoiceProps {
  readonly charts: readonly ChartModel[];
  readonly objects: boolean;
  readonly onChoose: (objects: boolean) => void;
}

export function ObjectChoice({ charts, objects, onChoose }: ObjectChoiceProps): ReactElement | null {
  if (!charts.some(hasObjects)) return null;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={objects}
          onChange={(event) => {
            onChoose(event.currentTarget.checked);
          }}
        />{" "}
        {OBJECT_CHOICE.name}.
      </label>{" "}
      <small>{OBJECT_CHOICE.lost}</small>
    </p>
  );
}
