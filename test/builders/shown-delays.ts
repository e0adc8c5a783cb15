/** An answer about delays as the Planning page shows it, of round figures; parts can be replaced. */
import { delaysSchema, type ComputedDelays } from "#shared/schema/delays.ts";

const waiting: ComputedDelays["waiting"] = {
  hours: 100,
  causes: { contention: 70, prioritisation: 20, batching: 4, unexplained: 6 },
  unavailabilityHours: 50,
  hoursRange: { estimate: 100, low: 90, high: 110 },
  operations: 40,
  operationsStillWaiting: 2,
};

const service: ComputedDelays["onTime"]["client"] = {
  orders: 10,
  onTime: 0.9,
  inFull: 1,
  onTimeInFull: 0.9,
  onTimeRevised: 1,
};

const group = {
  orders: 5,
  medianLeadDays: 8,
  ordersInsideHorizon: 5,
  changes: 3,
  medianNoticeDays: 2,
  changesInsideHorizon: 2,
  notice: [{ days: 2, changes: 3 }],
};

const shown: ComputedDelays = {
  status: "computed",
  period: { from: "2025-01-01", to: "2026-01-01" },
  covered: { from: "2025-01-01", to: "2026-01-01" },
  client: { clientId: "K", name: "Aéronord" },
  dominantClientId: "K",
  clients: [
    { clientId: "K", name: "Aéronord", workHours: 300 },
    { clientId: "X", name: "Hydrolac", workHours: 400 },
    { clientId: "Y", name: "Transval", workHours: 300 },
  ],
  evidence: {
    operations: 42,
    operationsBegun: 40,
    readyRecorded: 40,
    readyDerived: 0,
    readyUnknown: 2,
    startedBeforeReady: 0,
    startedBeforeReadyShare: 0,
    startedBeforeReadyTolerance: 0.05,
    endsPresumed: 0,
    machinesFrom: "recorded",
    restrictedMachines: 0,
    centres: [
      {
        workCentreId: "M",
        name: "Fraisage",
        machines: 2,
        machinesFrom: "work-centres",
        calendarFrom: "opening-hours",
      },
    ],
    rows: { operations: 42, orders: 20, openingHours: 10, scheduleChanges: 3, requests: 2, privileges: 1 },
  },
  parameters: [
    {
      name: "queue_jump_tolerance",
      value: 0.01,
      unit: "share",
      origin: "default",
      source: "calibration-on-simulated-plants",
      validFrom: "2026-01-01",
    },
  ],
  waiting,
  waitingOfOthers: waiting,
  imposed: {
    contentionHours: 20,
    prioritisationHours: 20,
    queueJumpHours: 20,
    queueJumpRequestedHours: 15,
    requested: { dated: 12, flagged: 2, standing: 1, none: 5 },
    queueJumpShare: 0.2,
    fairShareRatio: 0.9,
    operationsOvertaken: 14,
    ordersOvertaken: 12,
    pairs: 20,
    byClient: [
      {
        clientId: "X",
        contentionHours: 12,
        prioritisationHours: 15,
        queueJumpHours: 15,
        days: { estimate: 30, low: 20, high: 40 },
        reactionaryDays: 4,
        orders: 9,
        ordersOvertaken: 8,
        ordersMadeLate: 3,
        ordersMadeLateByRecord: 2,
        medianSlackDays: 3,
        onTimeInFull: { recorded: 0.7, byRule: 0.8, orders: 9 },
      },
    ],
  },
  matrix: [
    {
      fromClientId: "K",
      toClientId: "X",
      contentionHours: 12,
      prioritisationHours: 15,
      queueJumpHours: 15,
      pairs: { contention: 3, prioritisation: 15, queueJump: 15 },
    },
    {
      fromClientId: "K",
      toClientId: "Y",
      contentionHours: 8,
      prioritisationHours: 5,
      queueJumpHours: 5,
      pairs: { contention: 3, prioritisation: 5, queueJump: 5 },
    },
    {
      fromClientId: "X",
      toClientId: "K",
      contentionHours: 9,
      prioritisationHours: 1,
      queueJumpHours: 1,
      pairs: { contention: 3, prioritisation: 1, queueJump: 1 },
    },
    {
      fromClientId: "X",
      toClientId: "X",
      contentionHours: 30,
      prioritisationHours: 2,
      queueJumpHours: 2,
      pairs: { contention: 3, prioritisation: 4, queueJump: 4 },
    },
  ],
  centres: [
    {
      workCentreId: "M",
      name: "Fraisage",
      machines: 2,
      hours: 100,
      prioritisationByClient: 20,
      queueJumpHours: 20,
      prioritisationByOthers: 2,
      contention: 68,
      batching: 4,
      unexplained: 6,
    },
  ],
  centreWeeks: [{ workCentreId: "M", weekOn: "2025-03-10", hours: 8, operationsOvertaken: 4 }],
  houseRule: {
    best: "fifo",
    agreement: { fifo: 0.98, firstCome: 0.7, edd: 0.6, spt: 0.5, leastSlack: 0.6 },
    pairs: 200,
    threshold: 0.7,
    tested: [{ rule: "fifo", queueJumpHours: 20 }],
  },
  replayGate: { requestedFirst: 0.01, allFirst: 0.03, threshold: 0.02 },
  replay: {
    status: "computed",
    gate: "requested-first",
    medianErrorShare: 0.01,
    rule: "fifo",
    delayDays: { estimate: 30, low: 20, high: 40 },
    ordersCompared: 15,
    ordersDelayedADay: 9,
    ordersMadeLate: 3,
    ordersSavedFromLate: 0,
    privilegeDays: 30,
    changeDays: 4,
    volumeDays: 50,
    volumeWithoutCapacityDays: -12,
    onTimeInFull: { recorded: 0.7, byRule: 0.78, difference: { estimate: 0.08, low: 0.04, high: 0.12 } },
    draws: 2000,
    seed: 1,
    blockWeeks: 4,
  },
  onTime: {
    client: service,
    others: { ...service, onTimeInFull: 0.7 },
    weeks: [
      {
        weekOn: "2025-03-10",
        client: { orders: 2, onTimeInFull: 2 },
        others: { orders: 4, onTimeInFull: 3 },
      },
      {
        weekOn: "2025-03-17",
        client: { orders: 0, onTimeInFull: 0 },
        others: { orders: 4, onTimeInFull: 4 },
      },
    ],
    promisesRevised: 3,
    promisesRevisedForClient: 2,
  },
  notice: {
    status: "computed",
    frozenHorizonDays: 10,
    client: group,
    others: { ...group, medianNoticeDays: 12, notice: [{ days: 12, changes: 30 }] },
    changesOfOurs: 1,
    changesWithoutDate: 0,
  },
  nextVictims: { status: "computed", asOf: "2025-12-31T18:00", operations: 12, victims: [], total: 0 },
};

/** @throws ZodError when the parts do not make an answer */
export function shownDelays(parts: Partial<ComputedDelays> = {}): ComputedDelays {
  const delays = delaysSchema.parse({ ...shown, ...parts });
  if (delays.status !== "computed") throw new Error("an answer that was computed");
  return delays;
}
