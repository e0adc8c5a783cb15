/** The People page: released aggregates about people's work, never their rows. */
import {
  chainInputSchema,
  chainSchema,
  overtimeAnswerSchema,
  overtimeInputSchema,
} from "#shared/schema/overtime.ts";
import { peopleAnswerSchema, peopleInputSchema } from "#shared/schema/people.ts";
import { workUnlessSoon } from "./answered-soon.ts";
import { procedure, router } from "./trpc.ts";

export const peopleRouter = router({
  report: procedure("see-people", peopleAnswerSchema)
    .input(peopleInputSchema)
    .query(async ({ ctx, input }) => {
      const { people } = ctx.company;
      const scope = ctx.actor.role;
      const key = await people.pendingKey("people", input, scope);
      const jobId = await workUnlessSoon(ctx, key, (report, signal) =>
        people.people(input, scope, report, signal),
      );
      if (jobId !== null) return { state: "computing", jobId };
      return { state: "answered", people: await people.people(input, scope, () => {}) };
    }),
  overtime: procedure("see-people", overtimeAnswerSchema)
    .input(overtimeInputSchema)
    .query(async ({ ctx, input }) => {
      const { people } = ctx.company;
      const scope = ctx.actor.role;
      const key = await people.pendingKey("overtime", input, scope);
      const jobId = await workUnlessSoon(ctx, key, (report, signal) =>
        people.overtime(input, scope, report, signal),
      );
      if (jobId !== null) return { state: "computing", jobId };
      return { state: "answered", overtime: await people.overtime(input, scope, () => {}) };
    }),
  chain: procedure("see-people", chainSchema)
    .input(chainInputSchema)
    .query(({ ctx, input }) => ctx.company.people.chain(input, ctx.actor.role)),
});
