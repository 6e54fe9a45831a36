/** The cases of readers' tables: a file, and how it is to be read. */
import { readdirSync, readFileSync } from "node:fs";
import type { Door, NoneReason, OwnKind } from "../../../src/model/ownTable";

const ROOT = new URL("./cases/", import.meta.url);

export interface ExpectedCell {
  readonly raw: string | number | boolean;
  readonly shown?: string;
  readonly kind: OwnKind;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly hedge?: string;
  readonly hedgeKind?: string;
  readonly words?: string;
  readonly unit?: string;
  readonly date?: string;
  readonly precision?: string;
  readonly reason?: NoneReason;
  readonly base?: string;
  readonly marks?: readonly string[];
  readonly sure?: boolean;
  readonly calculated?: boolean;
  readonly question?: string;
  readonly readings?: readonly Record<string, unknown>[];
}

export interface OwnCase {
  readonly id: string;
  readonly file: string;
  readonly door: Door;
  readonly outcome: "table" | "refused";
  readonly refusal?: string;
  readonly paste?: boolean;
  readonly text?: { readonly encoding: string; readonly delimiter: string | null; readonly sepLine?: string };
  readonly sheets?: readonly { readonly name: string; readonly hidden: boolean; readonly role: string }[];
  readonly table?: { readonly sheet?: string; readonly headings: string | null; readonly body: string; readonly units: string | null };
  readonly columns?: readonly {
    readonly at: string;
    readonly heading: readonly string[];
    readonly type: string;
    readonly unitText?: string;
  }[];
  readonly cells?: Readonly<Record<string, ExpectedCell>>;
  readonly notes?: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly at: string | null;
    readonly kind?: string;
    readonly author?: string;
    readonly messages?: readonly unknown[];
  }[];
  readonly questions?: readonly {
    readonly kind: string;
    readonly about: string;
    readonly ask: string;
    readonly answers: readonly string[];
  }[];
  readonly warnings?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

export const OWN_CASES: readonly OwnCase[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => JSON.parse(readFileSync(new URL(`${entry.name}/expected.json`, ROOT), "utf8")) as OwnCase)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

export function bytesOf(each: OwnCase): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${each.id}/${each.file}`, ROOT)));
}
