/** What the net becomes along one assumption: the present value, the reference, and where the sign changes. */
import type { ComputedVerdict, VerdictAssumptionValue } from "#shared/schema/verdict.ts";
import { EffectStrip, type EffectMark } from "#client/charts/EffectStrip.tsx";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { factorName, writeFactor } from "../factor-text.ts";
import { netEffect } from "../net-effect.ts";
import { netAmounts } from "../net-amounts.ts";
import { drawerMessages } from "./drawer-messages.ts";

export interface AssumptionEffectProps {
  readonly verdict: ComputedVerdict;
  readonly assumption: VerdictAssumptionValue;
}

export function AssumptionEffect({ verdict, assumption }: AssumptionEffectProps) {
  const say = useSay(drawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { net } = verdict;
  if (!isComputed(net)) return null;
  const { name, unit, value, reference, flipsAt } = assumption;
  const effect = netEffect(verdict, assumption);
  const { scale } = netAmounts(net, format);
  const length = effect.high - effect.low;
  const at = (where: number) => (length <= 0 ? 0.5 : (where - effect.low) / length);
  const write = (where: number) => writeFactor(unit, where, sayAssumption, format);
  const money = (cents: number) =>
    format.money(cents, {
      signed: true,
      scale,
      digits: scale === "million" ? 2 : scale === "thousand" ? 1 : 0,
    });
  const netText = (where: number) => (effect.netAt === null ? null : money(effect.netAt(where)));
  const isModified = value !== reference;
  const marks: readonly EffectMark[] = [
    { key: "current", at: at(value), text: write(value), result: money(net.cents.estimate) },
    ...(isModified
      ? [
          {
            key: "reference" as const,
            at: at(reference),
            text: say("strip.reference", { value: write(reference) }),
            result: netText(reference),
          },
        ]
      : []),
    ...(flipsAt === null
      ? []
      : [
          {
            key: "flip" as const,
            at: at(flipsAt),
            text: say("flips.at", { value: write(flipsAt) }),
            result: format.count(0),
          },
        ]),
  ];
  return (
    <DrawerPart title={say("effect.of", { name: factorName(name, sayAssumption) })}>
      <EffectStrip
        name={[
          say("strip.name", { value: write(value), net: money(net.cents.estimate) }),
          ...(flipsAt === null ? [] : [say("strip.flip", { value: write(flipsAt) })]),
        ].join(" ")}
        marks={marks}
        ends={{ low: netText(effect.low), high: netText(effect.high) }}
        below={belowZero(effect, flipsAt, at)}
        modified={isModified}
      />
    </DrawerPart>
  );
}

/** The stretch on which the net is below zero. */
function belowZero(
  { low, high, netAt }: ReturnType<typeof netEffect>,
  flipsAt: number | null,
  at: (value: number) => number,
): { readonly from: number; readonly to: number } | null {
  if (netAt === null) return null;
  const [isLow, isHigh] = [netAt(low) < 0, netAt(high) < 0];
  if (isLow && isHigh) return { from: 0, to: 1 };
  if (flipsAt === null || isLow === isHigh) return null;
  return isHigh ? { from: at(flipsAt), to: 1 } : { from: 0, to: at(flipsAt) };
}
