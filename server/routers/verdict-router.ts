/** The Verdict page. */
import {
  verdictAnswerSchema,
  verdictInputSchema,
  verdictRowsInputSchema,
  verdictRowsSchema,
} from "#shared/schema/verdict.ts";
import { workUnlessSoon } from "./answered-soon.ts";
import { procedure, router } from "./trpc.ts";

export const verdictRouter = router({
  report: procedure("see-verdict", verdictAnswerSchema)
    .input(verdictInputSchema)
    .query(async ({ ctx, input }) => {
      const { verdict } = ctx.company;
      const scope = ctx.actor.role;
      const key = await verdict.pendingKey(input, scope);
      const jobId = await workUnlessSoon(ctx, key, (report, signal) =>
        verdict.report(input, scope, report, signal),
      );
      if (jobId !== null) return { state: "computing", jobId };
      return { state: "answered", verdict: await verdict.report(input, scope, () => {}) };
    }),
  rows: procedure("see-verdict", verdictRowsSchema)
    .input(verdictRowsInputSchema)
    .query(({ ctx, input }) => ctx.company.verdict.rows(input, ctx.actor.role)),
});
