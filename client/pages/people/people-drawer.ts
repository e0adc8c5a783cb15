/** What the address of the People page opens. */
import type { OvertimeState } from "#shared/schema/overtime.ts";
import { isDay } from "#client/lib/day.ts";

const overtimeStates: readonly OvertimeState[] = ["direct", "induced", "volume", "unexplained"];

/** What a drawer shows: hours of one state, of one week or of all; a limit; an outcome; or the method. */
export type PeopleDrawer =
  | { readonly kind: "hours"; readonly state: OvertimeState; readonly week: string | null }
  | { readonly kind: "limit"; readonly limit: string }
  | { readonly kind: "effect"; readonly outcome: string }
  | { readonly kind: "method" };

/** The drawer's part of the address: `hours/direct/2025-03-03`, `limit/dailyRest`, `method`. */
export function drawerAddress(drawer: PeopleDrawer): string {
  switch (drawer.kind) {
    case "hours":
      return ["hours", drawer.state, ...(drawer.week === null ? [] : [drawer.week])].join("/");
    case "limit":
      return `limit/${drawer.limit}`;
    case "effect":
      return `effect/${drawer.outcome}`;
    default:
      return drawer.kind;
  }
}

/** The drawer that an address opens; null where it opens none that is known. */
export function readDrawer(open: string | undefined): PeopleDrawer | null {
  const [kind, of = "", week, ...more] = open?.split("/") ?? [];
  if (more.length > 0) return null;
  if (kind === "hours") {
    const state = overtimeStates.find((each) => each === of);
    if (state === undefined || (week !== undefined && !isDay(week))) return null;
    return { kind, state, week: week ?? null };
  }
  if (week !== undefined) return null;
  if (kind === "limit" && of !== "") return { kind, limit: of };
  if (kind === "effect" && of !== "") return { kind, outcome: of };
  return kind === "method" && of === "" ? { kind } : null;
}
