/** Whose costs are counted over which days, with the thresholds and holidays that hold for them. */
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { valueOn } from "#server/labour/dated-parameters.ts";
import { peopleSettings, type ParameterRow } from "#server/people/people-settings.ts";
import { thresholdOf } from "#server/privacy/release-plan.ts";
import type { CostScope } from "#server/verdict/cost-record.ts";

const parametersFile = new URL("../facts/labour-parameters.sql", import.meta.url);

/** @param asked the client by number and identifier, and the days, half open */
export async function costScope(
  read: ReadSnapshot,
  asked: Pick<CostScope, "client" | "clientId" | "fromDay" | "toDay">,
): Promise<CostScope> {
  const lastDay = asked.toDay - 1;
  const { dated } = peopleSettings(await read<ParameterRow>(parametersFile), lastDay);
  return {
    ...asked,
    thresholds: {
      hours: thresholdOf("hours", valueOn(dated.people_threshold_hours, lastDay)),
      absence: thresholdOf("absence", valueOn(dated.people_threshold_absence, lastDay)),
    },
    alsaceMoselle: valueOn(dated.alsace_moselle_holidays, lastDay) === 1,
  };
}
