/** The Method page: what the figures rest on besides the rows. */
import { methodInputSchema, methodParametersSchema } from "#shared/schema/method.ts";
import { readParametersInForce } from "#server/method/parameters-in-force.ts";
import { procedure, router } from "./trpc.ts";

export const methodRouter = router({
  parameters: procedure("see-method", methodParametersSchema)
    .input(methodInputSchema)
    .query(({ ctx, input, signal }) =>
      ctx.company.read((read) => readParametersInForce(read, input), signal),
    ),
});
