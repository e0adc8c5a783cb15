/**
 * The states of an import. Oracle: a walk from two files to the ledger, worked by hand; then laws over all walks.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportPreview } from "#shared/schema/imports.ts";
import {
  initialState,
  nextState,
  stageOf,
  totalsOf,
  uploadOf,
  type Staged,
  type Upload,
  type WizardEvent,
  type WizardState,
} from "#client/pages/data/wizard/wizard-state.ts";

const upload = (name: string): Upload => ({ uploadId: `id of ${name}`, name, bytes: 10 });
const preview: ImportPreview = {
  status: "ready",
  files: [],
  tables: [
    {
      table: "clients",
      read: 18,
      landed: 17,
      replaced: 3,
      identical: 1,
      rejected: 0,
      records: 18,
      sample: [],
    },
    {
      table: "orders",
      read: 100,
      landed: 90,
      replaced: 0,
      identical: 4,
      rejected: 6,
      records: 94,
      sample: [],
    },
  ],
  findingCounts: [],
  findings: [],
};
const staged = (uploads: readonly Upload[], stagedId = "s1"): Staged => ({
  stagedId,
  preview,
  commitKey: `key of ${stagedId}`,
  uploads,
  mapping: { version: 1, files: {} },
});
const walk = (events: readonly WizardEvent[], from: WizardState = initialState) =>
  events.reduce(nextState, from);

const [clients, orders] = [upload("clients.csv"), upload("orders.csv")];
const read = walk([
  { kind: "given", setAside: [] },
  { kind: "sent", upload: clients },
  { kind: "sent", upload: orders },
  { kind: "reading", progress: null },
  { kind: "read", staged: staged([clients, orders]) },
]);

describe("the state of an import", () => {
  it("goes from files to a preview to the ledger", () => {
    expect(stageOf(initialState)).toBe("files");
    expect(stageOf(read)).toBe("preview");
    expect(read.uploads).toEqual([clients, orders]);
    expect(read.activity).toEqual({ kind: "none" });
    const landed = nextState(read, { kind: "landed", outcome: { importId: "i1", preview } });
    expect(stageOf(landed)).toBe("landed");
    expect(walk([{ kind: "given", setAside: [] }], landed)).toEqual(initialState);
  });

  it("counts every table: 118 read = 107 landed + 5 identical + 6 rejected", () => {
    expect(totalsOf(preview)).toEqual({ read: 118, landed: 107, replaced: 3, identical: 5, rejected: 6 });
  });

  it("forgets the answers for a file that is removed, and keeps the others", () => {
    const mapped = walk(
      [
        {
          kind: "mapped",
          mapping: {
            version: 1,
            files: { "clients.csv": { table: "clients" }, "orders.csv": { table: "orders" } },
          },
        },
        { kind: "removed", uploadIds: [clients.uploadId] },
      ],
      read,
    );
    expect(mapped.uploads).toEqual([orders]);
    expect(mapped.mapping.files).toEqual({ "orders.csv": { table: "orders" } });
  });

  it("begins anew when the last file is removed", () => {
    expect(walk([{ kind: "removed", uploadIds: [clients.uploadId, orders.uploadId] }], read)).toEqual(
      initialState,
    );
  });

  it("shows what was read last when a later reading is stopped", () => {
    const stopped = walk(
      [
        { kind: "sent", upload: upload("invoices.csv") },
        { kind: "mapped", mapping: { version: 1, files: { "orders.csv": { table: "orders" } } } },
        { kind: "reading", progress: null },
        { kind: "stopped" },
      ],
      read,
    );
    expect(stopped).toEqual(read);
  });

  it("has nothing when the first reading is stopped", () => {
    expect(
      walk([{ kind: "sent", upload: clients }, { kind: "reading", progress: null }, { kind: "stopped" }]),
    ).toEqual(initialState);
  });

  it("keeps the preview when something fails, and the failure goes with the next attempt", () => {
    const failed = walk([{ kind: "failed", failure: { code: "BUSY", details: {}, file: null } }], read);
    expect(failed.failure?.code).toBe("BUSY");
    expect(stageOf(failed)).toBe("preview");
    expect(nextState(failed, { kind: "committing", progress: null }).failure).toBeNull();
  });
});

describe("the upload of a read file", () => {
  const uploads = ["mars.zip", "ventes.csv.GZ", "a.csv"].map(upload);
  it.each([
    ["a.csv", "a.csv"],
    ["mars.zip/ventes/orders.csv", "mars.zip"],
    ["ventes.csv", "ventes.csv.GZ"],
    ["mars.zipped/orders.csv", undefined],
    ["b.csv", undefined],
  ])("%s came with %s", (file, name) => {
    expect(uploadOf(file, uploads)?.name).toBe(name);
  });

  it("keeps the choices for files in an archive when another upload is removed", () => {
    const files = {
      "mars.zip/orders.csv": { table: "orders" as const },
      "a.csv": { table: "clients" as const },
    };
    const state: WizardState = { ...initialState, uploads, mapping: { version: 1, name: "n", files } };
    const next = nextState(state, { kind: "removed", uploadIds: ["id of a.csv"] });
    expect(next.mapping).toEqual({
      version: 1,
      name: "n",
      files: { "mars.zip/orders.csv": { table: "orders" } },
    });
  });
});

const anyEvent: fc.Arbitrary<WizardEvent> = fc.oneof(
  fc.constant<WizardEvent>({ kind: "given", setAside: [] }),
  fc.constantFrom("a.csv", "b.csv").map((name): WizardEvent => ({ kind: "sent", upload: upload(name) })),
  fc.constantFrom<WizardEvent[]>(
    { kind: "reading", progress: null },
    { kind: "committing", progress: null },
    { kind: "read", staged: staged([clients]) },
    { kind: "stopped" },
    { kind: "failed", failure: { code: "FAULT", details: {}, file: null } },
    { kind: "removed", uploadIds: [clients.uploadId] },
    { kind: "landed", outcome: { importId: "i1", preview } },
  ),
);

describe("whatever happens", () => {
  it("abandoning leaves nothing", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(nextState(walk(events), { kind: "abandoned" })).toEqual(initialState);
      }),
    );
  });

  it("an end of work leaves no work going on", () => {
    const ends: WizardEvent[] = [
      { kind: "stopped" },
      { kind: "failed", failure: { code: "FAULT", details: {}, file: null } },
      { kind: "read", staged: staged([clients]) },
    ];
    fc.assert(
      fc.property(fc.array(anyEvent), fc.constantFrom(...ends), (events, end) => {
        expect(nextState(walk(events), end).activity).toEqual({ kind: "none" });
      }),
    );
  });
});
