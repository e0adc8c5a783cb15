/** The parameters of the planning figures: the company's own values where it has any, else the defaults. */
import {
  planningParameterNames,
  planningParameters,
  type PlanningParameterName,
} from "#shared/planning-parameters.ts";
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { parameterValue } from "#server/indicators/parameter-value.ts";

type Shown = ComputedDelays["parameters"][number];

/** A count or a number of days; null for what is none. */
function plainNumber(text: string): number | null {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && Number.isFinite(number) && number >= 0 ? number : null;
}

function shownParameter(name: PlanningParameterName, row: LedgerParameter | undefined): Shown {
  const standard = planningParameters[name];
  const own =
    row === undefined
      ? null
      : standard.unit === "share"
        ? parameterValue(row.value, "share")
        : plainNumber(row.value);
  if (row === undefined || own === null) {
    const { value, unit, source, validFrom } = standard;
    return { name, value, unit, origin: "default", source, validFrom };
  }
  return {
    name,
    value: own,
    unit: standard.unit,
    origin: "ledger",
    source: row.source === "" ? null : row.source,
    validFrom: row.validFrom,
  };
}

/** Every parameter of the planning figures, in the order of their names; a text that is no number of its unit does not count. */
export function planningSettings(rows: readonly LedgerParameter[]): Shown[] {
  return planningParameterNames.map((name) =>
    shownParameter(
      name,
      rows.find((row) => row.name === name),
    ),
  );
}
