/** The drawer that the address opens; what it does not know, it does not open. */
import { lazy, Suspense } from "react";
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import { readDrawer } from "./people-drawer.ts";
import type { PeopleAddress } from "./use-people-address.ts";

const HoursDrawer = lazy(async () => {
  const { HoursDrawer: component } = await import("./HoursDrawer.tsx");
  return { default: component };
});
const LimitDrawer = lazy(async () => {
  const { LimitDrawer: component } = await import("./LimitDrawer.tsx");
  return { default: component };
});
const EffectDrawer = lazy(async () => {
  const { EffectDrawer: component } = await import("./EffectDrawer.tsx");
  return { default: component };
});
const MethodDrawer = lazy(async () => {
  const { MethodDrawer: component } = await import("./MethodDrawer.tsx");
  return { default: component };
});

export interface PeopleDrawersProps {
  readonly people: ComputedPeople | null;
  readonly overtime: ComputedOvertime | null;
  readonly address: PeopleAddress;
}

export function PeopleDrawers(props: PeopleDrawersProps) {
  return (
    <Suspense>
      <Opened {...props} />
    </Suspense>
  );
}

function Opened({ people, overtime, address }: PeopleDrawersProps) {
  const { open } = address.search;
  const drawer = readDrawer(open);
  if (drawer?.kind === "hours")
    return overtime === null ? null : (
      <HoursDrawer key={open} overtime={overtime} address={address} state={drawer.state} week={drawer.week} />
    );
  if (drawer === null || people === null) return null;
  if (drawer.kind === "method") return <MethodDrawer people={people} address={address} />;
  if (drawer.kind === "limit") {
    const limit = people.limits.find((each) => each.limit === drawer.limit);
    return limit === undefined ? null : (
      <LimitDrawer key={open} people={people} address={address} limit={limit} />
    );
  }
  const effects = people.effects.filter(({ outcome }) => outcome === drawer.outcome);
  return effects.length === 0 ? null : (
    <EffectDrawer key={open} people={people} address={address} effects={effects} />
  );
}
