/** How the hours of one state come about, with everything shown beside them, and the chain behind them. */
import type { ComputedOvertime, OvertimeState } from "#shared/schema/overtime.ts";
import type { Estimate, NotComputable as Why } from "#shared/schema/scalar.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed } from "#client/lib/computed.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { workingTimeText } from "#client/method/working-time-text.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { ChainPart } from "./ChainPart.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import { DrawerLines, ParameterLines, type DrawerLine } from "./DrawerLines.tsx";
import { useReason } from "./NotComputable.tsx";
import type { OvertimeFigureProps } from "./people-figure.ts";
import text from "#client/ui/drawer-text.module.css";

export interface HoursDrawerProps extends OvertimeFigureProps {
  readonly state: OvertimeState;
  /** The Monday of the week whose chain is shown; null: of the whole period. */
  readonly week: string | null;
}

/** Parameters that money of hours rests on; limits and thresholds are in the method's drawer. */
const isOfHours = (name: string) => /premium|band|quota|holiday/u.test(name);

export function HoursDrawer(props: HoursDrawerProps) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { overtime, address, state, week } = props;
  const title = say(`hours.${state}`);
  const lines = useLines(overtime);
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { name: overtime.client.name })}
      title={week === null ? title : say("hours.week", { title, week: format.day(week) })}
    >
      <DrawerPart title={say("formula")}>
        <p className={text["formula"]}>
          <Formula overtime={overtime} state={state} />
        </p>
      </DrawerPart>
      <DrawerPart title={say("measures")}>
        <DrawerLines lines={lines[state]} />
      </DrawerPart>
      {state === "direct" || state === "induced" ? <ChainPart {...props} state={state} /> : null}
      {state === "direct" || state === "induced" ? (
        <DrawerPart title={say("parameters")}>
          <ParameterLines parameters={overtime.parameters.filter(({ name }) => isOfHours(name))} />
        </DrawerPart>
      ) : null}
    </Drawer>
  );
}

function Formula(props: { readonly overtime: ComputedOvertime; readonly state: OvertimeState }) {
  const say = useSay(drawerMessages);
  const method = useMethodText(workingTimeText);
  const format = useFormat();
  const reason = useReason();
  const { overtime, state } = props;
  const { directHours, avoidable } = overtime;
  const { formula } = method(`${state}-overtime`);
  if (state === "direct") {
    const lower = isComputed(directHours) ? format.hours(directHours) : reason(directHours);
    return `${formula} ${say("formula.direct", { lower })}`;
  }
  if (state !== "induced") return formula;
  if (!isComputed(avoidable)) return `${formula} ${say("formula.inducedAbsent")} ${reason(avoidable)}`;
  const saved = {
    savedByRule: format.hours(avoidable.savedByRule),
    savedClientFirst: format.hours(avoidable.savedClientFirst),
  };
  return `${formula} ${avoidable.policy === "rule" ? say("formula.inducedByRule", saved) : say("formula.induced", saved)}`;
}

/** The lines of each state; what could not be computed says why in its place. */
function useLines(overtime: ComputedOvertime): Readonly<Record<OvertimeState, readonly DrawerLine[]>> {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const reason = useReason();
  const written = (value: number | Estimate | Why, write: (value: number) => string): string => {
    if (typeof value === "number") return write(value);
    if (!isComputed(value)) return reason(value);
    return say("range", { value: write(value.estimate), low: write(value.low), high: write(value.high) });
  };
  const money = (cents: number) => format.money(cents);
  const beside = { how: say("line.notBilled") };
  const { payrollHours, direct, avoidable, premiumCents, restCents } = overtime;
  const share = (value: number) => (payrollHours === 0 ? "–" : format.share(value / payrollHours));
  const plain = (hours: number): readonly DrawerLine[] => [
    { name: say("line.hours"), value: format.hours(hours) },
    { name: say("line.share"), value: share(hours) },
    { name: say("line.payroll"), value: format.hours(payrollHours) },
  ];
  return {
    direct: [
      { name: say("line.proRata"), value: written(direct.proRataHours, format.hours) },
      { name: say("line.deviation"), value: written(direct.deviationHours, format.hours) },
      { name: say("line.direct"), value: written(overtime.directHours, format.hours) },
      { name: say("line.unassigned"), value: format.hours(overtime.unassignedClientHours) },
      { name: say("line.premiumDirect"), value: written(premiumCents.direct, money) },
      { name: say("line.restDirect"), value: written(restCents.direct, money) },
      { name: say("line.payroll"), value: format.hours(payrollHours) },
    ],
    induced: [
      { name: say("line.induced"), value: written(overtime.inducedHours, format.hours) },
      {
        name: say("line.accounting"),
        value: written(overtime.accountingShareHours, format.hours),
        ...beside,
      },
      { name: say("line.regression"), value: written(overtime.regressionHours, format.hours), ...beside },
      ...(isComputed(avoidable)
        ? [
            {
              name: say("line.shifts"),
              value: `${format.count(avoidable.shifts)} · ${format.hours(avoidable.shiftHours)}`,
            },
            { name: say("line.replays"), value: format.count(avoidable.replays) },
          ]
        : []),
      { name: say("line.premiumInduced"), value: written(premiumCents.induced, money) },
      { name: say("line.restInduced"), value: written(restCents.induced, money) },
      { name: say("line.payroll"), value: format.hours(payrollHours) },
    ],
    volume: plain(overtime.volumeHours),
    unexplained: plain(overtime.unexplainedHours),
  };
}
