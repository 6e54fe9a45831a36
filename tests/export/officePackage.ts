/**
 * The rules of an office file's package, as ECMA-376 gives them (part 2: relations and content types; part 1: order of children, ids),
 * for the parts that we write; the published schemas themselves may not be shipped.
 */
import { posix } from "node:path";
import type { Parts } from "../../src/export/archive/zipParts";
import { ORDER } from "./officeOrder";

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
}

const TAG = /<(?<close>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>/gu;
const TYPES = "[Content_Types].xml";
/** Elements whose ids no two in a part share, and the attribute that is the id. */
const UNIQUE: Readonly<Record<string, string>> = {
  ...{ "p:cNvPr": "id", "p:sldId": "id", "p:sldMasterId": "id", "p:sldLayoutId": "id", Relationship: "Id" },
  ...{
    "w:footnote": "w:id",
    "w:endnote": "w:id",
    "w:footnoteReference": "w:id",
    "w:style": "w:styleId",
    "w:abstractNum": "w:abstractNumId",
  },
  ...{ sheet: "sheetId", comment: "ref", tableColumn: "name", "v:shape": "id" },
};
/** Words of a relation's type, and what the type of the part's content ends in. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ slide: "slide+xml", slideLayout: "slideLayout+xml", slideMaster: "slideMaster+xml", notesSlide: "notesSlide+xml" },
  ...{ notesMaster: "notesMaster+xml", theme: "theme+xml", presProps: "presProps+xml", viewProps: "viewProps+xml" },
  ...{ styles: "styles+xml", footnotes: "footnotes+xml", endnotes: "endnotes+xml", settings: "settings+xml", numbering: "numbering+xml" },
  ...{ worksheet: "worksheet+xml", sharedStrings: "sharedStrings+xml", comments: "comments+xml", table: "table+xml" },
  ...{
    vmlDrawing: "vmlDrawing",
    chart: "drawingml.chart+xml",
    package: "spreadsheetml.sheet",
    footer: "footer+xml",
    fontTable: "fontTable+xml",
    "core-properties": "core-properties+xml",
  },
};
/** Makers whose name is not ours, and what they call what has no name. */
const OTHERS = /PptxGenJS|Un-named|hucre|docx|Microsoft Office/u;

/** Whatever in a file breaks a rule, a line each; none where nothing does. @param maker the name that the file's properties give */
export function packageFaults(parts: Parts, maker: string): readonly string[] {
  const texts = [...parts].flatMap(([path, content]): [string, string][] => (typeof content === "string" ? [[path, content]] : []));
  const trees = new Map(texts.map(([path, xml]) => [path, treeOf(xml)]));
  const all = relationsOf(trees);
  const relations = all.filter(({ outside }) => !outside);
  return [
    ...[...trees].flatMap(([path, tree]) => [...orderFaults(path, tree), ...idFaults(path, tree), ...languageFaults(path, tree)]),
    ...typeFaults(parts, trees, relations),
    ...relationFaults(parts, relations),
    ...idsWithoutRelation(trees, all),
    ...propertyFaults(texts, trees, maker),
    ...nameFaults(String(parts.get("xl/workbook.xml") ?? "")),
  ];
}

/** In a reference a sheet’s name stands in quotation marks unless it is a plain word (ECMA-376, part 1, section 18.17.2.2). */
function nameFaults(workbook: string): readonly string[] {
  const named = [...workbook.matchAll(/<definedName [^>]*>([^<]*)</gu)].flatMap(([, text = ""]) =>
    text.replace(/&(?:apos|#39);/gu, "'").split(/(?<=\$[A-Z0-9]+),/u),
  );
  return named
    .filter((reference) => !/^(?:[A-Za-z_]\w*|'(?:[^']|'')*')!/u.test(reference))
    .map((reference) => `xl/workbook.xml: ${reference} names no sheet`);
}

function treeOf(xml: string): Element {
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  for (const { groups = {} } of xml.matchAll(TAG)) {
    const { close, name = "", attributes = "", empty } = groups;
    if (close === "/") {
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/gu)].map(([, key = "", value = ""]) => [key, value] as const);
    const element: Element = { name, attributes: new Map(pairs), children: [] };
    open.at(-1)?.children.push(element);
    if (empty !== "/") open.push(element);
  }
  return root;
}

function* walk(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* walk(child);
  }
}

function orderFaults(path: string, tree: Element): readonly string[] {
  const faults = new Set<string>();
  for (const { name, children } of walk(tree)) {
    const places = ORDER.get(name);
    if (places === undefined) continue;
    let last = -1;
    for (const child of children) {
      const place = places.get(child.name);
      if (place === undefined) faults.add(`${path}: ${name} holds ${child.name}`);
      else if (place < last) faults.add(`${path}: ${child.name} stands too late in ${name}`);
      else last = place;
    }
  }
  return [...faults];
}

function idFaults(path: string, tree: Element): readonly string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { name, attributes } of walk(tree)) {
    const id = attributes.get(UNIQUE[name] ?? "");
    if (id === undefined) continue;
    if (seen.has(`${name} ${id}`)) faults.push(`${path}: two ${name} are ${id}`);
    seen.add(`${name} ${id}`);
  }
  return faults;
}

function languageFaults(path: string, tree: Element): readonly string[] {
  const languages = [...walk(tree)].flatMap(({ name, attributes }) => attributes.get(name === "w:lang" ? "w:val" : "lang") ?? []);
  return [...new Set(languages)].filter((one) => one !== "en-GB").map((one) => `${path}: ${one}`);
}

