/** Importing files: read and show, commit, undo, history, rejects. */
import { z } from "zod";
import { findingSchema, importPreviewSchema, importRecordSchema } from "#shared/schema/imports.ts";
import { importMappingSchema } from "#shared/schema/mapping.ts";
import { count } from "#shared/schema/scalar.ts";
import { findingCodes, findingEffects } from "#shared/error-code.ts";
import { procedure, router } from "./trpc.ts";

const startedJob = z.strictObject({ jobId: z.uuid() });
const importId = z.string().min(1).max(80);

export const importsRouter = router({
  /** Reads files that were uploaded; the job ends with what would land. */
  stage: procedure("change-record", startedJob)
    .input(
      z.strictObject({
        uploads: z.array(z.uuid()).min(1).max(500),
        mapping: importMappingSchema.optional(),
      }),
    )
    .mutation(({ ctx, input }) => ({
      jobId: ctx.jobs.start(async (report, signal) => {
        const staged = await ctx.company.stageUploads(input.uploads, input.mapping ?? null, report, signal);
        return { kind: "staged", ...staged };
      }),
    })),
  preview: procedure("see-record", importPreviewSchema)
    .input(z.strictObject({ stagedId: z.uuid() }))
    .query(({ ctx, input }) => ctx.company.preview(input.stagedId)),
  /** Lands what was staged. The same key gives the same job: a repeated click has one effect. */
  commit: procedure("change-record", startedJob)
    .input(z.strictObject({ stagedId: z.uuid(), acceptRejects: z.boolean(), idempotencyKey: z.uuid() }))
    .mutation(({ ctx, input }) => {
      ctx.company.claimCommit(input.stagedId, input.idempotencyKey);
      return {
        jobId: ctx.jobs.start(async (report) => {
          const outcome = await ctx.company.commit(
            input.stagedId,
            { acceptRejects: input.acceptRejects, by: ctx.actor.name },
            report,
          );
          return { kind: "committed", outcome };
        }, `commit:${input.idempotencyKey}`),
      };
    }),
  discard: procedure("change-record", z.null())
    .input(z.strictObject({ stagedId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.company.discard(input.stagedId);
      return null;
    }),
  history: procedure("see-record", z.array(importRecordSchema)).query(({ ctx }) => ctx.company.history()),
  undo: procedure("change-record", startedJob)
    .input(z.strictObject({ importId }))
    .mutation(({ ctx, input }) => ({
      jobId: ctx.jobs.start(async (report) => {
        await ctx.company.undo(input.importId, ctx.actor.name, report);
        return { kind: "changed" };
      }),
    })),
  redo: procedure("change-record", startedJob)
    .input(z.strictObject({ importId }))
    .mutation(({ ctx, input }) => ({
      jobId: ctx.jobs.start(async (report) => {
        await ctx.company.redo(input.importId, ctx.actor.name, report);
        return { kind: "changed" };
      }),
    })),
  /** The findings of a staged or landed import, a page at a time. */
  findings: procedure("see-record", z.strictObject({ findings: z.array(findingSchema), total: count }))
    .input(
      z.strictObject({
        id: importId,
        effect: z.enum(findingEffects).optional(),
        code: z.enum(findingCodes).optional(),
        limit: z.int().min(1).max(500),
        offset: z.int().min(0).max(100_000_000),
      }),
    )
    .query(({ ctx, input: { id, limit, offset, effect, code } }) =>
      ctx.company.findings(id, {
        limit,
        offset,
        ...(effect === undefined ? {} : { effect }),
        ...(code === undefined ? {} : { code }),
      }),
    ),
});
