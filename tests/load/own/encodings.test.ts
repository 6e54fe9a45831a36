/** Tables in many languages and encodings: every letter is right, or the reader is asked, with the right reading among the answers. */
import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/load/own/openFile";
import type { Opened } from "../../../src/model/ownTable";
import { has, PYTHON, run } from "../../export/readers";

/** Writes 200 tables of words of each script, in each encoding that holds them, as base64. */
const WRITE = `
import base64, codecs, json, random, sys
words = {
  "western": "Brücke Rivière Cañón Ørsted façade naïve Zürich œuvre Málaga São coûte größer élève España “quoted” – €5".split(),
  "plain": "Sarn Tolve bridges orchards harvest lower upper north".split(),
  "arabic": "نهر جسر حصاد بستان مدينة قرية شمال جنوب شرق غرب".split(),
  "urdu": "دریا پل فصل باغ شہر گاؤں شمال جنوب مشرق مغرب".split(),
  "chinese": "河流 桥梁 收成 果园 城市 村庄 北方 南方 东部 西部".split(),
  "hindi": "नदी पुल फसल बाग शहर गाँव उत्तर दक्षिण".split(),
}
sets = [
  ("utf-8", ["western", "plain", "arabic", "urdu", "chinese", "hindi"], b""),
  ("utf-8", ["western", "plain", "arabic", "urdu", "chinese", "hindi"], codecs.BOM_UTF8),
  ("utf-16-le", ["western", "plain", "arabic", "urdu", "chinese", "hindi"], codecs.BOM_UTF16_LE),
  ("utf-16-be", ["western", "plain", "arabic", "urdu", "chinese", "hindi"], codecs.BOM_UTF16_BE),
  ("utf-16-le", ["western", "plain", "arabic", "urdu", "chinese", "hindi"], b""),
  ("utf-16-be", ["western", "plain", "arabic", "urdu", "chinese", "hindi"], b""),
  ("cp1252", ["western"], b""),
  ("cp1256", ["arabic"], b""),
  ("iso-8859-2", ["plain"], b""),
  ("gb18030", ["chinese"], b""),
  ("shift_jis", ["japanese"], b""),
]
words["japanese"] = "川 橋 収穫 果樹園 都市 村 北 南 ひらがな カタカナ".split()
chance = random.Random(7)
out = []
for encoding, scripts, mark in sets:
    for number in range(200):
        script = scripts[number % len(scripts)]
        word = lambda: chance.choice(words[script])
        rows = [[word() + " " + word(), word(), str(chance.randrange(10000))] for _ in range(chance.randrange(1, 8))]
        text = "\\n".join(",".join(row) for row in [[word(), word(), word()]] + rows) + "\\n"
        out.append([encoding + ("+mark" if mark else ""), script, text, base64.b64encode(mark + text.encode(encoding)).decode()])
json.dump(out, sys.stdout)
`;

const textOf = ({ grids }: Opened): string => (grids[0]?.rows ?? []).map((row) => row.map(({ raw }) => raw).join(",")).join("\n");

describe.skipIf(!has.python)("a table in another program’s encoding", () => {
  it("has every letter right, or is asked about with the right letters among the answers", async () => {
    const written = JSON.parse(run(PYTHON, ["-c", WRITE])) as readonly (readonly [string, string, string, string])[];
    expect(written.length).toBe(2_200);
    const wrong = new Map<string, number>();
    const asked = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [encoding, script, text, base64] of written) {
      const bytes = new Uint8Array(Buffer.from(base64, "base64"));
      const opened = await openFile(bytes, "a.csv");
      const key = `${encoding} ${script}`;
      if (opened.outcome === "refused") {
        count(wrong, `${key}: ${opened.message}`);
        continue;
      }
      if (textOf(opened) === text.trimEnd() && opened.questions.length === 0) continue;
      const question = opened.questions.find(({ kind }) => kind === "encoding");
      const readings = await Promise.all((question?.answers ?? []).map((answer) => openFile(bytes, "a.csv", { encoding: answer })));
      if (readings.some((each) => each.outcome === "opened" && textOf(each) === text.trimEnd())) count(asked, key);
      else count(wrong, `${key}: ${question === undefined ? "in silence" : "not among the answers"}`);
    }
    expect([...wrong]).toEqual([]);
    // What any bytes fit is never taken without asking.
    expect([...asked.keys()].sort()).toEqual(["cp1252 western", "cp1256 arabic", "gb18030 chinese", "shift_jis japanese"]);
  });
});
