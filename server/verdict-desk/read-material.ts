/** Reads and has computed what a verdict is made of, for one client and period. */
import type { People } from "#shared/schema/people.ts";
import type { ComputedPortfolio } from "#shared/schema/portfolio.ts";
import { isNotComputable, type NotComputable, type Period } from "#shared/schema/scalar.ts";
import type { VerdictInput } from "#shared/schema/verdict.ts";
import { AppError } from "#server/errors.ts";
import type { ReadColumns } from "#server/facts/read-columns.ts";
import { readPortfolio } from "#server/facts/read-portfolio.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { readCostRecord } from "#server/facts/read-verdict.ts";
import type { LedgerParameter } from "#server/indicators/assumption-in-force.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { ShopNames } from "#server/indicators/delay-question.ts";
import type { OvertimeOnDesk } from "#server/people/people-desk.ts";
import { nameOrders } from "#server/planning/name-operations.ts";
import type { AnalysisOnDesk } from "#server/planning/planning-desk.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { netDraws, type CostQuantities } from "#server/verdict/cost-quantities.ts";
import type { CostAnalyses, CostRecord, CostTask } from "#server/verdict/cost-record.ts";
import {
  noEvidence,
  type EvidenceAnalysis,
  type EvidenceQuestion,
} from "#server/verdict/evidence-analysis.ts";
import type { LeftOutKind } from "#server/verdict/leave-one-out.ts";
import { requestedShare } from "#server/verdict/requested-share.ts";
import { thresholdsInForce } from "#server/verdict/verdict-thresholds.ts";
import type { VerdictMaterial } from "#server/verdict/verdict-material.ts";
import { costScope } from "./cost-scope.ts";

const clientsFile = new URL("../facts/shop-clients.sql", import.meta.url);
const teamsFile = new URL("../facts/shop-teams.sql", import.meta.url);
const parametersFile = new URL("../indicators/portfolio-parameters.sql", import.meta.url);

/** The analyses on which a verdict rests, each of the same client and period, wherever they are computed. */
export interface VerdictWork {
  delays(): Promise<AnalysisOnDesk | NotComputable>;
  overtime(): Promise<Pick<OvertimeOnDesk, "analysis"> | NotComputable>;
  people(): Promise<People>;
  evidence(question: Omit<EvidenceQuestion, "onProgress">): Promise<EvidenceAnalysis>;
  costs(task: CostTask): Promise<CostQuantities>;
}

/** The material, with the rows and analyses that open its lines. */
export interface ReadMaterial {
  readonly material: VerdictMaterial;
  readonly record: CostRecord;
  readonly analyses: CostAnalyses;
}

/** Days that the question names, else all that any of the analyses covers. */
function wholePeriod(input: VerdictInput, periods: readonly Period[]): Period {
  const [first] = periods;
  const from = periods.reduce((least, period) => (period.from < least ? period.from : least), first.from);
  const to = periods.reduce((most, period) => (period.to > most ? period.to : most), first.to);
  return { from: input.from ?? from, to: input.to ?? to };
}

/** Teams are numbered in order of their first centre. */
async function readTeams(read: ReadSnapshot) {
  const rows = await read<{ readonly team: string | null }>(teamsFile);
  const names = [...new Set(rows.flatMap(({ team }) => (team === null ? [] : [team])))];
  const ofCentre = Int32Array.from(rows, ({ team }) => (team === null ? -1 : names.indexOf(team)));
  return { names, ofCentre };
}

