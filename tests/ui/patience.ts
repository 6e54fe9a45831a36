/** As tests/patience.ts, for what waits in a document. */
import { configure } from "@testing-library/react";
import { PATIENT } from "../patient.mjs";

configure({ asyncUtilTimeout: PATIENT.timeout });
