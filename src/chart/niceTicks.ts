/** Round ticks from zero: at most four steps of 1, 2, 2.5 or 5 times a power of ten. */
const STEPS: readonly number[] = [1, 2, 2.5, 5, 10];
const MOST = 4;

/** @param largest the largest value drawn; where all are zero the scale still needs a length */
export function niceTicks(largest: number): readonly number[] {
  if (largest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest / MOST));
  const step = STEPS.map((one) => one * power).find((one) => Math.ceil(largest / one) <= MOST) ?? 10 * power;
  const count = Math.ceil(Number((largest / step).toPrecision(12)));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
