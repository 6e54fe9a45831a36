import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rememberCitationStyle, storedCitationStyle } from "../../src/state/citations";
import { rememberReading, storedReading } from "../../src/state/reading";
import { keysAreOn, setKeys } from "../../src/state/shortcuts";
import { storedTheme } from "../../src/state/theme";

const READERS = {
  "every-number.theme.v1": [storedTheme, "system"],
  "every-number.reading.v1": [storedReading, "note"],
  "every-number.keys.v1": [keysAreOn, keysAreOn()],
  "every-number.citation-style.v1": [storedCitationStyle, "apa"],
} as const;

/** The twelve corruptions. */
const DAMAGED = [
  ...["", "null", "{", '["dark"]', '{"__proto__":1}', "constructor", "7", "DARK", "dark ", "v2:dark", "\u0000"],
  "x".repeat(5_000_000),
];

beforeEach(() => {
  window.localStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a stored choice", () => {
  it.each(Object.entries(READERS))("%s is the default where it is damaged", (key, [read, wanted]) => {
    for (const text of DAMAGED) {
      window.localStorage.setItem(key, text);
      expect(read(), JSON.stringify(text.slice(0, 40))).toBe(wanted);
    }
  });

  it("is the default where storage throws, and choosing does not throw either", () => {
    for (const method of ["getItem", "setItem", "removeItem"] as const) {
      vi.spyOn(window.localStorage, method).mockImplementation(() => {
        throw new DOMException("blocked", "SecurityError");
      });
    }
    for (const [read, wanted] of Object.values(READERS)) expect(read()).toBe(wanted);
    for (let time = 0; time < 3; time += 1) {
      rememberCitationStyle("mla");
      rememberReading("wording");
      setKeys(false);
    }
  });
});
