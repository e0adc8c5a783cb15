/** The measures of an axis, line by line; what could not be computed says why in its place. */
import type { Estimate, NotComputable } from "#shared/schema/scalar.ts";
import type { VerdictAxes } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { assumptionMessages } from "../assumption-messages.ts";
import { writeFactor } from "../factor-text.ts";
import { useReason } from "../NotComputable.tsx";
import type { AxisName } from "../verdict-drawer.ts";
import { axisDrawerMessages } from "./axis-drawer-messages.ts";
import type { DrawerLine } from "./DrawerLines.tsx";

export function useAxisLines(axes: VerdictAxes): Readonly<Record<AxisName, readonly DrawerLine[]>> {
  const say = useSay(axisDrawerMessages);
  const format = useFormat();
  const sayAssumption = useSay(assumptionMessages);
  const reason = useReason();
  const written = (value: number | Estimate | NotComputable, write: (value: number) => string): string => {
    if (typeof value === "number") return write(value);
    return isComputed(value)
      ? say("between", {
          value: write(value.estimate),
          low: write(value.low),
          high: write(value.high),
        })
      : reason(value.reason);
  };
  const { dependency, overtime, delays, people } = axes;
  const hours = (value: number) => writeFactor("hours", value, sayAssumption, format);
  const ratio = (value: number) => format.decimal(value, 2);
  return {
    dependency: [
      { name: say("dependency.share"), value: written(dependency.share, format.share) },
      { name: say("dependency.alert"), value: format.roundShare(dependency.alert) },
      {
        name: say("dependency.change"),
        value: written(dependency.change, (value) =>
          say("dependency.points", { points: format.points(value) }),
        ),
      },
      { name: say("dependency.cr5"), value: written(dependency.cr5, format.share) },
    ],
    overtime: [
      { name: say("overtime.share"), value: written(overtime.share, format.roundShare) },
      { name: say("overtime.hours"), value: written(overtime.hours, hours) },
      { name: say("overtime.payroll"), value: written(overtime.payrollHours, hours) },
      { name: say("overtime.volume"), value: written(overtime.volumeShare, format.share) },
      { name: say("overtime.unexplained"), value: written(overtime.unexplainedShare, format.share) },
    ],
    delays: [
      { name: say("delays.days"), value: written(delays.days, format.count) },
      { name: say("delays.late"), value: written(delays.ordersMadeLate, format.count) },
      { name: say("delays.absorbed"), value: written(delays.ordersAbsorbed, format.count) },
      { name: say("delays.hours"), value: written(delays.queueJumpHours, hours) },
    ],
    people: [
      { name: say("people.ratio"), value: written(people.ratio, ratio) },
      { name: say("people.detectable"), value: written(people.detectableRatio, ratio) },
      {
        name: say("people.called"),
        value: say(people.called ? "yes" : "no"),
        how: say("people.called.how"),
      },
    ],
  };
}
