/** A text that is wholly a number, with its sign, groups, scale and unit. Folded text comes in; what does not fit whole is null. */

/** Which sign parts whole from decimals; null: not settled. */
export type DecimalMark = "." | "," | null;

export interface ReadNumber {
  readonly value: number;
  readonly unit: string | null;
  /** The power of ten that its words spell out; 1 where it is printed in full. */
  readonly scale: number;
  readonly grouped: boolean;
}

/** Two readings by the decimal mark: with the sign as one of thousands, and as the decimal mark. */
export interface TwoNumbers {
  readonly thousands: ReadNumber;
  readonly decimal: ReadNumber;
}

const PLAIN = String.raw`(?:0|[1-9]\d*)`;
const forms = (group: string, lakh: string, decimal: string): RegExp =>
  new RegExp(
    String.raw`^(?:(?<whole>${PLAIN}|[1-9]\d{0,2}(?:(?<sign>${group})\d{3})(?:\k<sign>\d{3})*${lakh})(?:${decimal}(?<part>\d+))?|${decimal}(?<only>\d+))(?:[eE](?<power>[+-]?\d{1,3}))?$`,
    "u",
  );
const POINT = forms("[,' ٬]", String.raw`|[1-9]\d?(?:,\d{2})+,\d{3}|[1-9]\d?(?:٬\d{2})+٬\d{3}`, "[.٫]");
const COMMA = forms("[.' ]", "", ",");

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ hundred: 100, thousand: 1_000, lakh: 100_000, lakhs: 100_000, lac: 100_000, million: 1_000_000, mn: 1_000_000, mln: 1_000_000 },
    ...{ crore: 10_000_000, crores: 10_000_000, billion: 1_000_000_000, bn: 1_000_000_000, trillion: 1_000_000_000_000 },
  }),
);
/** Letters that are a scale beside a sign of money only. */
const MONEY_SCALES: ReadonlyMap<string, number> = new Map(Object.entries({ k: 1_000, m: 1_000_000, b: 1_000_000_000 }));

const MONEY = String.raw`(?:US|A|AU|C|CA|HK|NZ|S)?\$|[£€¥₹₨₽₺₩₪₫₴₦฿؋]|Rs\.?|(?:PKR|USD|EUR|GBP|INR|AFN|CHF|JPY|CNY|IRR|AED|SAR|RUB|TRY)`;
const MONEY_ALONE = new RegExp(`^(?:${MONEY})$`, "u");
const PERCENT = /^(?:%|per ?cent|pct)$/iu;
const POINTS = /^(?:percentage points?|pp|p\.p\.|%-points?)$/iu;
const UNIT =
  /^(?:km²?|km2|km³|sq\.? km|sq\.? mi|m²|m2|m³|m3|cm|mm|mi|miles?|ft|feet|ha|hectares?|acres?|kg|tonnes?|tons?|litres?|liters?|kilomet(?:re|er)s?|met(?:re|er)s?|°C|°F|MW|GW|kW|kWh|MWh|GWh|km\/h|mph|mg|ml|hours?|minutes?|days?|weeks?|months?|years?|people|persons?)$/u;

const WHOLE = new RegExp(
  String.raw`^(?<minus>[-−–]|\+)?\s?(?:(?<money>${MONEY})\s?)?(?<inner>[-−–])?(?<digits>[\d.٫](?:[\d.,'٫٬ ]*\d)?(?:[eE][+-]?\d{1,3})?)(?<rest>[^\d].*)?$`,
  "u",
);

/** @returns a number, two where the decimal mark is not settled, or null where the text is not wholly a number */
export function readNumber(text: string, decimal: DecimalMark): ReadNumber | TwoNumbers | null {
  const groups = WHOLE.exec(text)?.groups;
  if (groups === undefined) return null;
  const { minus, money, inner, digits = "", rest = "" } = groups;
  if (minus !== undefined && inner !== undefined) return null;
  const after = afterNumber(rest, money);
  if (after === null) return null;
  const negative = inner !== undefined || (minus !== undefined && minus !== "+");
  const full = (form: RegExp): ReadNumber | null => {
    const read = valueOf(digits, form);
    if (read === null) return null;
    // Rounds away the binary error of 1.7 × 1 000 000 and its like.
    const scaled = after.scale === 1 ? read.value : Number((read.value * after.scale).toPrecision(15));
    return { value: negative && scaled !== 0 ? -scaled : scaled, unit: after.unit, scale: after.scale, grouped: read.grouped };
  };
  if (decimal !== null) return full(decimal === "." ? POINT : COMMA);
  const point = full(POINT);
  const comma = full(COMMA);
  if (point === null || comma === null || point.value === comma.value) return point ?? comma;
  return point.grouped ? { thousands: point, decimal: comma } : { thousands: comma, decimal: point };
}

function afterNumber(rest: string, money: string | undefined): { readonly scale: number; readonly unit: string | null } | null {
  const before = money?.replace(/\.$/u, "") ?? null;
  const words = rest.trim();
  if (words === "") return { scale: 1, unit: before };
  const [first = "", ...others] = words.split(" ");
  const scale = SCALES.get(first.toLowerCase()) ?? (before === null ? undefined : MONEY_SCALES.get(first.toLowerCase()));
  const tail = scale === undefined ? words : others.join(" ");
  if (scale !== undefined && tail === "") return { scale, unit: before };
  const unit = unitOf(tail);
  return unit === null || before !== null ? null : { scale: scale ?? 1, unit };
}

/** The unit that a text is, or null. */
export function unitOf(text: string): string | null {
  if (PERCENT.test(text)) return "percent";
  if (POINTS.test(text)) return "percentage points";
  if (MONEY_ALONE.test(text)) return text.replace(/\.$/u, "");
  return UNIT.test(text) ? text : null;
}

function valueOf(digits: string, form: RegExp): { readonly value: number; readonly grouped: boolean } | null {
  const groups = form.exec(digits)?.groups;
  if (groups === undefined) return null;
  const whole = (groups["whole"] ?? "0").replace(/\D/gu, "");
  const part = groups["part"] ?? groups["only"] ?? "";
  const power = groups["power"] ?? "0";
  const grouped = (groups["whole"] ?? "") !== whole;
  if (grouped && groups["power"] !== undefined) return null;
  const value = Number(`${whole}.${part}e${power}`);
  return Number.isFinite(value) && isHeld(whole, part, value) ? { value, grouped } : null;
}

/** Whether a number of that many digits is held exactly as printed. Longer whole numbers are codes. */
function isHeld(whole: string, part: string, value: number): boolean {
  if (whole.length > 15) return false;
  const significant = `${whole}${part}`.replace(/^0+/u, "");
  if (significant === "") return true;
  if (value === 0 || significant.length > 17) return false;
  return value.toExponential(significant.length - 1).replace(/e.*$|\./gu, "") === significant;
}
