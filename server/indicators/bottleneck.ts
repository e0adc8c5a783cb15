/** Which work centre limits what the company can deliver. */
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { notComputable } from "#shared/schema/scalar.ts";

/** The load of a work centre in a period. */
export interface WorkCentreLoad {
  readonly workCentreId: string;
  readonly name: string;
  /** Machines that work side by side, at least 1. */
  readonly machines: number;
  /** Standard hours of its operations. */
  readonly hours: number;
  /** Hours for which one machine of it was open; null without a record. */
  readonly openHours: number | null;
  readonly operations: number;
  /** Operations that took time of which nothing is known. */
  readonly operationsUnmeasured: number;
}

type Bottleneck = ComputedPortfolio["bottleneck"];

/**
 * The bottleneck: the centre with most standard hours per open machine-hour (open hours × machines). Where the opening
 * hours of a centre that worked are not recorded, all centres are taken to be open alike and compared by standard
 * hours per machine. Of equal loads the first by id is taken.
 *
 * @returns not-computable `no-operations`; `hours-unmeasured` when an operation that took time has neither standard
 * hours nor a start and an end, for it would count as nothing; `no-hours` when the operations hold none
 */
export function bottleneck(centres: readonly WorkCentreLoad[]): Bottleneck {
  if (centres.length === 0) return notComputable("no-operations", ["operations"]);
  if (centres.some((centre) => centre.operationsUnmeasured > 0)) {
    return notComputable("hours-unmeasured", ["operations.standard_hours"]);
  }
  const recorded = centres.every(({ openHours }) => openHours !== null && openHours > 0);
  const loads = centres.map((centre) => ({
    centre,
    load: centre.hours / (centre.machines * (recorded ? (centre.openHours ?? 1) : 1)),
  }));
  const [most] = loads.sort(
    (left, right) =>
      right.load - left.load || (left.centre.workCentreId < right.centre.workCentreId ? -1 : 1),
  );
  if (most === undefined || most.load <= 0) return notComputable("no-hours", ["operations.standard_hours"]);
  return {
    status: "computed",
    workCentreId: most.centre.workCentreId,
    name: most.centre.name,
    load: most.load,
    openHours: recorded ? "recorded" : "machines-only",
  };
}
