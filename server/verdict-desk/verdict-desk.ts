/** Verdicts: computed on worker threads, kept for each generation of the snapshot, scope and question. */
import type {
  ComputedVerdict,
  Verdict,
  VerdictInput,
  VerdictRows,
  VerdictRowsInput,
} from "#shared/schema/verdict.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import {
  isVerdictAssumptionChange,
  verdictAssumptions,
  type VerdictAssumptionName,
} from "#shared/verdict-parameters.ts";
import { createAnswerCache } from "#server/answer-cache.ts";
import { AppError } from "#server/errors.ts";
import { roundCents } from "#server/indicators/round-cents.ts";
import type { ReportProgress } from "#server/jobs.ts";
import type { PeopleDesk } from "#server/people/people-desk.ts";
import type { DeskReader, PlanningDesk } from "#server/planning/planning-desk.ts";
import { createSharedRuns } from "#server/planning/shared-runs.ts";
import { stepChannel, type WorkerPool } from "#server/threads/worker-pool.ts";
import { verdictAnswer } from "#server/verdict/verdict-answer.ts";
import { openVerdictRows } from "./open-verdict-rows.ts";
import { readMaterial, type ReadMaterial } from "./read-material.ts";

export interface VerdictDesk {
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  verdict(
    reader: DeskReader,
    input: VerdictInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<Verdict>;
  /** @throws AppError NOT_FOUND where there is no answer to open */
  rows(reader: DeskReader, input: VerdictRowsInput): Promise<VerdictRows>;
  /** Whether what an answer is made of is kept already: then another assumption is answered at once. */
  knows(reader: Pick<DeskReader, "generation" | "scope">, input: VerdictInput): boolean;
}

/** Some clients and periods of the generations of an hour, a few megabytes each. */
const keptMaterials = 40;
/** Answers with one or another assumption, some tens of kilobytes each. */
const keptVerdicts = 200;

const silent: ReportProgress = () => {};

/** Client and period of an input that may hold more. */
function questionOf({ client, from, to }: VerdictInput): VerdictInput {
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

const keyOf = ({ generation, scope }: Pick<DeskReader, "generation" | "scope">, input: VerdictInput) => {
  const { client, from, to } = input;
  return JSON.stringify([generation, scope, client ?? null, from ?? null, to ?? null]);
};

/** @throws AppError BAD_REQUEST for an assumption that is none, or a value that makes no sense */
function changedAssumptions({ assumptions = {} }: VerdictInput): Readonly<Record<string, number>> {
  for (const [assumption, value] of Object.entries(assumptions)) {
    if (!isVerdictAssumptionChange(assumption, value))
      throw new AppError("BAD_REQUEST", { assumption, value });
  }
  return assumptions;
}

/** The amount of a line as the answer shows it, to which its rows sum. */
function shownCents(
  { revenueCents, variableCostCents, labourCents, lines, memos }: ComputedVerdict,
  line: VerdictRowsInput["line"],
  avoidableLabourShare: number,
): number | NotComputable {
  if (line === "revenue") return revenueCents;
  if (line === "variable-cost") return variableCostCents;
  if (line === "labour") {
    return isNotComputable(labourCents) ? labourCents : roundCents(labourCents * avoidableLabourShare);
  }
  const cents =
    lines.find((each) => each.line === line)?.cents ?? memos.find(({ memo }) => memo === line)?.cents;
  if (cents === undefined) return notComputable("not-billed", []);
  return isNotComputable(cents) ? cents : cents.estimate;
}

/** @param planning where the delays behind it are computed, and `people` overtime and strain */
export function createVerdictDesk(planning: PlanningDesk, people: PeopleDesk, pool: WorkerPool): VerdictDesk {
  const materials = createAnswerCache<ReadMaterial | NotComputable>(keptMaterials);
  const verdicts = createAnswerCache<ComputedVerdict>(keptVerdicts);
  const runs = createSharedRuns();

  async function read(
    reader: DeskReader,
    input: VerdictInput,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<ReadMaterial | NotComputable> {
    report({ phase: "reading", file: null, done: 0, total: 1 });
    const steps = stepChannel((step) => report({ ...step, file: null }));
    try {
      return await readMaterial(reader, input, {
        delays: () => planning.analysis(reader, input, report, signal),
        overtime: () => people.overtimeAnalysis(reader, input, report, signal),
        people: () => people.people(reader, input, report, signal),
        evidence: (question) => pool.run("evidence", { ...question, port: steps.port }, signal, [steps.port]),
        costs: (task) => pool.run("costs", task, signal),
      });
    } finally {
      steps.close();
    }
  }

  async function materialOf(
    reader: DeskReader,
    input: VerdictInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<ReadMaterial | NotComputable> {
    const key = keyOf(reader, input);
    const answer = () =>
      materials.answer(key, () =>
        runs.begin(key, (tell, stopped) => read(reader, questionOf(input), tell, stopped)),
      );
    return await runs.follow(key, answer, report, signal);
  }

  function answer(
    reader: DeskReader,
    input: VerdictInput,
    { material }: ReadMaterial,
    changed: Readonly<Record<string, number>>,
  ): Promise<ComputedVerdict> {
    const names = Object.entries(changed).toSorted(([left], [right]) => (left < right ? -1 : 1));
    return verdicts.answer(JSON.stringify([keyOf(reader, input), names]), () =>
      Promise.resolve(verdictAnswer(material, changed)),
    );
  }

  return {
    async verdict(reader, input, report, signal) {
      const changed = changedAssumptions(input);
      const found = await materialOf(reader, input, report, signal);
      if (isNotComputable(found)) return found;
      return await answer(reader, input, found, changed);
    },
    async rows(reader, input) {
      const changed = changedAssumptions(input);
      const found = await materialOf(reader, input, silent);
      if (isNotComputable(found)) throw new AppError("NOT_FOUND", { reason: found.reason });
      const verdict = await answer(reader, input, found, changed);
      const assumed = (name: VerdictAssumptionName): number =>
        verdict.assumptions.find((each) => each.name === name)?.value ??
        verdictAssumptions[name].standard?.value ??
        0;
      const avoidableLabourShare = assumed("avoidable_labour_share");
      const cents = shownCents(verdict, input.line, avoidableLabourShare);
      return await openVerdictRows(reader.read, input, input.line, {
        record: found.record,
        analyses: found.analyses,
        lineCents: isNotComputable(cents) ? null : cents,
        avoidableLabourShare,
        claim: {
          yearlyRate: assumed("late_payment_rate"),
          indemnityCents: assumed("late_payment_indemnity"),
        },
      });
    },
    knows: (reader, input) => materials.has(keyOf(reader, input)),
  };
}
