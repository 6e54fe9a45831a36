/** Numbers in words, for a question that must not repeat the digits it asks about. */

const ONES = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A whole number below a thousand million, in words. */
export function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? String(value);
  if (value < 100) return `${TENS[Math.floor(value / 10)] ?? ""}${value % 10 === 0 ? "" : `-${inWords(value % 10)}`}`;
  for (const [size, name] of [
    [1_000_000, "million"],
    [1_000, "thousand"],
    [100, "hundred"],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    return `${inWords(Math.floor(value / size))} ${name}${rest === 0 ? "" : `${rest < 100 ? " and" : ""} ${inWords(rest)}`}`;
  }
  return String(value);
}

/** A number with decimals, to the first of them: "one point two". */
export function firstDecimal(value: number): string {
  const whole = Math.floor(value);
  return `${inWords(whole)} point ${inWords(Math.floor((value - whole) * 10 + 1e-9))}`;
}
