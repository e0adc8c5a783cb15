/** Answers about people's work: computed on worker threads, kept for each generation of the snapshot, scope and question. */
import type { ChainInput, Overtime, OvertimeChain, OvertimeInput } from "#shared/schema/overtime.ts";
import type { People, PeopleInput } from "#shared/schema/people.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { createAnswerCache } from "#server/answer-cache.ts";
import { AppError } from "#server/errors.ts";
import { readOvertime, readPeople, readWorkWeeks } from "#server/facts/read-labour.ts";
import type { ReportProgress } from "#server/jobs.ts";
import type { LabourQuestion } from "#server/labour/labour-question.ts";
import type { RecordedOvertime, RecordedPeople } from "#server/labour/labour-record.ts";
import type { OvertimeAnalysis } from "#server/labour/overtime-analysis.ts";
import type { AnalysisOnDesk, DeskReader, PlanningDesk } from "#server/planning/planning-desk.ts";
import { createSharedRuns } from "#server/planning/shared-runs.ts";
import { stepChannel, type WorkerPool } from "#server/threads/worker-pool.ts";
import { openChain } from "./open-chain.ts";
import { labourQuestion, scopeOf } from "./people-question.ts";

export interface OvertimeOnDesk {
  readonly question: LabourQuestion;
  readonly recorded: RecordedOvertime;
  readonly analysis: OvertimeAnalysis;
  readonly delays: AnalysisOnDesk | NotComputable;
}

export interface PeopleDesk {
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  overtime(
    reader: DeskReader,
    input: OvertimeInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<Overtime>;
  /** What stands behind that answer, for what is computed from it. @throws like `overtime` */
  overtimeAnalysis(
    reader: DeskReader,
    input: OvertimeInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<OvertimeOnDesk | NotComputable>;
  /** @throws AppError UNKNOWN_CLIENT, BAD_REQUEST, CANCELLED */
  people(
    reader: DeskReader,
    input: PeopleInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<People>;
  /** @throws AppError NOT_FOUND where there is no answer to open */
  chain(reader: DeskReader, input: ChainInput): Promise<OvertimeChain>;
  /** Whether an answer is kept already. */
  knows(
    subject: "overtime" | "people",
    reader: Pick<DeskReader, "generation" | "scope">,
    input: PeopleInput,
  ): boolean;
}

const keptAnswers = 100;
/** The people who answer, and those before. */
const keptPeople = 2;

const silent: ReportProgress = () => {};

/** Client and period of an input that may hold more. */
function questionOf({ client, from, to }: PeopleInput): PeopleInput {
  return {
    ...(client === undefined ? {} : { client }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

const keyOf = ({ generation, scope }: Pick<DeskReader, "generation" | "scope">, input: PeopleInput) => {
  const { client, from, to } = input;
  return JSON.stringify([generation, scope, client ?? null, from ?? null, to ?? null]);
};

/** @param planning where the delays behind induced overtime are computed */
export function createPeopleDesk(planning: PlanningDesk, pool: WorkerPool): PeopleDesk {
  const recorded = createAnswerCache<RecordedPeople>(keptPeople);
  const overtimes = createAnswerCache<OvertimeOnDesk | NotComputable>(keptAnswers);
  const answers = createAnswerCache<People>(keptAnswers);
  const overtimeRuns = createSharedRuns();
  const peopleRuns = createSharedRuns();

  const peopleOf = (reader: DeskReader): Promise<RecordedPeople> =>
    recorded.answer(`${reader.generation}`, () => readPeople(reader.read, reader.readColumns));

  async function analyseOvertime(
    reader: DeskReader,
    input: OvertimeInput,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<OvertimeOnDesk | NotComputable> {
    report({ phase: "reading", file: null, done: 0, total: 1 });
    const people = await peopleOf(reader);
    const question = await labourQuestion(reader.read, people, input);
    if (isNotComputable(question)) return question;
    if (people.covered.timeEntries === 0) return notComputable("no-time-entries", ["time_entries"]);
    if (question.suspect < 0) return notComputable("no-client", ["orders", "time_entries.client_id"]);
    const delays = await planning.analysis(reader, input, report, signal);
    const scope = scopeOf(question, false);
    const workWeeks = await readWorkWeeks(reader.readColumns, scope);
    const wholeScope = scopeOf(question, true);
    const isWhole = scope.fromDay <= wholeScope.fromDay && scope.toDay >= wholeScope.toDay;
    const wholeWeeks = isWhole ? workWeeks : await readWorkWeeks(reader.readColumns, wholeScope);
    const overtime = await readOvertime(reader.readColumns, scope);
    const steps = stepChannel((step) => report({ ...step, file: null }));
    try {
      const shop = isNotComputable(delays)
        ? null
        : { shop: delays.shop, openings: delays.openings, analysis: delays.analysis };
      const analysis = await pool.run(
        "overtime",
        { people, workWeeks, wholeWeeks, overtime, shop, question, port: steps.port },
        signal,
        [steps.port],
      );
      return { question, recorded: overtime, analysis, delays };
    } finally {
      steps.close();
    }
  }

  async function analysePeople(
    reader: DeskReader,
    input: PeopleInput,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<People> {
    report({ phase: "reading", file: null, done: 0, total: 1 });
    const people = await peopleOf(reader);
    const question = await labourQuestion(reader.read, people, input);
    if (isNotComputable(question)) return question;
    const workWeeks = await readWorkWeeks(reader.readColumns, scopeOf(question, true));
    const steps = stepChannel((step) => report({ ...step, file: null }));
    try {
      return await pool.run("people", { people, workWeeks, question, port: steps.port }, signal, [
        steps.port,
      ]);
    } finally {
      steps.close();
    }
  }

  async function overtimeOf(
    reader: DeskReader,
    input: OvertimeInput,
    report: ReportProgress,
    signal?: AbortSignal,
  ): Promise<OvertimeOnDesk | NotComputable> {
    const key = keyOf(reader, input);
    const answer = () =>
      overtimes.answer(key, () =>
        overtimeRuns.begin(key, (tell, stopped) => analyseOvertime(reader, questionOf(input), tell, stopped)),
      );
    return await overtimeRuns.follow(key, answer, report, signal);
  }

  return {
    async overtime(reader, input, report, signal) {
      const found = await overtimeOf(reader, input, report, signal);
      return isNotComputable(found) ? found : found.analysis.answer;
    },
    overtimeAnalysis: (reader, input, report, signal) => overtimeOf(reader, input, report, signal),
    async people(reader, input, report, signal) {
      const key = keyOf(reader, input);
      const answer = () =>
        answers.answer(key, () =>
          peopleRuns.begin(key, (tell, stopped) => analysePeople(reader, questionOf(input), tell, stopped)),
        );
      return await peopleRuns.follow(key, answer, report, signal);
    },
    async chain(reader, input) {
      const found = await overtimeOf(reader, input, silent);
      if (isNotComputable(found)) throw new AppError("NOT_FOUND", { reason: found.reason });
      return await openChain(reader.read, found, input);
    },
    knows: (subject, reader, input) =>
      (subject === "overtime" ? overtimes : answers).has(keyOf(reader, input)),
  };
}
