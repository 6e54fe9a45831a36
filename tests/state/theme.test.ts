import { afterEach, describe, expect, it, vi } from "vitest";
import { setTheme, storedTheme, themeOfPage } from "../../src/state/theme";

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

describe("the theme", () => {
  it("is remembered on the device and applied to the page", () => {
    setTheme("dark");
    expect(storedTheme()).toBe("dark");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    setTheme("system");
    expect(storedTheme()).toBe("system");
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
  });

  it.each([
    ["", "dark"],
    ["?theme=light", "light"],
    ["?theme=purple", "dark"],
    ["?sort=-share&theme=light", "light"],
  ])("of a page with the address %j is %s for a reader of dark pages", (query, wanted) => {
    setTheme("dark");
    window.history.replaceState(null, "", `/d/trade-shares/${query}`);
    expect(themeOfPage()).toBe(wanted);
  });

  it.each(["", "purple", "{", "null"])("is the system's where storage holds %j", (value) => {
    window.localStorage.setItem("every-number.theme.v1", value);
    expect(storedTheme()).toBe("system");
  });

  it("is applied where storage refuses", () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(storedTheme()).toBe("system");
    setTheme("light");
    expect(document.documentElement.dataset["theme"]).toBe("light");
  });
});
