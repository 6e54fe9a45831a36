/** One slide as the file will have it: the same plan, drawn with the page's own boxes. */
import type { CSSProperties, ReactElement } from "react";
import { FONT, INK, PAGE, SIZE } from "../../export/slides/look";
import type { SlidePlan } from "../../export/slides/planSlides";
import type { TablePlan } from "../../export/slides/planTable";
import { CELL_MARGIN } from "../../export/slides/planTable";
import type { Box, Shape, TextLook } from "../../export/slides/shapes";
import styles from "./slides.module.css";

const POINTS = 72;

export function SlidePreview({ plan, number }: { readonly plan: SlidePlan; readonly number: number }): ReactElement {
  const serif: TextLook = { font: FONT.serif, size: SIZE.title, colour: INK.ink, bold: true };
  const sans: TextLook = { font: FONT.sans, size: SIZE.subtitle, colour: INK.soft };
  const note: TextLook = { ...sans, size: SIZE.note };
  const { titleBox, subtitle, drawing, table, notes, foot } = plan;
  return (
    <figure className={styles["slide"]} aria-label={`Slide ${number}: ${plan.title}`}>
      <Text box={titleBox} look={serif} text={plan.title} />
      {subtitle.text === "" ? null : <Text box={subtitle.box} look={sans} text={subtitle.text} />}
      {drawing === null ? null : (
        <div role="img" aria-label={drawing.alt}>
          {drawing.shapes.map((shape, index) => (
            <Drawn key={index} shape={shape} />
          ))}
        </div>
      )}
      {table === null ? null : <Table table={table} />}
      <i style={{ ...placed({ x: notes.box.x, y: notes.box.y - 0.06, w: 0.75, h: 0.01 }), background: `#${INK.ink}` }} />
      <Text box={notes.box} look={note} text={notes.text} />
      <Text box={{ x: PAGE.margin, y: PAGE.foot + 0.1, w: PAGE.width - 2 * PAGE.margin - 0.6, h: 0.26 }} look={note} text={foot} />
    </figure>
  );
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
  const { font, size, colour, bold = false, align = "left", valign = "top" } = look;
  const [first = "", ...rest] = text.split("\n");
  const vertical = { top: "flex-start", middle: "center", bottom: "flex-end" }[valign];
  return (
    <span
      className={styles["text"]}
      style={{
        ...placed(box),
        fontFamily: font,
        fontSize: points(size),
        color: `#${colour}`,
        fontWeight: bold ? 700 : 400,
        textAlign: align,
        justifyContent: vertical,
      }}
    >
      <span>{first}</span>
      {rest.map((line, index) => (
        // A label's second line is its detail; notes are all of one size.
        <span key={index} style={size === SIZE.label ? { fontSize: points(SIZE.note), color: `#${INK.soft}`, fontWeight: 400 } : {}}>
          {line}
        </span>
      ))}
    </span>
  );
}

function Drawn({ shape }: { readonly shape: Shape }): ReactElement {
  switch (shape.kind) {
    case "text":
      return <Text {...shape} />;
    case "rect":
      return <i style={{ ...placed(shape.box), background: fillOf(shape), opacity: 1 - (shape.clear ?? 0) / 100 }} />;
    case "ellipse":
      return (
        <i
          style={{
            ...placed(shape.box),
            borderRadius: "50%",
            background: shape.fill === null ? "none" : `#${shape.fill}`,
            border: `${points(1.5)} ${shape.dashed === true ? "dashed" : "solid"} #${shape.line}`,
          }}
        />
      );
    case "line":
      return <i style={lineStyle(shape)} />;
  }
}

function fillOf({ fill, fade }: Extract<Shape, { kind: "rect" }>): string {
  if (fade === undefined) return `#${fill}`;
  return `linear-gradient(to ${fade === "up" ? "top" : "right"}, #${fill}, transparent)`;
}

function lineStyle({ box, colour, points: thick, dash }: Extract<Shape, { kind: "line" }>): CSSProperties {
  const line = `${points(thick)} ${dash === undefined ? "solid" : dash === "dot" ? "dotted" : "dashed"} #${colour}`;
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
