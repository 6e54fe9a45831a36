/** The curated data and a made-up library, loaded, for tests of what is made from a whole library. */
import { loadAll } from "../../src/load/loadAll";
import { datasetIds, readDataFiles } from "../../scripts/dataFiles";
import { wellsFiles } from "../load/wells";

/** The corpus of this project, or another that is made into the site at SITE (`tests/browser/site.ts`). */
const root = process.env["CORPUS"] ?? process.cwd();
export const curated = loadAll(readDataFiles(root), datasetIds(root)).library;

const TERMS = `id,name,expansion,meaning,spellings,citations
desk,Desk,Weather Desk,Who counted the wells.,Wetterdienst; bureau météo,rain-i1-dry
`;
export const wells = loadAll(new Map([...wellsFiles(), ["data/glossary.csv", TERMS]]), ["wells"]).library;
