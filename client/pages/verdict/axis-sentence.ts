/** What each axis says in a sentence, whatever its numbers are. */
import type { VerdictAxes } from "#shared/schema/verdict.ts";
import type { Say } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import type { Format } from "#client/lib/format.ts";
import type { axesMessages } from "./axes-messages.ts";
import type { AxisName } from "./verdict-drawer.ts";

export type SayAxes = Say<(typeof axesMessages)["fr"]>;

/** Less than a twentieth of a point is no change. */
const leastChange = 0.0005;

function dependencySentence(axis: VerdictAxes["dependency"], say: SayAxes, format: Format): string {
  const share = orNull(axis.share) ?? 0;
  const change = orNull(axis.change);
  const level = share >= axis.alert ? "above" : "below";
  const way = change === null || Math.abs(change) < leastChange ? "flat" : change < 0 ? "fall" : "rise";
  const alert = format.roundShare(axis.alert);
  const first =
    way === "flat"
      ? say(`dependency.${level}.flat`, { alert })
      : say(`dependency.${level}.${way}`, {
          alert,
          points: format.decimal(Math.abs(change ?? 0) * 100, 1),
        });
  const five = orNull(axis.cr5);
  return five === null ? first : `${first} ${say("dependency.five", { cr5: format.roundShare(five) })}`;
}

function overtimeSentence(axis: VerdictAxes["overtime"], say: SayAxes, format: Format): string {
  const [hours, payroll] = [orNull(axis.hours), orNull(axis.payrollHours)];
  const [volume, unexplained] = [orNull(axis.volumeShare), orNull(axis.unexplainedShare)];
  const share = orNull(axis.share);
  const counted = { hours: format.count(hours ?? 0), payroll: format.count(payroll ?? 0) };
  const first =
    volume === null || unexplained === null
      ? say("overtime.hours", counted)
      : say("overtime.whole", {
          ...counted,
          volume: format.roundShare(volume),
          unexplained: format.roundShare(unexplained),
        });
  return share !== null && share.low <= 0 ? `${first} ${say("overtime.zero")}` : first;
}

function delaysSentence(axis: VerdictAxes["delays"], say: SayAxes): string {
  const [late, absorbed, days] = [
    orNull(axis.ordersMadeLate),
    orNull(axis.ordersAbsorbed),
    orNull(axis.days),
  ];
  return [
    ...(late === null ? [] : [late === 0 ? say("delays.lateNone") : say("delays.late", { late })]),
    ...(absorbed === null || absorbed === 0 ? [] : [say("delays.absorbed", { absorbed })]),
    ...(days !== null && days.low <= 0 ? [say("delays.zero")] : []),
  ].join(" ");
}

function peopleSentence(axis: VerdictAxes["people"], say: SayAxes, format: Format): string {
  if (axis.called && isComputed(axis.ratio))
    return say(axis.ratio.estimate >= 1 ? "people.called" : "people.calledLess");
  return isComputed(axis.detectableRatio)
    ? say("people.open", { detectable: format.times(axis.detectableRatio) })
    : say("people.openOnly");
}

/** Of an axis whose measure is computed. */
export function axisSentence(axis: AxisName, axes: VerdictAxes, say: SayAxes, format: Format): string {
  switch (axis) {
    case "dependency":
      return dependencySentence(axes.dependency, say, format);
    case "overtime":
      return overtimeSentence(axes.overtime, say, format);
    case "delays":
      return delaysSentence(axes.delays, say);
    default:
      return peopleSentence(axes.people, say, format);
  }
}
