/** How the net comes about: every line of it, what of it is booked, attributed or expected, and what makes its interval. */
import type { Estimate } from "#shared/schema/scalar.ts";
import type { CostLine } from "#shared/schema/verdict.ts";
import { costGrades } from "#shared/verdict-names.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { formulaMessages } from "#client/method/formula-messages.ts";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { Opens } from "#client/ui/Opens.tsx";
import { lineMessages } from "../line-messages.ts";
import { NotComputable } from "../NotComputable.tsx";
import type { VerdictDrawer } from "../verdict-drawer.ts";
import type { VerdictFigureProps } from "../verdict-figure.ts";
import { amountMessages } from "./amount-messages.ts";
import { BigAmount } from "./BigAmount.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines, type DrawerLine } from "./DrawerLines.tsx";
import { Formula } from "./Formula.tsx";
import styles from "./drawers.module.css";

export function NetDrawer(props: VerdictFigureProps) {
  const say = useSay(drawerMessages);
  const sayAmount = useSay(amountMessages);
  const sayFormula = useSay(formulaMessages);
  const { verdict, address } = props;
  const { net } = verdict;
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { what: sayAmount("net.kicker") })}
      title={sayAmount("net.title.plain", { name: verdict.client.name })}
    >
      {isComputed(net) ? (
        <BigAmount
          cents={net.cents}
          counted={false}
          referenceCents={net.referenceCents === null ? null : net.referenceCents.estimate}
        />
      ) : (
        <NotComputable why={net} />
      )}
      <Formula words={sayFormula("net")} />
      <Sum {...props} />
      <Reading {...props} />
      <Uncertainty {...props} />
      <Memos {...props} />
    </Drawer>
  );
}

const known = ({ cents }: CostLine): Estimate | null => orNull(cents);

function useOpening({ address }: VerdictFigureProps) {
  const say = useSay(drawerMessages);
  return (drawer: VerdictDrawer, name: string) => (
    <Opens label={say("open.line")} onOpen={() => address.openDrawer(drawer)}>
      {name}
    </Opens>
  );
}

function Sum(props: VerdictFigureProps) {
  const sayAmount = useSay(amountMessages);
  const sayLine = useSay(lineMessages);
  const format = useFormat();
  const opening = useOpening(props);
  const { net, lines, contributionAfterLabourCents } = props.verdict;
  const money = (cents: number) => format.moneyExact(cents, { signed: true });
  const contribution = orNull(contributionAfterLabourCents);
  const rows: readonly DrawerLine[] = [
    {
      key: "contribution",
      name: opening({ kind: "line", line: "contribution" }, sayLine("contribution")),
      value: contribution === null ? sayAmount("net.absent") : money(contribution),
      how: sayLine("counted"),
    },
    ...lines.map((line) => {
      const cents = known(line);
      return {
        key: line.line,
        name: opening({ kind: "line" as const, line: line.line }, sayLine(line.line)),
        value: cents === null ? sayAmount("net.absent") : money(-cents.estimate),
        how: sayLine(`grade.${line.grade}`),
      };
    }),
    ...(isComputed(net)
      ? [
          { key: "net", name: <b>{sayAmount("net.net")}</b>, value: money(net.cents.estimate) },
          { name: sayAmount("net.booked"), value: money(net.bookedAndAttributed.estimate) },
        ]
      : []),
    ...costGrades.map((grade) => {
      const of = lines.filter((line) => line.grade === grade);
      const sum = of.reduce((total, line) => total + (known(line)?.estimate ?? 0), 0);
      return {
        name: sayAmount(`net.grade.${grade}`),
        value: money(-sum),
        how: sayAmount("net.lines", { count: of.length }),
      };
    }),
  ];
  return (
    <DrawerPart title={sayAmount("net.sum")}>
      <DrawerLines lines={rows} />
    </DrawerPart>
  );
}

function Reading({ verdict }: VerdictFigureProps) {
  const say = useSay(drawerMessages);
  const sayAmount = useSay(amountMessages);
  const format = useFormat();
  const { net, details } = verdict;
  if (!isComputed(net)) return null;
  const multiplier = orNull(net.breakEvenMultiplier);
  const [perRevenue, others] = [orNull(net.perRevenue), orNull(net.othersPerRevenue)];
  return (
    <DrawerPart title={say("measures")}>
      <DrawerLines
        lines={[
          { name: sayAmount("net.chances"), value: format.share(net.probabilityNegative) },
          {
            name: sayAmount("net.upper"),
            value: format.moneyExact(net.upperLimitCents, { signed: true }),
            how: sayAmount("net.upper.how", { confidence: format.roundShare(details.e5.confidence) }),
          },
          {
            name: sayAmount("net.multiplier"),
            value: multiplier === null ? sayAmount("net.absent") : format.decimal(multiplier, 2),
            how: sayAmount("net.multiplier.how"),
          },
          {
            name: sayAmount("net.perRevenue"),
            value: perRevenue === null ? sayAmount("net.absent") : format.share(perRevenue),
            ...(others === null
              ? {}
              : { how: sayAmount("net.perRevenue.how", { others: format.share(others) }) }),
          },
        ]}
      />
    </DrawerPart>
  );
}

function Uncertainty({ verdict }: VerdictFigureProps) {
  const sayAmount = useSay(amountMessages);
  const sayLine = useSay(lineMessages);
  const sayFormula = useSay(formulaMessages);
  const format = useFormat();
  const { lines, net } = verdict;
  const listed = (of: readonly CostLine[]) =>
    of.length === 0 ? sayAmount("net.none") : format.list(of.map(({ line }) => sayLine(line)));
  const computed = lines.filter((line) => known(line) !== null);
  const missing = isComputed(net) ? net.missingLines : [];
  return (
    <DrawerPart title={sayAmount("net.interval")}>
      <p className={styles["note"]}>{sayFormula("net.interval")}</p>
      <DrawerLines
        lines={[
          {
            name: sayAmount("net.draws"),
            value: format.count(verdict.draws),
            how: sayAmount("net.draws.how", { seed: String(verdict.seed), weeks: verdict.blockWeeks }),
          },
          {
            name: sayAmount("net.withInterval"),
            value: format.count(computed.filter(({ counted }) => !counted).length),
            how: listed(computed.filter(({ counted }) => !counted)),
          },
          {
            name: sayAmount("net.counted"),
            value: format.count(computed.filter(({ counted }) => counted).length),
            how: listed(computed.filter(({ counted }) => counted)),
          },
          ...(missing.length === 0
            ? []
            : [
                {
                  name: sayAmount("net.missing"),
                  value: format.list(missing.map((line) => sayLine(line))),
                  how: sayAmount("net.missing.how"),
                },
              ]),
          ...(verdict.unreadableParameters.length === 0
            ? []
            : [{ name: sayAmount("unreadable"), value: format.list(verdict.unreadableParameters) }]),
        ]}
      />
    </DrawerPart>
  );
}

function Memos(props: VerdictFigureProps) {
  const sayAmount = useSay(amountMessages);
  const sayLine = useSay(lineMessages);
  const sayFormula = useSay(formulaMessages);
  const format = useFormat();
  const opening = useOpening(props);
  return (
    <DrawerPart title={sayAmount("net.beside")}>
      <DrawerLines
        lines={props.verdict.memos.map(({ memo, cents }) => ({
          key: memo,
          name: opening({ kind: "line", line: memo }, sayLine(memo)),
          value: isComputed(cents) ? format.moneyExact(cents.estimate) : sayAmount("net.absent"),
          how: sayFormula(`memo.${memo}.why`),
        }))}
      />
    </DrawerPart>
  );
}
