/** Colours as values, for pictures and slides, which have no custom properties. Written by `npm run tokens` from ui/tokens.json. */

export const LIGHT = {
  page: "#faf9f6",
  surface: "#ffffff",
  sunken: "#f2f0ea",
  rule: "#dcd8cf",
  ruleStrong: "#8b8f96",
  ink: "#16191d",
  ink2: "#454b54",
  ink3: "#656c76",
  accent: "#1b4fa0",
  accentStrong: "#123a7a",
  accentWash: "#e6edf8",
  mark: "#fbe9b0",
  notice: "#7a4b00",
  noticeWash: "#fdf3dc",
  d1: "#1f6b75",
  d2: "#b0700f",
  d3: "#5a55b5",
  dContext: "#7f848c",
  grid: "#e6e2d9",
  axis: "#16191d",
} as const;

/** A colour by its name, never by its value, which depends on the theme. */
export type Token = keyof typeof LIGHT;

export const DARK: Readonly<Record<Token, string>> = {
  page: "#101316",
  surface: "#171b1f",
  sunken: "#1f2429",
  rule: "#30363d",
  ruleStrong: "#6b737d",
  ink: "#eceae4",
  ink2: "#b9bdc3",
  ink3: "#8f969f",
  accent: "#8fb8ff",
  accentStrong: "#b4d0ff",
  accentWash: "#1d2b45",
  mark: "#4d4117",
  notice: "#f0c26a",
  noticeWash: "#2c2410",
  d1: "#5fa9b2",
  d2: "#d99a3f",
  d3: "#938ee8",
  dContext: "#7f868f",
  grid: "#2a3036",
  axis: "#b9bdc3",
};
