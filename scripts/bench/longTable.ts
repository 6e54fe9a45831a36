/** A reader's long table as `npm run bench` has it: names, words, years and figures, some of them with hedges, marks and units. */

export const LONG_ROWS = 100_000;
const COLUMNS = ["District", "County", "Year", "Wells", "Depth (m)", "Share", "Litres a day", "Kept by"] as const;
const COUNTIES = ["Zarqavia", "Morend", "Ambrel", "Elverne", "Tolve", "Sarn", "Lower Tolve", "Upper Sarn"] as const;
const KEEPERS = ["the district", "a cooperative", "a household", "nobody"] as const;

/** Column texts of one row, the same for the same number. Every thousandth figure is hedged, every hundredth has a mark. */
export function longRow(at: number): readonly string[] {
  const mixed = (at * 7919) % LONG_ROWS;
  const wells = `${at % 1000 === 500 ? "about " : ""}${mixed}${at % 100 === 99 ? "[1]" : ""}`;
  return [
    `District ${at + 1}`,
    COUNTIES[at % COUNTIES.length] ?? "",
    String(2000 + (mixed % 25)),
    wells,
    ((mixed % 4000) / 10).toFixed(1),
    `${((at * 31) % 1000) / 10}%`,
    String((at * 104_729) % 1_000_003),
    KEEPERS[mixed % KEEPERS.length] ?? "",
  ];
}

/** @returns a CSV with headings, its rows and a note */
export function longTable(rows: number = LONG_ROWS): string {
  const lines = Array.from({ length: rows }, (_, at) => longRow(at).join(","));
  return [COLUMNS.join(","), ...lines, "[1] Two of them dry by autumn.", ""].join("\n");
}
