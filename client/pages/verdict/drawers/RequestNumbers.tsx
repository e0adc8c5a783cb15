/** E2: the hours taken by the strongest request that each carries. */
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { DrawerLines } from "./DrawerLines.tsx";
import { evidenceMessages } from "./evidence-messages.ts";
import { useEvidenceText } from "./use-evidence-text.ts";

export function RequestNumbers({ verdict }: VerdictFigureProps) {
  const say = useSay(evidenceMessages);
  const format = useFormat();
  const text = useEvidenceText();
  const { e2 } = verdict.details;
  if (!isComputed(e2)) {
    return (
      <DrawerPart title={say("numbers")}>
        <DrawerLines lines={[{ name: say("e2.taken"), value: text.value(e2, text.hours) }]} />
      </DrawerPart>
    );
  }
  const part = (hours: number) =>
    e2.takenHours === 0
      ? text.hours(hours)
      : say("e2.part", {
          hours: text.hours(hours),
          share: format.roundShare(hours / e2.takenHours),
        });
  return (
    <DrawerPart title={say("numbers")}>
      <DrawerLines
        lines={[
          { name: say("e2.taken"), value: text.hours(e2.takenHours) },
          { name: say("e2.requested"), value: part(e2.requestedHours) },
          ...(["dated", "flagged", "standing", "none"] as const).map((grade) => ({
            name: say(`e2.${grade}`),
            value: part(e2[grade]),
          })),
        ]}
      />
    </DrawerPart>
  );
}
