/** What the styles of an OpenDocument spreadsheet say that matters here: raised text, how fine a date is, what is hidden. */
import type { XmlToken } from "./xmlTokens";

export class OdsStyles {
  readonly #raised = new Set<string>();
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
        if (/^(?:super|(?!0%)\d+%)/u.test(value("style:text-position"))) this.#raised.add(this.#style);
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

  isRaised(style: string | undefined): boolean {
    return style !== undefined && this.#raised.has(style);
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
