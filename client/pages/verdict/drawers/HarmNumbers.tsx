/** E3: days imposed on the other clients' orders, block by block, and the further harms that are only shown. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { thresholdOf } from "../thresholds.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { useEvidenceText } from "./use-evidence-text.ts";

export function HarmNumbers({ verdict }: VerdictFigureProps) {
  const say = useSay(evidenceMessages);
  const format = useFormat();
  const text = useEvidenceText();
  const { e3, limits } = verdict.details;
  const days = orNull(limits.daysPerOrder);
  const absence = orNull(limits.absenceRatioNotExcluded);
  const perOrder = (value: number) => format.decimal(value, 2);
  return (
    <>
      <DrawerPart title={say("numbers")}>
        <DrawerLines
          lines={[
            { name: say("e3.days"), value: text.estimate(e3.days, format.count) },
            { name: say("e3.perOrder"), value: text.estimate(e3.daysPerOrder, perOrder) },
            { name: say("e3.orders"), value: format.count(e3.orders) },
            { name: say("e3.blocks"), value: format.count(e3.blocks) },
            { name: say("e3.t"), value: text.value(e3.tStatistic, (value) => format.decimal(value, 2)) },
            { name: say("placebo.p"), value: text.chances(e3.pValue) },
          ]}
        />
      </DrawerPart>
      <DrawerPart title={say("further")}>
        <DrawerLines
          lines={[
            { name: say("e3.late"), value: text.value(e3.ordersMadeLate, format.count) },
            {
              name: say("e3.overtime"),
              value: text.estimate(e3.avoidableOvertimeHours, text.hours),
            },
            {
              name: say("e3.absence"),
              value: text.estimate(e3.absenceRatio, (value) => format.decimal(value, 2)),
            },
          ]}
        />
      </DrawerPart>
      {days === null && absence === null ? null : (
        <DrawerPart title={say("limits")}>
          <DrawerLines
            lines={[
              ...(days === null
                ? []
                : [
                    {
                      name: say("e3.limit"),
                      value: perOrder(days.estimate),
                      how: say("e3.limit.how", {
                        high: perOrder(days.high),
                        threshold: format.days(thresholdOf(verdict, "imposed_delay_tolerance_days")),
                      }),
                    },
                  ]),
              ...(absence === null
                ? []
                : [
                    {
                      name: say("e3.absenceLimit"),
                      value: format.times(absence),
                      how: say("e3.absenceLimit.how"),
                    },
                  ]),
            ]}
          />
        </DrawerPart>
      )}
    </>
  );
}
