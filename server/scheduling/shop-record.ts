/**
 * The shop as the ledger recorded it. Instants are civil minutes counted from 1970-01-01 00:00, days are counted from
 * that day, durations are minutes; NaN stands for what is not known. An index names a row: operations are numbered in
 * order of their orders, and within an order by sequence, so that an order's routing is one stretch.
 */

/** Rows of `operations` as they were given. -1 stands for none. */
export interface RecordedOperations {
  readonly count: number;
  readonly order: Int32Array;
  readonly sequence: Int32Array;
  readonly centre: Int32Array;
  /** The machine's name as a number, the same number for the same name at one centre. */
  readonly machine: Int32Array;
  /** The employee with most hours entered on the operation. */
  readonly worker: Int32Array;
  readonly batch: Int32Array;
  readonly readyAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly endedAt: Float64Array;
  readonly plannedStartAt: Float64Array;
  readonly standardMinutes: Float64Array;
}

/** Rows of `orders`. */
export interface ShopOrders {
  readonly count: number;
  readonly client: Int32Array;
  readonly orderedOn: Float64Array;
  /** The first promise made, and the last. */
  readonly promisedOn: Float64Array;
  readonly revisedPromiseOn: Float64Array;
  readonly deliveredOn: Float64Array;
  readonly quantity: Float64Array;
  readonly deliveredQuantity: Float64Array;
  /** 1: cancelled. What was begun of it took its machine's time all the same. */
  readonly cancelled: Uint8Array;
  /** 1: neither delivered nor cancelled. */
  readonly open: Uint8Array;
  /** 1: its priority is not the normal one. */
  readonly flagged: Uint8Array;
  /** The first operation of each order, and at the end the number of operations: one more entry than orders. */
  readonly firstOperation: Int32Array;
}

/** Rows of `opening_hours`. */
export interface RecordedOpenings {
  readonly count: number;
  readonly centre: Int32Array;
  readonly opensAt: Float64Array;
  readonly closesAt: Float64Array;
  /** 1: an overtime shift. */
  readonly overtime: Uint8Array;
}

/** Rows of `schedule_changes`. */
export interface RecordedChanges {
  readonly count: number;
  readonly order: Int32Array;
  readonly changedAt: Float64Array;
  readonly oldOn: Float64Array;
  readonly newOn: Float64Array;
  /** The order that took the place; -1 for none. */
  readonly cause: Int32Array;
}

/** Incoming interactions of the kind `request`. */
export interface RecordedRequests {
  readonly count: number;
  readonly client: Int32Array;
  /** -1: it names no order. */
  readonly order: Int32Array;
  readonly at: Float64Array;
}

/** Rows of `privileges` that bear on the queue. */
export interface RecordedPrivileges {
  readonly count: number;
  readonly client: Int32Array;
  /** 1: of the kind `priority`; 0: of the kind `short_lead_time`. */
  readonly priority: Uint8Array;
  /** 1: agreed and paid for. */
  readonly contractual: Uint8Array;
  /** Days from and until which (exclusive) it holds; NaN: without bound. */
  readonly grantedOn: Float64Array;
  readonly endedOn: Float64Array;
}

/** All that the ledger holds about the shop. */
export interface RecordedShop {
  readonly clients: number;
  readonly operations: RecordedOperations;
  readonly orders: ShopOrders;
  /** Parallel machines of each centre; NaN where the ledger does not say. */
  readonly centreMachines: Float64Array;
  readonly openings: RecordedOpenings;
  readonly changes: RecordedChanges;
  readonly requests: RecordedRequests;
  readonly privileges: RecordedPrivileges;
}

/** Where an operation's ready time comes from. */
export const readyOrigin = { unknown: 0, recorded: 1, derived: 2, movedToStart: 3 } as const;

/** How an operation's machine is known: by its name, by the person who worked on it, or laid to one that was free. */
export const machineOrigin = { none: 0, recorded: 1, worker: 2, assumed: 3 } as const;

/** How an operation's end is known; presumed where it is missing though something shows that the work is over. */
export const endOrigin = { none: 0, recorded: 1, presumed: 2 } as const;

/** Who asked that an operation be served first, the strongest ground on record (method, section 6, E2). */
export const requestGrade = { none: 0, standing: 1, flagged: 2, dated: 3 } as const;

/** Operations as the computations take them. -1 stands for none. */
export interface ShopOperations {
  readonly count: number;
  readonly order: Int32Array;
  /** The client of its order. */
  readonly client: Int32Array;
  readonly centre: Int32Array;
  /** Which of its centre's machines worked on it, from 0; -1 while it has not begun. */
  readonly machine: Int32Array;
  /** A value of `machineOrigin`. */
  readonly machineOrigin: Uint8Array;
  readonly batch: Int32Array;
  /**
   * When it could have started: as recorded, else its predecessor's end; never after its start. NaN: not known, so that
   * nothing can be said about its wait.
   */
  readonly readyAt: Float64Array;
  /** A value of `readyOrigin`. */
  readonly readyOrigin: Uint8Array;
  /** NaN: not begun. */
  readonly startedAt: Float64Array;
  /** NaN: not ended. */
  readonly endedAt: Float64Array;
  /** A value of `endOrigin`. */
  readonly endOrigin: Uint8Array;
  readonly plannedStartAt: Float64Array;
  /**
   * Open minutes of work: from start to end in the centre's open time; for one that has not ended the standard time at the
   * pace of its centre. NaN: neither is known.
   */
  readonly minutes: Float64Array;
  readonly standardMinutes: Float64Array;
  /** A value of `requestGrade`, judged at its start (at the horizon for one that has not begun). */
  readonly request: Uint8Array;
  /** 1: a contract grants it the first place, which is the rule then and no inversion. */
  readonly contracted: Uint8Array;
}

export interface ShopCentre {
  readonly machines: number;
  readonly machinesFrom: "work-centres" | "machine-ids" | "peak";
  /** Ascending half-open stretches of open time that neither overlap nor touch. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly calendarFrom: "opening-hours" | "derived";
  /** The calendars between which a derived one lies: the shortest and the longest that the operations allow. */
  readonly narrow: { readonly opens: Float64Array; readonly closes: Float64Array } | null;
  readonly wide: { readonly opens: Float64Array; readonly closes: Float64Array } | null;
}

/** The shop, ready for attribution and replay. */
export interface ShopRecord {
  readonly clients: number;
  readonly operations: ShopOperations;
  readonly orders: ShopOrders;
  /** By order, 1: a contract grants the promise, so that it counts as made to anyone. */
  readonly promiseContracted: Uint8Array;
  readonly centres: readonly ShopCentre[];
  /** How operations were laid to machines. */
  readonly machinesFrom: "recorded" | "employees" | "assumed";
  /** The instant up to which the shop is recorded: what has not begun by then still waits. */
  readonly horizonAt: number;
  readonly changes: RecordedChanges;
  readonly requests: RecordedRequests;
}

/** The machines on which a client's work can run, by centre. */
export interface MachineEligibility {
  /** By centre, the distinct sets; in each, 1 for a machine that belongs to it. The first holds all machines. */
  readonly sets: readonly (readonly Uint8Array[])[];
  /** The set of a client at a centre, at `client × centres + centre`. */
  readonly setOf: Int32Array;
}
