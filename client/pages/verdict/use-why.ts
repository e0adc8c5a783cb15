/** Why a client is in its class, as a sentence. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { classMessages } from "./class-messages.ts";
import { headline, holdingConduct, ruleHolds } from "./headline.ts";
import { thresholdOf } from "./thresholds.ts";

export function useWhy(verdict: ComputedVerdict): string {
  const say = useSay(classMessages);
  const format = useFormat();
  const { money, title } = headline(verdict);
  const { limits } = verdict.details;
  const absence = orNull(limits.absenceRatioNotExcluded);
  const strain = absence === null ? "" : ` ${say("why.absence", { ratio: format.times(absence) })}`;

  switch (verdict.class) {
    case "net-disruptor":
      return say(money === "open-gain" || money === "open-loss" ? "why.netOpen" : "why.net");
    case "profitable-disruptor":
      if (title === "loss-unknown") return say("why.unknown");
      return say(ruleHolds(verdict, "E5") === true ? "why.notLasting" : "why.notProven");
    case "internal-favour":
      return say("why.favour");
    case "volume-pressure": {
      const share = orNull(limits.bottleneckShare);
      if (share === null) return say("why.volumeUnknown");
      const threshold = format.roundShare(thresholdOf(verdict, "volume_bottleneck_share"));
      return say("why.volume", { share: format.roundShare(share), threshold });
    }
    case "healthy-big-client": {
      const [taken, days] = [orNull(limits.queueJumpShare), orNull(limits.daysPerOrder)];
      if (taken === null || days === null) return say("why.healthyUnknown") + strain;
      return (
        say("why.healthy", {
          taken: format.shareTo(Math.max(0, taken.high), 1),
          takenMost: format.roundShare(thresholdOf(verdict, "taken_minimum_share")),
          days: format.decimal(Math.max(0, days.high), 2),
          daysMost: format.days(thresholdOf(verdict, "imposed_delay_tolerance_days")),
        }) + strain
      );
    }
    case "watch": {
      const holding = holdingConduct(verdict);
      if (holding.length === 0) return say("why.watchNone");
      const rules = format.list(holding);
      return say(holding.length === 1 ? "why.watchOne" : "why.watch", { rules });
    }
    default: {
      const detectable = orNull(verdict.axes.people.detectableRatio);
      const count = verdict.gates.filter(({ holds }) => !holds).length;
      return (
        say("why.insufficient", { count }) +
        (detectable === null ? "" : ` ${say("why.detectable", { ratio: format.times(detectable) })}`)
      );
    }
  }
}
