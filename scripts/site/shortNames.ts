/** A page's own names, of classes, custom properties and gradients, made as short as can be: each is sent with every figure. */

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Names in the order given to them: a, b, … z, ba, bb. */
function shortName(index: number): string {
  const rest = Math.floor(index / LETTERS.length);
  return `${rest === 0 ? "" : shortName(rest)}${LETTERS[index % LETTERS.length] ?? ""}`;
}

/**
 * @param css the page's only style sheet; @param html its content, in which every class and gradient is written out, with quotes
 * @returns both, with other names; what it looks like is the same
 */
export function shortNames(css: string, html: string): { readonly css: string; readonly html: string } {
  const classes = namesIn(/ class="(?<name>[^"]*)"/gu, html);
  const fades = namesIn(/<linearGradient id="(?<name>[^"]*)"/gu, html);
  const colours = namesIn(/(?<name>--[\w-]+)(?=:)/gu, css);
  const renamed = (name: string): string => {
    const short = colours.get(name);
    return short === undefined ? name : `--${short}`;
  };
  return {
    css: css.replace(/--[\w-]+/gu, renamed).replace(/\.(?<name>[a-z][\w-]*)/giu, (whole, name: string) => {
      const short = classes.get(name);
      return short === undefined ? whole : `.${short}`;
    }),
    html: html
      .replace(/(?<=var\()--[\w-]+/gu, renamed)
      .replace(/(?<= class=")[^"]*(?=")/gu, (names) =>
        split(names)
          .map((name) => classes.get(name) ?? name)
          .join(" "),
      )
      .replace(/(?<=<linearGradient id=")[^"]*(?=")|(?<=url\(#)[^)]*(?=\))/gu, (name) => fades.get(name) ?? name),
  };
}

function namesIn(pattern: RegExp, text: string): ReadonlyMap<string, string> {
  const found = new Set([...text.matchAll(pattern)].flatMap(({ groups }) => split(groups?.["name"] ?? "")));
  return new Map([...found].map((name, index) => [name, shortName(index)]));
}

function split(names: string): readonly string[] {
  return names.split(/\s+/u).filter((name) => name !== "");
}
