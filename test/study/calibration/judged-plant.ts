/** What the study keeps of one plant and variant: a line of its results. */
import { z } from "zod";
import { estimateSchema } from "#shared/schema/scalar.ts";
import { costLines, evidenceRules, verdictClasses } from "#shared/schema/verdict.ts";
import { familyNames } from "./families.ts";
import { variantNames } from "./variants.ts";

/** Goes up with whatever makes earlier results those of another product or of other plants. */
export const studyVersion = 2;

const share = z.number().min(0).max(1);

/** An interval beside what was planted; with it, whether it holds it. */
const beside = z.strictObject({ found: estimateSchema, planted: z.number() });
export type BesidePlanted = z.infer<typeof beside>;

/** How another client of the plant was judged. */
const otherSchema = z.strictObject({
  clientId: z.string(),
  /** The largest p-value over the tested rules, and hours taken as a part of the others' waiting. */
  pValue: share,
  shareOfWaiting: z.number(),
  /** Whether E1 to E4 hold. */
  accused: z.boolean(),
  /** The whole verdict, where the hours taken were more than chance. */
  class: z.enum(verdictClasses).nullable(),
});

export const judgedPlantSchema = z.strictObject({
  version: z.int(),
  family: z.enum(familyNames),
  variant: z.enum(variantNames),
  plant: z.int().min(1),
  people: z.int(),
  weeks: z.int(),
  milliseconds: z.number(),
  /** Of the client that the story is about; null where nothing could be computed, with the reason. */
  class: z.enum(verdictClasses).nullable(),
  reason: z.string().nullable(),
  /** Rules that hold; those that cannot be told are in neither list. */
  held: z.array(z.enum(evidenceRules)),
  failed: z.array(z.enum(evidenceRules)),
  closedGates: z.array(z.string()),
  /** Numbers behind E1 and E3. */
  shareOfWaiting: z.number().nullable(),
  pValue: share.nullable(),
  daysPerOrder: z.number().nullable(),
  plantedDaysPerOrder: z.number(),
  /** Null without a net. All in cents; office hours as the product counts them, beyond the part of production hours. */
  net: beside.nullable(),
  bookedAndAttributed: beside.nullable(),
  /** The net beside what the plant would have without all that was planted: its desks are shared out by revenue. */
  netBesideRevenueShare: beside.nullable(),
  lines: z.partialRecord(z.enum(costLines), beside),
  others: z.array(otherSchema),
});
export type JudgedPlant = z.infer<typeof judgedPlantSchema>;
