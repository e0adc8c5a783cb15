/** The thresholds that a rule is held against, each with its date and source. */
import { methodParameterNames } from "#shared/method/parameter-names.ts";
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import type { VerdictThresholdName } from "#shared/verdict-parameters.ts";
import { useFormat, useSay, useSpoken } from "#client/i18n/language.tsx";
import { parameterName, parameterValueText } from "#client/method/parameter-text.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { DrawerPart } from "#client/ui/Drawer.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines } from "./DrawerLines.tsx";

export function ThresholdLines(props: {
  readonly verdict: ComputedVerdict;
  readonly names: readonly VerdictThresholdName[];
}) {
  const say = useSay(drawerMessages);
  const saySource = useSay(sourceMessages);
  const { language } = useSpoken();
  const format = useFormat();
  const shown = props.verdict.thresholds.filter(({ name }) => props.names.some((each) => each === name));
  if (shown.length === 0) return null;
  return (
    <DrawerPart title={say("thresholds")}>
      <DrawerLines
        lines={shown.map((threshold) => {
          const known = methodParameterNames.find((each) => each === threshold.name);
          return {
            key: threshold.name,
            name: known === undefined ? threshold.name : parameterName(known, language),
            value: parameterValueText(threshold.value, threshold.unit, language, format),
            how: sourceSince(threshold, saySource, format),
          };
        })}
      />
    </DrawerPart>
  );
}
