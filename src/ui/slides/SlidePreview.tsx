/** One slide as the file will have it: the same plan, drawn with the page's own boxes. */
import type { CSSProperties, ReactElement } from "react";
import { Fragment, useEffect, useState } from "react";
import type { DrawChart } from "../../chart/drawing";
import type { SlideChart } from "../../export/slides/layChart";
import { slideShapes } from "../../export/slides/layChart";
import { FONT, INK, PAGE, POINTS, SIZE } from "../../export/slides/look";
import type { SlidePlan } from "../../export/slides/planSlides";
import type { TablePlan } from "../../export/slides/planTable";
import { CELL_MARGIN } from "../../export/slides/planTable";
import type { Box, Shape, TextLook } from "../../export/slides/shapes";
import styles from "./slides.module.css";

/** Where the preview says so; the file does not. */
const HIDDEN: Box = { x: PAGE.width - PAGE.margin - 1.1, y: 0.18, w: 1.1, h: 0.26 };

export interface SlidePreviewProps {
  readonly plan: SlidePlan;
  readonly number: number;
  /** Has to stay the same from one rendering to the next. */
  readonly draw: DrawChart;
}

export function SlidePreview({ plan, number, draw }: SlidePreviewProps): ReactElement {
  const serif: TextLook = { font: FONT.serif, size: plan.titleSize, colour: INK.ink, bold: true };
  const sans: TextLook = { font: FONT.sans, size: plan.subtitle.size, colour: INK.soft };
  const note: TextLook = { ...sans, size: SIZE.note };
  const { titleBox, subtitle, chart, table, notes, foot, footBox } = plan;
  const shapes = useShapes(chart, draw);
  return (
    <figure className={styles["slide"]} aria-label={`Slide ${number}${plan.hidden ? ", hidden in the show" : ""}: ${plan.title}`}>
      {plan.hidden ? <Text box={HIDDEN} look={note} text="Hidden slide" /> : null}
      <Text box={titleBox} look={serif} text={plan.title} />
      {subtitle.text === "" ? null : <Text box={subtitle.box} look={sans} text={subtitle.text} />}
      {chart === null ? null : (
        <div role="img" aria-label={chart.alt}>
          {shapes.map((shape, index) => (
            <Drawn key={index} shape={shape} />
          ))}
        </div>
      )}
      {table === null ? null : <Table table={table} />}
      {notes.map(({ text, box, size }, index) => (
        <Fragment key={index}>
          {index === 0 ? <i style={{ ...placed({ x: box.x, y: box.y - 0.06, w: 0.75, h: 0.01 }), background: `#${INK.ink}` }} /> : null}
          <Text box={box} look={{ ...note, size }} text={text} />
        </Fragment>
      ))}
      <Text box={footBox} look={note} text={foot} />
    </figure>
  );
}

/** What is drawn on a slide; nothing until it is, or where what draws it did not load. */
function useShapes(chart: SlideChart | null, draw: DrawChart): readonly Shape[] {
  const [shapes, setShapes] = useState<readonly Shape[]>([]);
  useEffect(() => {
    let wanted = true;
    if (chart === null) return undefined;
    slideShapes(chart, draw)
      .then((drawn) => {
        if (wanted) setShapes(drawn);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [chart, draw]);
  return shapes;
}

/** Inches as shares of the page. */
function placed({ x, y, w, h }: Box): CSSProperties {
  return { insetInlineStart: across(x), insetBlockStart: down(y), inlineSize: across(w), blockSize: down(h) };
}

function across(inches: number): string {
  return `${(inches / PAGE.width) * 100}%`;
}

function down(inches: number): string {
  return `${(inches / PAGE.height) * 100}%`;
}

/** Points as a share of the slide's width. */
function points(size: number): string {
  return `${(size / POINTS / PAGE.width) * 100}cqw`;
}

interface TextProps {
  readonly box: Box;
  readonly look: TextLook;
  readonly text: string;
}

function Text({ box, look, text }: TextProps): ReactElement {
  const { font, size, colour, bold = false } = look;
  return (
    <span
      className={styles["text"]}
      style={{ ...placed(box), fontFamily: font, fontSize: points(size), color: `#${colour}`, fontWeight: bold ? 700 : 400 }}
    >
      {text.split("\n").map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </span>
  );
}

/** A text of a chart: lines of pieces, each with its own look, in the middle of their box. */
function Lines({ box, align, top, lines }: Extract<Shape, { kind: "text" }>): ReactElement {
  return (
    <span
      className={styles["text"]}
      style={{ ...placed(box), fontFamily: FONT.sans, textAlign: align, justifyContent: top ? "start" : "center" }}
    >
      {lines.map((pieces, line) => (
        <span key={line}>
          {pieces.map(({ text, size, colour, bold }, index) => (
            <span key={index} style={{ fontSize: points(size), color: `#${colour}`, fontWeight: bold ? 700 : 400 }}>
              {text}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

function Drawn({ shape }: { readonly shape: Shape }): ReactElement {
  switch (shape.kind) {
    case "text":
      return <Lines {...shape} />;
    case "rect":
      return <i style={{ ...placed(shape.box), background: fillOf(shape), opacity: 1 - shape.clear / 100 }} />;
    case "ellipse":
      return (
        <i
          style={{
            ...placed(shape.box),
            borderRadius: "50%",
            background: shape.fill === null ? "none" : `#${shape.fill}`,
            border: `${points(shape.points)} ${shape.dashed ? "dashed" : "solid"} #${shape.line}`,
          }}
        />
      );
    case "line":
      return <i style={lineStyle(shape)} />;
  }
}

function fillOf({ fill, fade }: Extract<Shape, { kind: "rect" }>): string {
  if (fade === null) return `#${fill}`;
  return `linear-gradient(to ${fade === "up" ? "top" : "right"}, #${fill}, transparent)`;
}

function lineStyle({ box, colour, points: thick, dash }: Extract<Shape, { kind: "line" }>): CSSProperties {
  const line = `${points(thick)} ${dash === null ? "solid" : dash === "dot" ? "dotted" : "dashed"} #${colour}`;
  return { ...placed(box), ...(box.h === 0 ? { borderBlockStart: line } : { borderInlineStart: line }) };
}

function Table({ table: { box, widths, heights, rows, size, alt } }: { readonly table: TablePlan }): ReactElement {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table
      className={styles["table"]}
      aria-label={alt}
      style={{ ...placed({ ...box, h: 0 }), fontSize: points(size), fontFamily: FONT.sans }}
    >
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ inlineSize: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ kind, cells }, row) => (
          <tr key={row} style={{ blockSize: points((heights[row] ?? 0) * POINTS) }}>
            {cells.map(({ text, right }, index) => (
              <td
                key={index}
                colSpan={kind === "group" ? widths.length : 1}
                style={{
                  padding: `${points(CELL_MARGIN.above * POINTS)} ${points(CELL_MARGIN.side * POINTS)}`,
                  textAlign: right ? "right" : "left",
                  fontWeight: kind === "row" ? 400 : 700,
                  color: `#${kind === "group" ? INK.soft : INK.ink}`,
                  borderBlockEnd: `${points(kind === "head" ? 1.5 : 0.75)} solid #${kind === "head" ? INK.ink : INK.rule}`,
                }}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
