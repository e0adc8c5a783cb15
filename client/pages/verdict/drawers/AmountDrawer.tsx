/** What the net starts from: revenue, variable cost, labour, and the contribution that they leave. */
import type { VerdictRowsInput } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { writeFactor } from "../factor-text.ts";
import { lineMessages } from "../line-messages.ts";
import { NotComputable } from "../NotComputable.tsx";
import type { AmountName } from "../verdict-drawer.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { amountMessages } from "./amount-messages.ts";
import { AssumptionEffect } from "./AssumptionEffect.tsx";
import { AssumptionField } from "./AssumptionField.tsx";
import { BigAmount } from "./BigAmount.tsx";
import { DownloadSourceRows } from "./DownloadSourceRows.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines, type DrawerLine } from "./DrawerLines.tsx";
import { Formula } from "./Formula.tsx";
import { KeepOrReset } from "./KeepOrReset.tsx";
import { SourceRows } from "./SourceRows.tsx";
import styles from "./drawers.module.css";

type AmountDrawerProps = VerdictFigureProps & { readonly amount: AmountName };

/** The contribution is a difference of the three others, and has no rows of its own. */
function rowsOf(amount: AmountName): VerdictRowsInput["line"] | null {
  return amount === "contribution" ? null : amount;
}

export function AmountDrawer(props: AmountDrawerProps) {
  const say = useSay(drawerMessages);
  const sayLine = useSay(lineMessages);
  const sayFormula = useSay(formulaMessages);
  const { verdict, address, amount } = props;
  const value = {
    revenue: verdict.revenueCents,
    "variable-cost": verdict.variableCostCents,
    labour: verdict.labourCents,
    contribution: verdict.contributionAfterLabourCents,
  }[amount];
  const known = orNull(value);
  const avoidable = verdict.assumptions.find(({ name }) => name === "avoidable_labour_share");
  const hasAssumption = (amount === "labour" || amount === "contribution") && avoidable !== undefined;
  const rows = rowsOf(amount);
  const numbers = useNumbers(props);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker.amount")}
      title={sayLine(amount)}
      foot={
        rows === null && !(hasAssumption && verdict.changed.includes(avoidable.name)) ? undefined : (
          <>
            <KeepOrReset {...props} assumptions={hasAssumption ? [avoidable] : []} />
            {rows === null ? null : (
              <span className={styles["push"]}>
                <DownloadSourceRows {...props} line={rows} />
              </span>
            )}
          </>
        )
      }
    >
      {known === null ? null : (
        <BigAmount
          cents={{ estimate: known, low: known, high: known }}
          counted
          unsigned
          referenceCents={null}
        />
      )}
      {isComputed(value) ? null : <NotComputable why={value} />}
      <Formula
        words={sayFormula(amount === "contribution" ? "contribution-after-labour" : amount)}
        numbers={[numbers]}
      />
      {hasAssumption ? (
        <>
          <DrawerPart title={say("parameters")}>
            <AssumptionField
              assumption={avoidable}
              address={address}
              changed={verdict.changed.includes(avoidable.name)}
              opens
              withFlip
            />
          </DrawerPart>
          <AssumptionEffect verdict={verdict} assumption={avoidable} />
        </>
      ) : null}
      <Measures {...props} />
      {rows === null ? null : (
        <SourceRows line={rows} search={address.search} expectedCents={rowsCents(props)} />
      )}
    </Drawer>
  );
}

/** The contribution with its numbers; the others are sums of rows. */
function useNumbers({ verdict, amount }: AmountDrawerProps): string | null {
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { variableCostCents, labourCents, contributionAfterLabourCents, assumptions } = verdict;
  const share = assumptions.find(({ name }) => name === "avoidable_labour_share");
  if (amount !== "contribution" || share === undefined) return null;
  if (!isComputed(variableCostCents) || !isComputed(labourCents) || !isComputed(contributionAfterLabourCents))
    return null;
  const avoidable = writeFactor(share.unit, share.value, sayAssumption, format);
  const money = format.moneyExact;
  return `${money(verdict.revenueCents)} − ${money(variableCostCents)} − ${avoidable} × ${money(labourCents)} = ${money(contributionAfterLabourCents)}`;
}

/** The rows of labour are those of its avoidable part, as the net takes it. */
function rowsCents({ verdict, amount }: AmountDrawerProps): number | null {
  if (amount === "revenue") return verdict.revenueCents;
  if (amount === "variable-cost") return orNull(verdict.variableCostCents);
  const { contributionAfterLabourCents, contributionCents } = verdict;
  const [before, after] = [orNull(contributionCents), orNull(contributionAfterLabourCents)];
  return amount === "labour" && before !== null && after !== null ? before - after : null;
}

function Measures(props: AmountDrawerProps) {
  const say = useSay(drawerMessages);
  const sayAmount = useSay(amountMessages);
  const sayLine = useSay(lineMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { verdict, address, amount } = props;
  const hour = verdict.contributionPerBottleneckHour;
  const perHour = (cents: number | null) =>
    cents === null ? sayAmount("net.absent") : sayAmount("per.hour", { amount: format.moneyExact(cents) });
  const opening = (line: AmountName, cents: number | null): DrawerLine => ({
    key: line,
    name: (
      <Opens label={say("open.line")} onOpen={() => address.openDrawer({ kind: "line", line })}>
        {sayLine(line)}
      </Opens>
    ),
    value: cents === null ? sayAmount("net.absent") : format.moneyExact(cents),
  });
  const taken = rowsCents(props);
  const hours = orNull(verdict.labourHours);
  const lines: readonly DrawerLine[] =
    amount === "contribution"
      ? [
          opening("revenue", verdict.revenueCents),
          opening("variable-cost", orNull(verdict.variableCostCents)),
          opening("labour", orNull(verdict.labourCents)),
          { name: sayAmount("bottleneck.client"), value: perHour(orNull(hour.clientCents)) },
          { name: sayAmount("bottleneck.portfolio"), value: perHour(orNull(hour.portfolioCents)) },
        ]
      : amount === "labour"
        ? [
            ...(hours === null
              ? []
              : [
                  {
                    name: sayAmount("labour.hours"),
                    value: writeFactor("hours", hours, sayAssumption, format),
                  },
                ]),
            ...(taken === null ? [] : [{ name: sayAmount("labour.taken"), value: format.moneyExact(taken) }]),
          ]
        : [];
  return lines.length === 0 ? null : (
    <DrawerPart title={say("measures")}>
      <DrawerLines lines={lines} />
    </DrawerPart>
  );
}
