/** A stager that reads nothing: its preview tells which shapes it was given, one file for each, as if each was applied. */
import type { StageFiles } from "#server/ledger/staged-import.ts";

export const stageFiles: StageFiles = (request) =>
  Promise.resolve({
    preview: {
      status: "asking",
      files: request.shapes.map(({ headings, name }) => ({
        name: name ?? "given",
        sheet: null,
        sha256: "",
        bytes: 0,
        format: null,
        table: null,
        tableSuggestions: [],
        remembered: name,
        made: [],
        also: [],
        encoding: null,
        separator: null,
        rows: 0,
        columns: headings.map((heading) => ({
          heading,
          column: null,
          match: null,
          suggestions: [],
          format: null,
          unit: null,
          values: [],
          filledShare: 0,
          examples: [],
        })),
      })),
      tables: [],
      findingCounts: [],
      findings: [],
    },
    batches: [],
    findingsPath: null,
  });
