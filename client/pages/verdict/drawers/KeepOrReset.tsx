/** What a reader does with what was changed in a drawer: keep it, or go back to the reference. */
import type { VerdictAssumptionValue } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { Button } from "#client/ui/Button.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { writeFactor } from "../factor-text.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { setBack } from "./AssumptionField.tsx";
import { drawerMessages } from "./drawer-messages.ts";

export function KeepOrReset(
  props: VerdictFigureProps & { readonly assumptions: readonly VerdictAssumptionValue[] },
) {
  const say = useSay(drawerMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { verdict, address } = props;
  const changed = props.assumptions.filter(({ name }) => verdict.changed.includes(name));
  const [first] = changed;
  if (first === undefined) return null;
  return (
    <>
      <Button look="primary" onClick={address.close}>
        {say("keep")}
      </Button>
      {changed.map(({ name, unit, reference, source }) => (
        <Button key={name} onClick={() => setBack(address, name)}>
          {source === null
            ? say("forget")
            : say("reset", { value: writeFactor(unit, reference, sayAssumption, format) })}
        </Button>
      ))}
    </>
  );
}
