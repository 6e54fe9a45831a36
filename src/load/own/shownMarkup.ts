/** Parsed markup → what a page shows of it: what takes no place is left out, and each element knows how it is shown. */
import { PageStyles, type Declarations } from "./pageStyles";

/**
 * A node of parsed markup that can do nothing; this layer knows no browser. A node of text has the tag "#text".
 */
export interface MarkupNode {
  /** In small letters. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

/** How an element is shown, from its tag, its attributes, its own style and the page's rules for it. */
export interface Look {
  /** Its letters are seen. A row or a column that is not keeps its place. */
  readonly isSeen: boolean;
  /** It stands on lines of its own. */
  readonly isBlock: boolean;
  /** There is room between it and what stands beside it. */
  readonly hasGap: boolean;
  readonly level: "line" | "raised" | "low";
  readonly isStruck: boolean;
  readonly direction: "ltr" | "rtl";
  /** Its letters run against their own order. */
  readonly isTurned: boolean;
  /** Size, colour, link and unknown classes in one text: letters of one number have one. */
  readonly face: string;
  /** Of these what is no matter of size and colour. */
  readonly set: string;
  readonly size: string;
  readonly color: string;
  readonly visibility: string;
}

export interface ShownNode {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ShownNode[];
  readonly look: Look;
}

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What holds no text that a page shows. */
const WITHOUT_TEXT = names(
  "script style svg math iframe object embed template noscript head select textarea title rp audio video canvas progress meter datalist",
);
const BLOCKS = names(
  "address article aside blockquote button center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table caption ul",
);
const TABLE_PARTS = names("table thead tbody tfoot tr td th caption col colgroup");
/** Rows and columns that are hidden are said, so they are kept. */
const KEPT = names("thead tbody tfoot tr col");

const ROOT: Look = {
  ...{ isSeen: true, isBlock: true, hasGap: false, level: "line", isStruck: false, direction: "ltr", isTurned: false },
  ...{ face: "||", set: "", size: "", color: "", visibility: "visible" },
};

/** The page as it is shown. */
export function shownMarkup(root: MarkupNode): ShownNode {
  const styles = new PageStyles(styleSheets(root));
  return { ...root, look: ROOT, children: shownChildren(root, [], ROOT, styles) };
}

function styleSheets(node: MarkupNode): readonly string[] {
  return node.tag === "style" ? node.children.map(({ text }) => text) : node.children.flatMap(styleSheets);
}

function shownChildren(node: MarkupNode, around: readonly MarkupNode[], look: Look, styles: PageStyles): readonly ShownNode[] {
  const inside = [...around, node];
  return node.children.flatMap((child): readonly ShownNode[] => {
    if (child.tag === "#text") return [{ ...child, look, children: [] }];
    if (WITHOUT_TEXT.has(child.tag)) return [];
    const declared = styles.of(child, inside);
    const isAbsent = takesNoPlace(child, declared);
    const isKept = KEPT.has(child.tag);
    if (isAbsent && !isKept) return [];
    const own = lookOf(child, declared, look, styles);
    const within = isKept ? { ...own, isSeen: look.isSeen, visibility: look.visibility } : own;
    return [{ ...child, look: isAbsent ? { ...own, isSeen: false } : own, children: shownChildren(child, inside, within, styles) }];
  });
}

function valueOf(declared: Declarations, name: string): string {
  const said = declared.get(name) ?? "";
  return said.endsWith("important") ? said.replace(/\s*!\s*important$/u, "") : said;
}
const isNothing = (length: string): boolean => /^0+(?:\.0+)?(?:[a-z]+|%)?$/u.test(length);

/** Whether an element is not there to be seen at all: not displayed, or put where nobody sees it. */
function takesNoPlace({ attributes }: MarkupNode, declared: Declarations): boolean {
  const value = (name: string): string => valueOf(declared, name);
  const display = value("display");
  if (display === "none" || (display === "" && attributes["hidden"] !== undefined) || value("mso-hide") === "all") return true;
  if (/(?:^|\s)(?:mw-editsection|mw-cite-backlink)(?:\s|$)/u.test(attributes["class"] ?? "")) return true;
  if (isNothing(value("opacity")) || /^inset\((?:50|100)%/u.test(value("clip-path"))) return true;
  if (/^rect\((?:[01](?:px)?[\s,]*){4}\)/u.test(value("clip"))) return true;
  if (["left", "top", "right", "margin-left", "text-indent"].some((name) => /^-\d{3,}/u.test(value(name)))) return true;
  const sides = ["width", "height", "max-width", "max-height"].map(value);
  return value("overflow").startsWith("hidden") && sides.some((side) => side !== "" && (isNothing(side) || side === "1px"));
}

function lookOf(node: MarkupNode, declared: Declarations, parent: Look, styles: PageStyles): Look {
  const { tag, attributes } = node;
  const value = (name: string): string => valueOf(declared, name);
  const inherited = (name: "visibility" | "font-size" | "color", from: string): string => {
    const said = value(name);
    return said === "" || /^(?:inherit|unset|currentcolor|1em|100%)$/u.test(said) ? from : said;
  };
  const visibility = inherited("visibility", parent.visibility);
  const size = inherited("font-size", parent.size);
  const color = inherited("color", parent.color);
  const isPart = TABLE_PARTS.has(tag);
  const display = value("display");
  const isMoved = /^(?:absolute|fixed)$/u.test(value("position")) || /^(?:left|right)$/u.test(value("float"));
  const isTurned = tag === "bdo" || value("unicode-bidi").includes("override");
  const said = (tag === "bdo" || !isTurned ? attributes["dir"]?.toLowerCase() : undefined) ?? value("direction");
  const direction = said === "rtl" || said === "ltr" ? said : parent.direction;
  const moved = ["top", "bottom", "transform"].map(value).filter((shift) => !isNothing(shift) && !/^(?:auto|none|)$/u.test(shift));
  const own = isPart ? [] : [...moved, value("vertical-align"), ...styles.unknownClasses(node)];
  const set = [parent.set, attributes["href"] ?? "", ...own].filter((part) => part !== "").join("|");
  return {
    isSeen: !/^(?:hidden|collapse)$/u.test(visibility) && !isNothing(size) && !/^transparent$|^rgba\(.*[,\s]0\)$/u.test(color),
    isBlock: display === "" ? BLOCKS.has(tag) || isMoved : isMoved || !/^(?:inline|contents|ruby)/u.test(display),
    hasGap: /^inline-/u.test(display) || (["left", "right"] as const).some((side) => hasRoom(value, side)),
    level: levelOf(node, value, isPart) ?? parent.level,
    isStruck:
      parent.isStruck || /^(?:s|strike|del)$/u.test(tag) || /line-through/u.test(value("text-decoration") + value("text-decoration-line")),
    direction,
    isTurned: parent.isTurned || (isTurned && direction === "rtl"),
    face: [set, size, color].join("|"),
    ...{ set, size, color, visibility },
  };
}

/** Room at a side, by margin or padding. */
function hasRoom(value: (name: string) => string, side: "left" | "right"): boolean {
  return ["margin", "padding"].some((kind) => {
    const all = value(kind).split(/\s+/u);
    const one = value(`${kind}-${side}`) || (side === "left" ? (all[3] ?? all[1]) : all[1]) || (all[0] ?? "");
    return /^\d*\.?\d/u.test(one) && !isNothing(one);
  });
}

/** Whether an element is raised or set low; null where it says nothing of it. In a cell of a table the same words mean another thing. */
function levelOf({ tag, attributes }: MarkupNode, value: (name: string) => string, isPart: boolean): Look["level"] | null {
  if (tag === "sup" || tag === "rt" || /Mso(?:Foot|End)noteReference/u.test(attributes["class"] ?? "")) return "raised";
  if (tag === "sub") return "low";
  if (isPart) return null;
  for (const name of ["vertical-align", "font-variant-position", "mso-text-raise"]) {
    const said = value(name);
    const length = Number.parseFloat(said);
    if (said === "super" || length > 0) return "raised";
    if (said === "sub" || length < 0) return "low";
  }
  return null;
}
