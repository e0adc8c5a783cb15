/** Watching and stopping long work. */
import { z } from "zod";
import { jobEventSchema } from "#shared/schema/jobs.ts";
import { eventProcedure, procedure, router } from "./trpc.ts";

const jobInput = z.strictObject({ jobId: z.uuid() });

export const jobsRouter = router({
  watch: eventProcedure("see-record")
    .input(jobInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const events = ctx.jobs.watch(input.jobId, signal ?? new AbortController().signal);
      for await (const event of events) yield jobEventSchema.parse(event);
    }),
  cancel: procedure("change-record", z.null())
    .input(jobInput)
    .mutation(({ ctx, input }) => {
      ctx.jobs.cancel(input.jobId);
      return null;
    }),
});
