/** What a person at a terminal reads of the overtime. */
import type { ComputedOvertime, Overtime } from "#shared/schema/overtime.ts";
import { isNotComputable, type Estimate } from "#shared/schema/scalar.ts";
import { currency } from "#server/config.ts";
import {
  alignedTable,
  amountText,
  briefText,
  countText,
  rangeText,
  shareText,
  type TextColumn,
} from "./aligned-text.ts";

const hoursText = (hours: number): string => `${hours.toFixed(1)} h`;
const ownRange = (estimate: Estimate): string => rangeText(estimate, hoursText);
const centsRange = (estimate: Estimate): string => rangeText(estimate, amountText);

function stateLines(overtime: ComputedOvertime): string {
  const { client, direct, premiumCents, restCents } = overtime;
  return [
    `Payroll overtime ${hoursText(overtime.payrollHours)}: ${client.name} directly ` +
      `${briefText(overtime.directHours, hoursText)}, induced ${briefText(overtime.inducedHours, ownRange)}, volume ` +
      `${hoursText(overtime.volumeHours)}, unexplained ${hoursText(overtime.unexplainedHours)}.`,
    `Direct, pro rata ${briefText(direct.proRataHours, hoursText)}, by deviation from the plan ` +
      `${briefText(direct.deviationHours, hoursText)}; the lower counts. Never billed: accounting share ` +
      `${briefText(overtime.accountingShareHours, hoursText)}, regression ${briefText(overtime.regressionHours, ownRange)}.`,
    `Premiums: direct ${briefText(premiumCents.direct, amountText)}, induced ${briefText(premiumCents.induced, centsRange)}; ` +
      `compulsory rest: direct ${briefText(restCents.direct, amountText)}, induced ${briefText(restCents.induced, centsRange)}.`,
  ].join("\n");
}

function clientTable({ byClient }: ComputedOvertime): string {
  if (isNotComputable(byClient)) return `By client: not computable (${byClient.reason}).`;
  const columns: TextColumn[] = [
    { heading: "client", align: "left" },
    { heading: "overtime", align: "right" },
    { heading: "of all overtime", align: "right" },
    { heading: "of all work", align: "right" },
  ];
  return alignedTable(
    columns,
    byClient.map((row) => [
      row.name ?? `${countText(row.clients)} clients together`,
      hoursText(row.hours),
      shareText(row.overtimeShare),
      shareText(row.workShare),
    ]),
  );
}

function flowTable({ flows }: ComputedOvertime): string {
  const columns: TextColumn[] = [
    { heading: "whose", align: "left" },
    { heading: "cause", align: "left" },
    { heading: "when", align: "left" },
    { heading: "hours", align: "right" },
  ];
  return alignedTable(
    columns,
    flows.map(({ who, cause, when, hours }) => [who, cause, when, hoursText(hours)]),
  );
}

/** The overtime as aligned text: states, measures, premiums, flows, clients. */
export function overtimeText(overtime: Overtime): string {
  if (overtime.status !== "computed") {
    return `Not computable: ${overtime.reason}. Missing: ${overtime.missing.join(", ")}.`;
  }
  return [
    `From ${overtime.period.from} to ${overtime.period.to} (not included). Amounts in ${currency}.`,
    stateLines(overtime),
    flowTable(overtime),
    clientTable(overtime),
  ].join("\n\n");
}
