/** An amount beside the net: how it comes about, and why the net does not hold it. */
import type { CostMemo, VerdictRowsInput } from "#shared/schema/verdict.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { assumptionMessages } from "../assumption-messages.ts";
import { lineMessages } from "../line-messages.ts";
import { NotComputable } from "../NotComputable.tsx";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { AssumptionField } from "./AssumptionField.tsx";
import { BigAmount } from "./BigAmount.tsx";
import { DownloadSourceRows } from "./DownloadSourceRows.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { Formula } from "./Formula.tsx";
import { KeepOrReset } from "./KeepOrReset.tsx";
import { numbersOf } from "./line-text.ts";
import { SourceRows } from "./SourceRows.tsx";
import styles from "./drawers.module.css";

/** Memos that have rows of their own. */
function rowsOf(memo: CostMemo["memo"]): VerdictRowsInput["line"] | null {
  return memo === "concession" || memo === "late-payment-claim" ? memo : null;
}

export function MemoDrawer(props: VerdictFigureProps & { readonly memo: CostMemo }) {
  const say = useSay(drawerMessages);
  const sayLine = useSay(lineMessages);
  const sayFormula = useSay(formulaMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const { verdict, address, memo } = props;
  const { cents, terms } = memo;
  const assumed = verdict.assumptions.filter(({ name }) => terms.some(({ term }) => term === name));
  const known = isComputed(cents) ? cents : null;
  const rows = rowsOf(memo.memo);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker.memo", { grade: sayLine(`grade.${memo.grade}`) })}
      title={sayLine(memo.memo)}
      foot={
        rows === null && !assumed.some(({ name }) => verdict.changed.includes(name)) ? undefined : (
          <>
            <KeepOrReset {...props} assumptions={assumed} />
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
        <BigAmount cents={known} counted={known.low === known.high} unsigned referenceCents={null} />
      )}
      {isComputed(cents) ? null : <NotComputable why={cents} />}
      <DrawerPart title={say("why.beside")}>
        <p>{sayFormula(`memo.${memo.memo}.why`)}</p>
      </DrawerPart>
      <Formula
        words={sayFormula(`memo.${memo.memo}`)}
        numbers={
          known === null ? [] : [numbersOf(memo.memo, terms, verdict, known.estimate, sayAssumption, format)]
        }
      />
      {assumed.length === 0 ? null : (
        <DrawerPart title={say("parameters")}>
          {assumed.map((assumption) => (
            <AssumptionField
              key={assumption.name}
              assumption={assumption}
              address={address}
              changed={verdict.changed.includes(assumption.name)}
              opens
            />
          ))}
        </DrawerPart>
      )}
      {rows === null ? (
        <DrawerPart title={say("rows")}>
          <p>{say("rows.none")}</p>
        </DrawerPart>
      ) : (
        <SourceRows
          line={rows}
          search={address.search}
          expectedCents={known === null ? null : known.estimate}
        />
      )}
    </Drawer>
  );
}
