/** Long work: what the server-sent events of a job say. */
import { z } from "zod";
import { errorCodes } from "#shared/error-code.ts";
import { importOutcomeSchema, importPreviewSchema } from "./imports.ts";
import { importMappingSchema } from "./mapping.ts";
import { count } from "./scalar.ts";

const jobPhaseSchema = z.enum([
  "waiting",
  "reading",
  "typing",
  "checking",
  "writing",
  "committing",
  "building",
  "attributing",
  "replaying",
  "testing",
]);

const jobResultSchema = z.discriminatedUnion("kind", [
  /** Files were read; `stagedId` names what may be committed. */
  z.strictObject({ kind: z.literal("staged"), stagedId: z.string(), preview: importPreviewSchema }),
  z.strictObject({ kind: z.literal("committed"), outcome: importOutcomeSchema }),
  /** A database was read: its tables lie as files that can be staged, with the choices that they need. */
  z.strictObject({
    kind: z.literal("database-read"),
    uploads: z.array(z.strictObject({ uploadId: z.string(), name: z.string(), bytes: count })),
    mapping: importMappingSchema,
  }),
  /** The record changed otherwise: an undo, a redo, the demo entered or left. */
  z.strictObject({ kind: z.literal("changed") }),
  /** An answer was computed and is kept: whoever asks for it again is answered at once. */
  z.strictObject({ kind: z.literal("computed") }),
]);
export type JobResult = z.infer<typeof jobResultSchema>;

export const jobEventSchema = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("running"),
    phase: jobPhaseSchema,
    file: z.string().nullable(),
    done: z.number(),
    total: z.number(),
  }),
  z.strictObject({ state: z.literal("done"), result: jobResultSchema }),
  z.strictObject({
    state: z.literal("failed"),
    code: z.enum(errorCodes),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.strictObject({ state: z.literal("cancelled") }),
]);
export type JobEvent = z.infer<typeof jobEventSchema>;
