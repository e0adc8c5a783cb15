/** Mappings that are kept and applied again. */
import { z } from "zod";
import { importMappingSchema, savedMappingSchema } from "#shared/schema/mapping.ts";
import { procedure, router } from "./trpc.ts";

const mappingId = z.uuid();
const name = z.string().min(1).max(120);
/** `replaced`: a mapping of that name was there and is no more. */
const savedSchema = z.strictObject({ mapping: savedMappingSchema, replaced: z.boolean() });

export const mappingsRouter = router({
  list: procedure("see-record", z.array(savedMappingSchema)).query(({ ctx }) => ctx.company.mappings.list()),
  /** Keeps how a staged import, landed or not, reads its files. */
  saveFromStaged: procedure("change-record", savedSchema)
    .input(z.strictObject({ stagedId: z.uuid(), name }))
    .mutation(({ ctx, input }) =>
      ctx.company.mappings.saveFromStaged(input.stagedId, input.name, ctx.actor.name),
    ),
  /** Keeps a document that was exported, under another name where one is given. */
  import: procedure("change-record", savedSchema)
    .input(z.strictObject({ document: importMappingSchema, name: name.optional() }))
    .mutation(({ ctx, input }) =>
      ctx.company.mappings.importDocument(input.document, input.name, ctx.actor.name),
    ),
  rename: procedure("change-record", savedMappingSchema)
    .input(z.strictObject({ mappingId, name }))
    .mutation(({ ctx, input }) => ctx.company.mappings.rename(input.mappingId, input.name)),
  remove: procedure("change-record", z.null())
    .input(z.strictObject({ mappingId }))
    .mutation(({ ctx, input }) => {
      ctx.company.mappings.remove(input.mappingId);
      return null;
    }),
});
