/** A period without an order: which days there are, and one click to them. */
import type { CompanyStatus } from "#shared/schema/company.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { plusDays } from "#client/lib/day.ts";
import { Button } from "#client/ui/Button.tsx";
import { contextMessages } from "./context-messages.ts";
import page from "#client/ui/page.module.css";

export function EmptyPeriod(props: {
  readonly covered: CompanyStatus["covered"];
  readonly onAll: () => void;
}) {
  const say = useSay(contextMessages);
  const format = useFormat();
  return (
    <div className={page["empty"]}>
      <h1 className={page["sentence"]}>{say("empty.period")}</h1>
      {props.covered === null ? null : (
        <p className={page["lead"]}>
          {say("empty.periodLead", {
            from: format.day(props.covered.from),
            to: format.day(plusDays(props.covered.to, -1)),
          })}
        </p>
      )}
      <div className={page["emptyActions"]}>
        <Button look="primary" onClick={props.onAll}>
          {say("empty.periodAll")}
        </Button>
      </div>
    </div>
  );
}
