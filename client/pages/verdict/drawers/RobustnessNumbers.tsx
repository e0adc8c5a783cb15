/** E4: what was left out in turn, how much remains at least, and what alone would turn the sign. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isDay } from "#client/lib/day.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { useEvidenceText } from "./use-evidence-text.ts";

export function RobustnessNumbers({ verdict }: VerdictFigureProps) {
  const say = useSay(evidenceMessages);
  const format = useFormat();
  const text = useEvidenceText();
  const { e4 } = verdict.details;
  const nameOf = ({ kind, id }: (typeof e4.flips)[number]) =>
    kind === "week" ? say("e4.week", { day: isDay(id) ? format.day(id) : id }) : say(`e4.${kind}`, { id });
  return (
    <>
      <DrawerPart title={say("numbers")}>
        <DrawerLines
          lines={[
            {
              name: say("e4.left"),
              value: format.count(e4.weeks + e4.teams + e4.orders),
              how: say("e4.left.how", { weeks: e4.weeks, teams: e4.teams, orders: e4.orders }),
            },
            { name: say("e4.taken"), value: text.value(e4.leastTakenLeft, format.roundShare) },
            { name: say("e4.delay"), value: text.value(e4.leastDelayLeft, format.roundShare) },
          ]}
        />
      </DrawerPart>
      <DrawerPart title={say("e4.flips")}>
        {e4.flips.length === 0 ? (
          <p>{say("e4.none")}</p>
        ) : (
          <DrawerLines
            lines={e4.flips.map((flip) => ({
              key: `${flip.kind}/${flip.id}/${flip.measure}`,
              name: nameOf(flip),
              value: say(`e4.of.${flip.measure}`),
            }))}
          />
        )}
      </DrawerPart>
    </>
  );
}
