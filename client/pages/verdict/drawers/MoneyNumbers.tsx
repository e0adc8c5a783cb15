/** E5: the upper limit of the net without what is only expected. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { useEvidenceText } from "./use-evidence-text.ts";

export function MoneyNumbers({ verdict }: VerdictFigureProps) {
  const say = useSay(evidenceMessages);
  const format = useFormat();
  const text = useEvidenceText();
  const { details, net } = verdict;
  const money = (cents: number) => format.money(cents, { signed: true });
  return (
    <DrawerPart title={say("numbers")}>
      <DrawerLines
        lines={[
          {
            name: say("e5.upper", { confidence: format.roundShare(details.e5.confidence) }),
            value: text.value(details.e5.upperLimitCents, (cents) =>
              format.moneyExact(cents, { signed: true }),
            ),
          },
          ...(isComputed(net)
            ? [
                { name: say("e5.booked"), value: text.estimate(net.bookedAndAttributed, money) },
                { name: say("e5.negative"), value: format.share(net.probabilityNegative) },
              ]
            : []),
        ]}
      />
    </DrawerPart>
  );
}