interface Relation {
  /** The part that has it; "" for the package. */
  readonly from: string;
  readonly id: string;
  readonly kind: string;
  /** The part it leads to, or an address outside the package. */
  readonly target: string;
  readonly outside: boolean;
}

function relationsOf(trees: ReadonlyMap<string, Element>): readonly Relation[] {
  return [...trees].flatMap(([path, tree]) => {
    const found = /^(?<folder>.*?)_rels\/(?<name>.*)\.rels$/u.exec(path)?.groups;
    if (found === undefined) return [];
    const [folder = "", name = ""] = [found["folder"], found["name"]];
    return [...walk(tree)]
      .filter(({ name: element }) => element === "Relationship")
      .map(({ attributes }) => {
        const target = attributes.get("Target") ?? "";
        const outside = attributes.get("TargetMode") === "External";
        return {
          from: `${folder}${name}`,
          id: attributes.get("Id") ?? "",
          kind: attributes.get("Type")?.split("/").at(-1) ?? "",
          target: outside ? target : target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
          outside,
        };
      });
  });
}

function typeFaults(parts: Parts, trees: ReadonlyMap<string, Element>, relations: readonly Relation[]): readonly string[] {
  const entries = [...walk(trees.get(TYPES) ?? treeOf(""))];
  const value = (element: Element, name: string): string => element.attributes.get(name) ?? "";
  const overrides = entries.filter(({ name }) => name === "Override");
  const named = new Map(overrides.map((one) => [value(one, "PartName").slice(1), value(one, "ContentType")]));
  const endings = new Map(
    entries.filter(({ name }) => name === "Default").map((one) => [value(one, "Extension"), value(one, "ContentType")]),
  );
  const typeOf = (path: string): string | undefined => named.get(path) ?? endings.get(path.split(".").at(-1) ?? "");
  return [
    ...(named.size === overrides.length ? [] : [`${TYPES}: names a part twice`]),
    ...[...named.keys()].filter((path) => !parts.has(path)).map((path) => `${TYPES}: names ${path}, which is not there`),
    ...[...parts.keys()].filter((path) => path !== TYPES && typeOf(path) === undefined).map((path) => `${path}: has no content type`),
    ...relations.flatMap(({ kind, target }) => {
      const wanted = KINDS[kind];
      return wanted === undefined || typeOf(target)?.endsWith(wanted) === true
        ? []
        : [`${target}: is a ${kind} of type ${typeOf(target) ?? ""}`];
    }),
  ];
}

function relationFaults(parts: Parts, relations: readonly Relation[]): readonly string[] {
  const reached = new Set<string>();
  const follow = (from: string): void => {
    for (const { target } of relations.filter((one) => one.from === from)) {
      if (reached.has(target)) continue;
      reached.add(target);
      follow(target);
    }
  };
  follow("");
  const loose = [...parts.keys()].filter((path) => path !== TYPES && !path.endsWith(".rels") && !reached.has(path));
  const themes = relations.filter(({ kind, from }) => kind === "theme" && /Master\d+\.xml$/u.test(from)).map(({ target }) => target);
  return [
    ...relations.filter(({ target }) => !parts.has(target)).map(({ from, target }) => `${from}: leads to ${target}, which is not there`),
    ...loose.map((path) => `${path}: nothing leads to it`),
    ...themes.filter((theme, index) => themes.indexOf(theme) !== index).map((theme) => `${theme}: two masters share it`),
  ];
}

function idsWithoutRelation(trees: ReadonlyMap<string, Element>, relations: readonly Relation[]): readonly string[] {
  return [...trees].flatMap(([path, tree]) => {
    const known = new Set(relations.filter(({ from }) => from === path).map(({ id }) => id));
    const ids = [...walk(tree)].flatMap(({ attributes }) => [...attributes].filter(([key]) => key === "r:id").map(([, id]) => id));
    return ids.filter((id) => !known.has(id)).map((id) => `${path}: has no relation ${id}`);
  });
}

function propertyFaults(
  texts: readonly (readonly [string, string])[],
  trees: ReadonlyMap<string, Element>,
  maker: string,
): readonly string[] {
  const core = texts.find(([path]) => path === "docProps/core.xml")?.[1] ?? "";
  const said = (name: string): string => new RegExp(`<${name}[^>]*>([^<]+)`, "u").exec(core)?.[1] ?? "";
  const notes = [...trees].filter(([path]) => /^word\/(?:foot|end)notes\.xml$/u.test(path));
  return [
    ...texts.filter(([path, xml]) => path.startsWith("docProps/") && OTHERS.test(xml)).map(([path]) => `${path}: names another program`),
    ...["dc:creator", "cp:lastModifiedBy"]
      .filter((name) => said(name) !== maker)
      .map((name) => `docProps/core.xml: ${name} is ${said(name)}`),
    ...(said("dc:title") === "" ? ["docProps/core.xml: has no title"] : []),
    ...notes.flatMap(([path, tree]) =>
      [...walk(tree)]
        .filter(({ attributes }) => /eparator$/u.test(attributes.get("w:type") ?? ""))
        .filter((separator) => [...walk(separator)].some(({ name }) => /^w:(?:foot|end)noteRef$/u.test(name)))
        .map(() => `${path}: a separator has a number`),
    ),
  ];
}
