/** What a pasted page's own style sheets and inline styles say of an element. Enough of CSS for names, classes and places in the tree. */

/** Of an element: names in small letters and values; a value that is important ends so. */
export type Declarations = ReadonlyMap<string, string>;

/** What a selector may ask of an element. */
export interface Styled {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Compound {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Whether it must be the parent of what stands behind it. */
  readonly isParent: boolean;
}

interface Rule {
  /** The element itself first, then those it must stand in. */
  readonly compounds: readonly Compound[];
  readonly weight: number;
  readonly declarations: Declarations;
}

const IMPORTANT = /\s*!\s*important$/u;

/** `color: red; top: 1px` → names and values. */
function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text.split(/;(?=(?:[^"']|"[^"]*"|'[^']*')*$)/u)) {
    const colon = part.indexOf(":");
    if (colon > 0)
      put(
        found,
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

function put(all: Map<string, string>, name: string, value: string): void {
  if (!IMPORTANT.test(all.get(name) ?? "") || IMPORTANT.test(value)) all.set(name, value);
}

const classesOf = ({ attributes }: Styled): readonly string[] => (attributes["class"] ?? "").split(/\s+/u).filter((name) => name !== "");

export class PageStyles {
  /** By the class, the id or the tag that the element itself must have. */
  readonly #rules = new Map<string, Rule[]>();
  readonly #classes = new Set<string>();
  readonly #inline = new Map<string, Declarations>();

  /** @param sheets the texts of the page's style sheets, in their order */
  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) this.#take(sheet.replace(/\/\*[^]*?\*\/|<!--|-->/gu, " "));
  }

  /** The classes of an element of which the page does not say how they are shown. */
  unknownClasses(element: Styled): readonly string[] {
    return classesOf(element).filter((name) => !this.#classes.has(name));
  }

  /**
   * What holds for an element, weak rules before strong ones and the element's own style last.
   * @param around the elements it stands in, the outermost first
   */
  of(element: Styled, around: readonly Styled[]): Declarations {
    const own = this.#inlineOf(element.attributes["style"] ?? "");
    if (this.#rules.size === 0) return own;
    const keys = ["*", element.tag, `#${element.attributes["id"] ?? ""}`, ...classesOf(element).map((name) => `.${name}`)];
    const rules = keys.flatMap((key) => this.#rules.get(key) ?? []).filter(({ compounds }) => matches(compounds, element, around));
    if (rules.length === 0) return own;
    const all = new Map<string, string>();
    const ordered = rules.sort((a, b) => a.weight - b.weight).map(({ declarations }) => declarations);
    for (const declarations of [...ordered, own]) for (const [name, value] of declarations) put(all, name, value);
    return all;
  }

  #inlineOf(text: string): Declarations {
    const known = this.#inline.get(text);
    if (known !== undefined) return known;
    const declarations = declarationsOf(text);
    this.#inline.set(text, declarations);
    return declarations;
  }

  #take(sheet: string): void {
    let at = 0;
    for (let open = sheet.indexOf("{"); open !== -1; open = sheet.indexOf("{", at)) {
      const close = closingBrace(sheet, open);
      const head = sheet
        .slice(at, open)
        .replace(/^[^]*;/u, "")
        .trim();
      const body = sheet.slice(open + 1, close);
      at = close + 1;
      if (!head.startsWith("@")) this.#add(head, declarationsOf(body));
      else if (/^@media\s+(?:screen|all)$/iu.test(head)) this.#take(body);
    }
  }

  #add(selectors: string, declarations: Declarations): void {
    for (const selector of selectors.split(",")) {
      const compounds = compoundsOf(selector.trim());
      const [last] = compounds ?? [];
      if (compounds === null || last === undefined) continue;
      const count = (of: (compound: Compound) => number): number => compounds.reduce((sum, compound) => sum + of(compound), 0);
      const ids = count(({ id }) => (id === "" ? 0 : 1));
      const tags = count(({ tag }) => (tag === "" ? 0 : 1));
      const weight = ids * 10_000 + count(({ classes }) => classes.length) * 100 + tags;
      const [name] = last.classes;
      const key = name !== undefined ? `.${name}` : last.id !== "" ? `#${last.id}` : last.tag === "" ? "*" : last.tag;
      for (const known of last.classes) this.#classes.add(known);
      this.#rules.set(key, [...(this.#rules.get(key) ?? []), { compounds, weight, declarations }]);
    }
  }
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}

/** Null where it asks for what is not known here, such as a state or an attribute. */
function compoundsOf(selector: string): readonly Compound[] | null {
  const words = selector.replace(/\s*>\s*/gu, " > ").split(/\s+/u);
  const compounds: Compound[] = [];
  for (const [place, word] of words.entries()) {
    if (word === ">") continue;
    if (!/^(?:\*|[\w-]+)?(?:[.#][\w-]+)*$/u.test(word) || word === "") return null;
    const names = word.match(/[.#][\w-]+/gu) ?? [];
    compounds.unshift({
      tag: /^[\w-]+/u.exec(word)?.[0].toLowerCase() ?? "",
      id: names.find((name) => name.startsWith("#"))?.slice(1) ?? "",
      classes: names.filter((name) => name.startsWith(".")).map((name) => name.slice(1)),
      isParent: words[place + 1] === ">",
    });
  }
  return compounds;
}

function fits({ tag, id, classes }: Compound, element: Styled): boolean {
  if ((tag !== "" && tag !== element.tag) || (id !== "" && id !== element.attributes["id"])) return false;
  const own = classes.length === 0 ? [] : classesOf(element);
  return classes.every((name) => own.includes(name));
}

function matches([own, ...outer]: readonly Compound[], element: Styled, around: readonly Styled[]): boolean {
  if (own === undefined || !fits(own, element)) return false;
  const [next] = outer;
  if (next === undefined) return true;
  for (let at = around.length - 1; at >= 0; at -= 1) {
    const other = around[at];
    if (other !== undefined && matches(outer, other, around.slice(0, at))) return true;
    if (next.isParent) return false;
  }
  return false;
}
