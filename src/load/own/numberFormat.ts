/** A workbook's number formats: what a stored number or date is shown as, and to what precision a date is meant. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Letters of a format that are printed as they stand are taken out. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");

/** The finest part of a date that its format shows; "time" where it shows no date. */
export function datePrecision(format: string): "day" | "month" | "year" | "time" {
  const letters = (bare(format).split(";")[0] ?? "").toLowerCase();
  if (letters.includes("[")) return "time";
  if (letters.includes("d")) return "day";
  const hasTime = /[hs]/u.test(letters);
  if (letters.includes("y")) return letters.includes("m") && !hasTime ? "month" : hasTime ? "day" : "year";
  return letters.includes("mmm") ? "month" : "time";
}

/** A date as its format shows it, in English names; null where the format holds what is not known here. */
export function showDate(date: Date, format: string): string | null {
  const clean = (format.split(";")[0] ?? "").replace(/\[\$[^\]]*\]/gu, "");
  const half = /am\/pm/iu.test(clean);
  const hours = date.getUTCHours();
  let out = "";
  let seen = "";
  for (const match of clean.matchAll(/"(?<quoted>[^"]*)"|\\(?<one>.)|(?<half>am\/pm)|(?<token>y+|m+|d+|h+|s+)|(?<other>.)/giu)) {
    const { quoted, one, token, other } = match.groups ?? {};
    if (match.groups?.["half"] !== undefined) out += hours < 12 ? "AM" : "PM";
    else if (token === undefined) {
      if (other === "[" || other === "0" || other === "#") return null;
      out += quoted ?? one ?? other ?? "";
    } else {
      const isMinute = /^m{1,2}$/iu.test(token) && (seen === "h" || /^[^a-z]*s/iu.test(clean.slice(match.index + token.length)));
      out += datePart(date, isMinute ? "n".repeat(token.length) : token.toLowerCase(), half ? hours % 12 || 12 : hours);
      seen = token.slice(0, 1).toLowerCase();
    }
  }
  return out;
}

function datePart(date: Date, token: string, hours: number): string {
  const padded = (value: number): string => (token.length > 1 ? String(value).padStart(2, "0") : String(value));
  switch (token[0]) {
    case "y":
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    case "m": {
      const month = MONTHS[date.getUTCMonth()] ?? "";
      return token.length === 3 ? month.slice(0, 3) : token.length > 3 ? month : padded(date.getUTCMonth() + 1);
    }
    case "d": {
      const day = DAYS[date.getUTCDay()] ?? "";
      return token.length === 3 ? day.slice(0, 3) : token.length > 3 ? day : padded(date.getUTCDate());
    }
    case "h":
      return padded(hours);
    case "n":
      return padded(date.getUTCMinutes());
    default:
      return padded(date.getUTCSeconds());
  }
}

/** A number as its format shows it, "" where it hides it; null for General and for formats that are not known here. */
export function showNumber(value: number, format: string): string | null {
  if (/^(?:general|@)?$/iu.test(format)) return null;
  const sections = sectionsOf(format);
  const [positive = "", negative, zero] = sections;
  const isByRule = sections.some((each) => RULE.test(each));
  const usual = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const section = isByRule ? sections.find((each) => follows(value, each)) : usual;
  if (section === undefined) return null;
  const literal: string[] = [];
  // What is printed as it stands is set aside under a letter of the private use area.
  const pattern = section
    .replace(/"(?<text>[^"]*)"|\\(?<one>.)/gu, (_all, text?: string, one?: string) => aside(literal, text ?? one ?? ""))
    .replace(/\[\$(?<sign>[^\]-]*)[^\]]*\]/gu, (_all, sign: string) => aside(literal, sign))
    .replace(/\[[^\]]*\]|_.|\*./gu, "");
  const printed = (text: string): string => text.replace(/[\ue000-\uf8ff]/gu, (mark) => literal[mark.charCodeAt(0) - 0xe000] ?? "").trim();
  const core = /[#0?][#0?,]*(?:\.[#0?]+)?,*/u.exec(pattern);
  if (/general|@|[eE][+-]|\/|[ymdhs]/iu.test(pattern)) return null;
  if (core === null) return printed(pattern);
  // Digits that are set around other letters, such as a space for thousands.
  if (/[#0?]/u.test(pattern.slice(core.index + core[0].length))) return null;
  const places = /\.(?<places>[#0?]+)/u.exec(core[0])?.groups?.["places"] ?? "";
  const commas = /,+$/u.exec(core[0])?.[0].length ?? 0;
  const percents = pattern.match(/%/gu)?.length ?? 0;
  const shifted = Number(`${Math.abs(value)}e${2 * percents - 3 * commas}`);
  const fixed = Number.isFinite(shifted) ? rounded(shifted, places.length) : null;
  if (fixed === null) return null;
  const [digit = "0", part = ""] = fixed.split(".");
  const least = core[0].replace(/\..*$/u, "").match(/0/gu)?.length ?? 0;
  const whole = digit === "0" ? "0".repeat(least) : digit.padStart(least, "0");
  const grouped = /[#0?],+[#0?]/u.test(core[0]) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  const kept = part.replace(new RegExp(`0{0,${places.match(/#+$/u)?.[0].length ?? 0}}$`, "u"), "");
  const digits = `${grouped}${kept === "" ? "" : `.${kept}`}`;
  const shown = `${pattern.slice(0, core.index)}${digits}${pattern.slice(core.index + core[0].length)}`;
  const sign = value < 0 && (isByRule || negative === undefined) && /[1-9]/u.test(digits) ? "-" : "";
  return printed(sign + shown);
}

const RULE = /\[(?<sign>[<>]=?|=|<>)(?<limit>-?\d*\.?\d+)\]/u;

/** Whether a part of a format is for this number; one without a rule is for all that are left. */
function follows(value: number, section: string): boolean {
  const { sign = "", limit = "" } = RULE.exec(section)?.groups ?? {};
  const by = value - Number(limit);
  if (sign === "" || sign === "<>") return sign === "" || by !== 0;
  return (sign.includes("=") && by === 0) || (sign.includes("<") && by < 0) || (sign.includes(">") && by > 0);
}

/** The parts of a format for numbers above, below and at zero; one may be empty. */
function sectionsOf(format: string): readonly string[] {
  const sections = [""];
  for (const [part] of format.matchAll(/"[^"]*"|\\.|[^]/gu)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function aside(literal: string[], text: string): string {
  literal.push(text);
  return String.fromCharCode(0xe000 + literal.length - 1);
}

/** Half away from zero, as spreadsheets do, on the shortest digits of the number. */
function rounded(value: number, places: number): string | null {
  if (value >= 1e15 || String(value).includes("e")) return value < 1e-6 ? (0).toFixed(places) : null;
  return Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`).toFixed(places);
}
