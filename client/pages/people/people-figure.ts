/** What every figure of the page is given. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import type { ComputedPeople } from "#shared/schema/people.ts";
import type { PeopleAddress } from "./use-people-address.ts";

export interface PeopleFigureProps {
  readonly people: ComputedPeople;
  readonly address: PeopleAddress;
}

export interface OvertimeFigureProps {
  readonly overtime: ComputedOvertime;
  readonly address: PeopleAddress;
}
