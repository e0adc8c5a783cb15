/** E1: what was taken under each tested rule, and how often chance would give as much. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { orNull } from "#client/lib/computed.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { placeboMessages } from "../placebo-messages.ts";
import { thresholdOf } from "../thresholds.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { PlainTable } from "./PlainTable.tsx";
import { useEvidenceText } from "./use-evidence-text.ts";

export function TakenNumbers({ verdict }: VerdictFigureProps) {
  const say = useSay(evidenceMessages);
  const sayHouse = useSay(placeboMessages);
  const format = useFormat();
  const text = useEvidenceText();
  const { e1, limits } = verdict.details;
  const taken = orNull(limits.queueJumpShare);
  const [first] = e1.tested;
  return (
    <>
      <DrawerPart title={say("e1.table")}>
        {first === undefined ? (
          <p>{say("e1.none")}</p>
        ) : (
          <PlainTable
            caption={say("e1.table")}
            headings={[
              say("e1.rule"),
              say("e1.agreement"),
              say("e1.hours"),
              say("e1.share"),
              say("e1.chance"),
              say("e1.p"),
            ]}
            rows={e1.tested.map(({ rule, agreement, hours, shareOfWaiting, chance, pValue }) => ({
              key: rule,
              cells: [
                sayHouse(`house.${rule}`),
                format.roundShare(agreement),
                format.decimal(hours, 0, { signed: true }),
                format.share(shareOfWaiting),
                say("range", { low: format.count(chance.low), high: format.count(chance.high) }),
                pValue * 10_000 < 1 ? "< 1" : format.count(pValue * 10_000),
              ],
            }))}
          />
        )}
      </DrawerPart>
      <DrawerPart title={say("numbers")}>
        <DrawerLines
          lines={[
            { name: say("e1.waiting"), value: text.value(e1.othersWaitingHours, text.hours) },
            {
              name: say("e1.adjusted"),
              value: text.chances(e1.adjustedPValue),
              how: say(e1.namedBeforehand ? "e1.named" : "e1.notNamed"),
            },
            {
              name: say("e1.strata"),
              value: format.count(e1.strata),
              how: [
                say("e1.strata.how", { orders: e1.orders, own: e1.clientOrders }),
                ...(first === undefined
                  ? []
                  : [first.exact ? say("e1.exact") : say("e1.draws", { draws: first.draws })]),
              ].join(" · "),
            },
          ]}
        />
      </DrawerPart>
      {taken === null ? null : (
        <DrawerPart title={say("limits")}>
          <DrawerLines
            lines={[
              {
                name: say("e1.limit"),
                value: format.share(taken.estimate),
                how: say("e1.limit.how", {
                  high: format.share(taken.high),
                  threshold: format.roundShare(thresholdOf(verdict, "taken_minimum_share")),
                }),
              },
            ]}
          />
        </DrawerPart>
      )}
    </>
  );
}
