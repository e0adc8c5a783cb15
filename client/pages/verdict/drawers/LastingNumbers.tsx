/** E6: each quarter with its three numbers, and whether all three hold. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { chanceText } from "../use-rule-text.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { evidenceMessages } from "./evidence-messages.ts";
import { PlainTable } from "./PlainTable.tsx";

export function LastingNumbers({ verdict }: VerdictFigureProps) {
  const say = useSay(evidenceMessages);
  const format = useFormat();
  const { quarters } = verdict.details.e6;
  const caption = say("e6.table");
  return (
    <DrawerPart title={caption}>
      {quarters.length === 0 ? (
        <p>{say("e6.none")}</p>
      ) : (
        <PlainTable
          caption={caption}
          headings={[
            say("e6.quarter"),
            say("e6.p"),
            say("e6.days"),
            say("e6.net", { unit: format.unit("unit") }),
            say("e6.holds"),
          ]}
          rows={quarters.map(({ quarter, pValue, delayDaysPerOrder, netCents, holds }) => ({
            key: quarter,
            current: holds === true,
            cells: [
              format.quarter(quarter),
              isComputed(pValue) ? chanceText(pValue, format) : say("absent"),
              isComputed(delayDaysPerOrder) ? format.decimal(delayDaysPerOrder, 2) : say("absent"),
              isComputed(netCents)
                ? format.scaled(netCents, "unit", { signed: true, digits: 0 })
                : say("absent"),
              isComputed(holds) ? say(holds ? "yes" : "no") : say("absent"),
            ],
          }))}
        />
      )}
    </DrawerPart>
  );
}