/** What leaving out turns the sign, by name: a team that is none is its work centre. */
async function leftOutNames(
  read: ReadSnapshot,
  evidence: EvidenceAnalysis,
  teams: readonly string[],
  centres: ShopNames["centres"],
): Promise<VerdictMaterial["leftOutNames"]> {
  const ids: Record<LeftOutKind, Set<number>> = { week: new Set(), team: new Set(), order: new Set() };
  const ofDelay = isNotComputable(evidence.delayRobustness) ? [] : [evidence.delayRobustness];
  for (const { flips } of [...evidence.takenRobustness, ...ofDelay]) {
    for (const { kind, id } of flips) ids[kind].add(id);
  }
  const named = (kind: LeftOutKind, name: (id: number) => string) =>
    new Map([...ids[kind]].map((id) => [id, name(id)]));
  const orders = ids.order.size === 0 ? new Map<number, string>() : await nameOrders(read, [...ids.order]);
  return {
    week: named("week", formatDay),
    team: named("team", (id) => teams[id] ?? centres[-1 - id]?.name ?? String(id)),
    order: orders,
  };
}

/** The examined client: the one that is named, else the dominant one of the period. */
function examinedClient(
  input: VerdictInput,
  portfolio: ComputedPortfolio,
  clients: ShopNames["clients"],
): { readonly client: number; readonly clientId: string; readonly name: string } {
  const clientId = input.client ?? portfolio.dominantClientId;
  const client = clients.findIndex((each) => each.clientId === clientId);
  if (client < 0) throw new AppError("UNKNOWN_CLIENT", { client: clientId });
  return { client, clientId, name: clients[client].name };
}

/**
 * @returns not computable where there is no order at all, or none in the period
 * @throws AppError UNKNOWN_CLIENT, BAD_REQUEST for a period that ends before it begins, CANCELLED
 */
export async function readMaterial(
  { read, readColumns }: { readonly read: ReadSnapshot; readonly readColumns: ReadColumns },
  input: VerdictInput,
  work: VerdictWork,
): Promise<ReadMaterial | NotComputable> {
  const { assumptions: _changed, ...question } = input;
  const { from, to } = input;
  if (from !== undefined && to !== undefined && from >= to) throw new AppError("BAD_REQUEST", { from, to });
  const portfolio = await readPortfolio(read, question);
  if (isNotComputable(portfolio)) return portfolio;
  const clients = await read<ShopNames["clients"][number]>(clientsFile);
  const { client, clientId, name } = examinedClient(input, portfolio, clients);
  const delays = await work.delays();
  const overtime = await work.overtime();
  const people = await work.people();
  const period = wholePeriod(input, [
    portfolio.period,
    ...(isNotComputable(delays) ? [] : [delays.analysis.answer.period]),
    ...(isNotComputable(overtime) ? [] : [overtime.analysis.answer.period]),
  ]);
  const ledger = await read<LedgerParameter>(parametersFile, { to: period.to });
  const teams = await readTeams(read);
  const evidence = isNotComputable(delays)
    ? noEvidence(delays)
    : await work.evidence({
        shop: delays.shop,
        analysis: delays.analysis,
        question: delays.question,
        thresholds: thresholdsInForce(ledger).values,
        teamOfCentre: teams.ofCentre,
        seed: netDraws.seed,
      });
  const scope = await costScope(read, {
    client,
    clientId,
    fromDay: dayNumber(period.from),
    toDay: dayNumber(period.to),
  });
  const record = await readCostRecord(read, readColumns, scope);
  const analyses: CostAnalyses = {
    delays: isNotComputable(delays)
      ? delays
      : { orders: delays.analysis.orders, answer: { replay: delays.analysis.answer.replay } },
    overtime: isNotComputable(overtime)
      ? overtime
      : { answer: overtime.analysis.answer, weekly: overtime.analysis.weekly },
    people,
    requestedShare: requestedShare(evidence.requested),
  };
  const quantities = await work.costs({ record, analyses, seed: netDraws.seed });
  return {
    record,
    analyses,
    material: {
      period,
      client: { clientId, name },
      clients,
      leftOutNames: await leftOutNames(
        read,
        evidence,
        teams.names,
        isNotComputable(delays) ? [] : delays.names.centres,
      ),
      portfolio,
      delays: isNotComputable(delays)
        ? delays
        : { answer: delays.analysis.answer, orders: delays.analysis.orders },
      overtime: isNotComputable(overtime) ? overtime : overtime.analysis.answer,
      people,
      evidence,
      quantities,
      ledger,
    },
  };
}
