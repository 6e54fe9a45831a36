/** A number the product holds itself to, and how it stands. */

/** Met; met as far as it is tested; missed; not tested yet. */
export type GateState = "met" | "partly" | "missed" | "untested";

export interface Gate {
  /** "EX-5": area and number. */
  readonly id: string;
  /** What must hold. */
  readonly gate: string;
  readonly state: GateState;
  /** Tests of it in the run that was recorded last. */
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What was measured, in words; empty where tests alone say it. */
  readonly measured: string;
  /** What is not tested or not built yet; empty where nothing is. */
  readonly left: string;
}

/** Areas in the order of what a reader relies on, each with the letters that the ids of its gates begin with. */
export const GATE_AREAS: readonly { readonly letters: readonly string[]; readonly name: string }[] = [
  { letters: ["DI", "VW"], name: "Figures and notes" },
  { letters: ["PIC", "GEO"], name: "Charts and their pictures" },
  { letters: ["CALM", "FIND", "TR", "RTL"], name: "Reading and finding" },
  { letters: ["EX"], name: "Files" },
  { letters: ["EM"], name: "Embeds" },
  { letters: ["SPD"], name: "Speed" },
  { letters: ["SW"], name: "Without a network" },
  { letters: ["UR"], name: "Links and what is stored" },
  { letters: ["SC"], name: "Security and packages" },
  { letters: ["AX"], name: "Accessibility" },
  { letters: ["IN", "OWN"], name: "Readers’ own files" },
];
