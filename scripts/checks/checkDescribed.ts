/** A measure that describes rows says how many: it has no line where a row has no words, so a lost line would not show. */
import type { Problem } from "../../src/model/problem";
import { parseDatasetFile } from "../../src/load/datasetFile";
import { datasetFiles } from "../../src/load/loadDataset";
import type { Library } from "./library";

export function checkDescribed({ datasets, files }: Pick<Library, "datasets" | "files">): readonly Problem[] {
  return datasets.flatMap((dataset) => {
    const [file] = datasetFiles(dataset.id);
    const settings = parseDatasetFile(files.get(file) ?? "");
    const measures = "record" in settings ? settings.record.measures.filter(({ describes }) => describes) : [];
    return measures.flatMap(({ id, rows }) => {
      const count = dataset.rows.filter((row) => row.cells.has(id)).length;
      const message = `measure ${id} says that it describes ${rows ?? "no number of"} rows, but ${count} have words for it`;
      return rows === count ? [] : [{ file, line: 1, column: 1, message }];
    });
  });
}
