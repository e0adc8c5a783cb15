/** How the figures come about, with their parameters and the rows they rest on. */
import { isPlanningParameter } from "#shared/planning-parameters.ts";
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { planningParameterMessages } from "#client/method/planning-parameter-messages.ts";
import { sourceMessages } from "#client/method/source-messages.ts";
import { sourceSince } from "#client/method/source-name.ts";
import { isComputed } from "#client/lib/computed.ts";
import { delaysText } from "#client/method/delays-text.ts";
import { useMethodText } from "#client/method/use-method-text.ts";
import { Drawer, DrawerPart } from "#client/ui/Drawer.tsx";
import { drawerMessages } from "./drawer-messages.ts";
import type { PlanningFigureProps } from "./planning-figure.ts";
import text from "#client/ui/drawer-text.module.css";

export function MethodDrawer(props: PlanningFigureProps) {
  const method = useMethodText(delaysText);
  const say = useSay(drawerMessages);
  const { delays, address } = props;
  return (
    <Drawer
      open
      onClose={address.close}
      kicker={say("kicker", { name: delays.client.name })}
      title={say("method.title")}
    >
      <DrawerPart title={say("method.formula")}>
        <p className={text["formula"]}>{method("waiting-causes").formula}</p>
      </DrawerPart>
      <DrawerPart title={say("method.replay")}>
        <p className={text["formula"]}>{method("imposed-delay").formula}</p>
      </DrawerPart>
      <DrawerPart title={say("method.parameters")}>
        <dl className={text["lines"]}>
          {delays.parameters.map((parameter) => (
            <Parameter key={parameter.name} parameter={parameter} />
          ))}
        </dl>
      </DrawerPart>
      <DrawerPart title={say("method.evidence")}>
        <Evidence delays={delays} />
      </DrawerPart>
    </Drawer>
  );
}

function Parameter(props: { readonly parameter: ComputedDelays["parameters"][number] }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const sayName = useSay(planningParameterMessages);
  const saySource = useSay(sourceMessages);
  const { name, value, unit } = props.parameter;
  const writers = {
    share: () => format.share(value),
    ratio: () => say("unit.ratio", { value: format.decimal(value, 1) }),
    "working-days": () => say("unit.days", { value: format.count(value) }),
    operations: () => say("unit.operations", { value: format.count(value) }),
  };
  return (
    <div>
      <dt>{isPlanningParameter(name) ? sayName(name) : name}</dt>
      <dd>{writers[unit]()}</dd>
      <dd className={text["how"]}>{sourceSince(props.parameter, saySource, format)}</dd>
    </div>
  );
}

function Evidence(props: { readonly delays: ComputedDelays }) {
  const say = useSay(drawerMessages);
  const format = useFormat();
  const { evidence, waiting, imposed } = props.delays;
  const derived = evidence.centres.filter(({ calendarFrom }) => calendarFrom === "derived").length;
  const calendars = [
    evidence.centres.length - derived > 0
      ? say("method.calendar.recorded", { count: evidence.centres.length - derived })
      : "",
    derived > 0 ? say("method.calendar.derived", { count: derived }) : "",
  ].filter((text) => text !== "");
  const { rows } = evidence;
  const lines = [
    [
      say("method.ready"),
      say("method.ready.value", {
        recorded: evidence.readyRecorded,
        derived: evidence.readyDerived,
        unknown: evidence.readyUnknown,
      }),
    ],
    [
      say("method.early"),
      `${format.count(evidence.startedBeforeReady)} (${format.share(evidence.startedBeforeReadyShare)})`,
    ],
    [say("method.machines"), say(`method.machines.${evidence.machinesFrom}`)],
    [say("method.restricted"), format.count(evidence.restrictedMachines)],
    [say("method.calendar"), format.list(calendars)],
    [say("method.waiting"), format.hours(waiting.hours)],
    [say("method.unavailable"), format.hours(waiting.unavailabilityHours)],
    [
      say("method.fair"),
      isComputed(imposed.fairShareRatio) ? format.decimal(imposed.fairShareRatio, 2) : "–",
    ],
    ...(["operations", "orders", "openingHours", "scheduleChanges", "requests", "privileges"] as const).map(
      (table) => [`${say("method.rows")} · ${say(`rows.${table}`)}`, format.count(rows[table])],
    ),
  ];
  return (
    <dl className={text["lines"]}>
      {lines.map(([name = "", value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
