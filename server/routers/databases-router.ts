/** Reading a company's database. Mutations only: an address belongs into no log of requests and no cache. */
import { z } from "zod";
import { databaseInputSchema, databaseOutlineSchema } from "#shared/schema/databases.ts";
import { outlineOf, readIntoUploads } from "#server/databases/database-uploads.ts";
import { procedure, router } from "./trpc.ts";

export const databasesRouter = router({
  /** Looks what a database would give. */
  outline: procedure("change-record", databaseOutlineSchema)
    .input(databaseInputSchema.pick({ connection: true }))
    .mutation(({ input }) => outlineOf(input)),
  /** Reads it into uploads; the job ends with their ids and the choices to stage them with. */
  read: procedure("change-record", z.strictObject({ jobId: z.uuid() }))
    .input(databaseInputSchema)
    .mutation(({ ctx, input }) => ({
      jobId: ctx.jobs.start((report, signal) => readIntoUploads(input, ctx.company, report, signal)),
    })),
});
