/** The page's own fonts as rules that carry them inside, for pictures, which cannot fetch any. */

let kept: Promise<string> | null = null;

/** Empty where they cannot be had: a picture then takes the machine's own. */
export function inlineFonts(): Promise<string> {
  kept ??= Promise.all(fontFaces().map(inlined)).then((rules) => rules.join(""));
  return kept;
}

function fontFaces(): readonly { readonly rule: string; readonly address: string }[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      const address = /url\("?(?<address>[^")]+)"?\)/u.exec(rule.cssText)?.groups?.["address"];
      return address === undefined ? [] : [{ rule: rule.cssText, address: new URL(address, sheet.href ?? document.baseURI).href }];
    }),
  );
}

/** Font faces of a sheet, those within layers too; none where another origin keeps it to itself. */
function rulesOf(sheet: CSSStyleSheet | CSSGroupingRule): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [rule] : rule instanceof CSSGroupingRule ? rulesOf(rule) : [],
    );
  } catch {
    return [];
  }
}

async function inlined({ rule, address }: { readonly rule: string; readonly address: string }): Promise<string> {
  if (address.startsWith("data:")) return rule;
  try {
    const response = await fetch(address);
    if (!response.ok) return "";
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = bytes.reduce((all, byte) => all + String.fromCharCode(byte), "");
    return rule.replace(/url\("?[^")]+"?\)/u, `url("data:font/woff2;base64,${btoa(text)}")`);
  } catch {
    return "";
  }
}
