/** What the styles of an OpenDocument spreadsheet say that matters here: how letters are set, how fine a date is, what is hidden. */
import type { XmlToken } from "./xmlTokens";

/** How letters are set. */
export interface OdsFont {
  readonly level: "line" | "raised" | "low";
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  /** Size and colour in one text. */
  readonly face: string;
}

export const LEVEL: OdsFont = { level: "line", isStruck: false, isHidden: false, face: "" };

export class OdsStyles {
  readonly #fonts = new Map<string, ReadonlyMap<string, string>>();
  readonly #hidden = new Set<string>();
  readonly #rtl = new Set<string>();
  readonly #dataOf = new Map<string, string>();
  readonly #parts = new Map<string, Set<string>>();
  #style = "";
  #date = "";

  /** Takes a tag of the part that holds the styles. */
  take(token: XmlToken): void {
    if (token.kind !== "open") return;
    const value = (name: string): string => token.attributes.get(name) ?? "";
    switch (token.name) {
      case "style:style":
        this.#style = value("style:name");
        if (value("style:data-style-name") !== "") this.#dataOf.set(this.#style, value("style:data-style-name"));
        break;
      case "style:text-properties":
        this.#fonts.set(this.#style, token.attributes);
        break;
      case "style:table-properties":
        if (value("table:display") === "false") this.#hidden.add(this.#style);
        if (value("style:writing-mode") === "rl-tb") this.#rtl.add(this.#style);
        break;
      case "number:date-style":
        this.#date = value("style:name");
        this.#parts.set(this.#date, new Set());
        break;
      case "number:day":
      case "number:month":
      case "number:year":
        this.#parts.get(this.#date)?.add(token.name);
        break;
    }
  }

  /** @param around what holds where the style says nothing */
  font(style: string | undefined, around: OdsFont): OdsFont {
    const said = this.#fonts.get(style ?? "");
    if (said === undefined) return around;
    const position = said.get("style:text-position") ?? "";
    const line = said.get("style:text-line-through-style") ?? "";
    const face = [said.get("fo:font-size"), said.get("fo:color")].filter((part) => part !== undefined).join(" ");
    return {
      level: /^(?:super|(?!0%)\d+%)/u.test(position) ? "raised" : /^(?:sub|-\d)/u.test(position) ? "low" : around.level,
      isStruck: line === "" ? around.isStruck : line !== "none",
      isHidden: around.isHidden || said.get("text:display") === "none",
      face: face === "" ? around.face : face,
    };
  }

  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(style);
  }

  direction(style: string | undefined): "ltr" | "rtl" {
    return style !== undefined && this.#rtl.has(style) ? "rtl" : "ltr";
  }

  /** How many letters of an ISO date a style shows: a day, a month or a year. */
  dateLength(style: string | undefined): number {
    const parts = this.#parts.get(this.#dataOf.get(style ?? "") ?? "");
    if (parts === undefined || parts.has("number:day")) return 10;
    return parts.has("number:month") ? 7 : 4;
  }
}
