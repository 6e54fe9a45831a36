/** Styles for a page that will never change: without rules that meet nothing in it, and without properties that none of them uses. */

interface Rule {
  /** A selector list, or an at-rule's name and condition. */
  readonly head: string;
  /** Declarations, or rules within. */
  readonly body: string | readonly Rule[];
}

/**
 * @param css one style sheet, without comments; @param html the whole page
 * @param later class names and attributes that a script may add, as they stand in selectors
 */
export function pruneStyles(css: string, html: string, later: readonly string[] = []): string {
  const classes = new Set(
    [...html.matchAll(/ class="(?<names>[^"]*)"/gu)].flatMap(({ groups }) => (groups?.["names"] ?? "").split(/\s+/u)),
  );
  const meets = (selector: string): boolean =>
    later.some((one) => selector.includes(one)) ||
    ([...selector.matchAll(/\.(?<name>[\w-]+)/gu)].every(({ groups }) => classes.has(groups?.["name"] ?? "")) &&
      [...selector.matchAll(/\[data-width="(?<width>\d+)"\]/gu)].every(({ groups }) =>
        html.includes(` data-width="${groups?.["width"] ?? ""}"`),
      ));
  const kept = keep(parseRules(css), meets);
  const text = print(kept);
  return print(withoutUnused(kept, `${text}${html}`));
}

function parseRules(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf("{", at);
    const end = css.indexOf(";", at);
    // A statement, such as the order of the layers.
    if (end !== -1 && (open === -1 || end < open)) {
      rules.push({ head: css.slice(at, end).trim(), body: "" });
      at = end + 1;
      continue;
    }
    if (open === -1) break;
    let depth = 1;
    let close = open + 1;
    while (depth > 0 && close < css.length) {
      if (css[close] === "{") depth += 1;
      if (css[close] === "}") depth -= 1;
      close += 1;
    }
    const inner = css.slice(open + 1, close - 1);
    rules.push({ head: css.slice(at, open).trim(), body: inner.includes("{") ? parseRules(inner) : inner.trim() });
    at = close;
  }
  return rules;
}

function keep(rules: readonly Rule[], meets: (selector: string) => boolean): readonly Rule[] {
  return rules.flatMap(({ head, body }): Rule[] => {
    if (typeof body !== "string") {
      const inner = keep(body, meets);
      return inner.length === 0 ? [] : [{ head, body: inner }];
    }
    if (head.startsWith("@")) return [{ head, body }];
    const selectors = splitList(head).filter(meets);
    return selectors.length === 0 || body === "" ? [] : [{ head: selectors.join(","), body }];
  });
}

/** Selectors of a list; commas within brackets part nothing. */
function splitList(list: string): readonly string[] {
  return list.split(/,(?![^(]*\))/u).map((one) => one.trim());
}

function withoutUnused(rules: readonly Rule[], text: string): readonly Rule[] {
  return rules.map(({ head, body }) => ({
    head,
    body:
      typeof body === "string"
        ? body.replace(/(?<=^|;)\s*--(?<name>[\w-]+):[^;]*;?/gu, (whole, name: string) => (text.includes(`var(--${name})`) ? whole : ""))
        : withoutUnused(body, text),
  }));
}

function print(rules: readonly Rule[]): string {
  return rules.map(({ head, body }) => (body === "" ? `${head};` : `${head}{${typeof body === "string" ? body : print(body)}}`)).join("");
}
