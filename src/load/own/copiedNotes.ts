/** Notes that were copied along with a pasted table: footnotes of a text program, and lists of references that its marks lead to. */
import { markupCell, markupText } from "./markupCell";
import { markId } from "./markIds";
import type { ShownNode } from "./shownMarkup";

/** All nodes of a tree for which something holds, the outermost alone. */
export function nodesWhere(node: ShownNode, holds: (node: ShownNode) => boolean): readonly ShownNode[] {
  return node.children.flatMap((child) => (holds(child) ? [child] : nodesWhere(child, holds)));
}

/** The place in the page that a link leads to; browsers write the whole address before it. */
const targetOf = ({ tag, attributes }: ShownNode): string => (tag === "a" ? (/#(.+)$/u.exec(attributes["href"] ?? "")?.[1] ?? "") : "");

function placesIn(node: ShownNode): readonly string[] {
  const { id = "", name = "" } = node.attributes;
  return [...[id, name].filter((place) => place !== ""), ...node.children.flatMap(placesIn)];
}

/** The marks of a table by the places that they lead to. */
function marksIn(table: ShownNode): ReadonlyMap<string, string> {
  const links = nodesWhere(table, (node) => targetOf(node) !== "");
  const marks = links.map((link): readonly [string, string] => [targetOf(link), markId(markupText(link))]);
  return new Map(marks.filter(([, mark]) => /^(?:(?:note )?[\p{L}\d]{1,3}|[*†‡§¶#]{1,3})$/u.test(mark)).reverse());
}

function withoutLinksTo(node: ShownNode, places: ReadonlySet<string>): ShownNode {
  const kept = node.children.filter((child) => !places.has(targetOf(child)));
  return { ...node, children: kept.map((child) => withoutLinksTo(child, places)) };
}

const isFootnote = ({ tag, attributes: { class: classes = "", style = "" } }: ShownNode): boolean =>
  /MsoFootnoteText|MsoEndnoteText/u.test(classes) || (tag === "div" && /mso-element:\s*(?:foot|end)note\b(?!-list)/u.test(style));

/** The notes of one table, a line each, every one behind its mark. */
export function copiedNotes(page: ShownNode, table: ShownNode): readonly string[] {
  const marks = marksIn(table);
  const places = new Set(marks.size === 0 ? [] : placesIn(table));
  const isTarget = ({ attributes: { id = "" } }: ShownNode): boolean => marks.has(id);
  const notes = nodesWhere(page, (node) => node.tag === "table" || isFootnote(node) || isTarget(node)).filter(({ tag }) => tag !== "table");
  const lines = notes.map((note) => {
    const mark = marks.get(note.attributes["id"] ?? "");
    if (mark === undefined || isFootnote(note)) return markupCell(note).raw;
    const text = markupText(withoutLinksTo(note, places)).replace(/^[\^↑↩\s]+|[\s↑↩]+\ufe0e?$/gu, "");
    return text === "" ? "" : `[${mark}] ${text}`;
  });
  return lines.filter((line) => line !== "");
}
