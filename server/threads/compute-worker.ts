/** What runs on a worker thread, off the event loop. */
import type { MessagePort } from "node:worker_threads";
import type { DelayEvidence } from "#shared/schema/delays.ts";
import type { NotComputable } from "#shared/schema/scalar.ts";
import type { DelaysQuestion, ShopNames } from "#server/indicators/delay-question.ts";
import { analyseDelays, type DelaysAnalysis } from "#server/indicators/delays.ts";
import {
  findPairs,
  type FoundPair,
  type FoundPairs,
  type PairSearch,
} from "#server/indicators/find-pairs.ts";
import { findTakers, type TakersSearch } from "#server/indicators/find-takers.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { RecordedShop, ShopRecord } from "#server/scheduling/shop-record.ts";
import {
  analyseOvertime,
  type OvertimeAnalysis,
  type OvertimeMaterial,
} from "#server/labour/overtime-analysis.ts";
import { analysePeople, type PeopleMaterial } from "#server/labour/people-analysis.ts";
import type { People } from "#shared/schema/people.ts";
import type { CostQuantities } from "#server/verdict/cost-quantities.ts";
import type { CostTask } from "#server/verdict/cost-record.ts";
import {
  evidenceAnalysis,
  type EvidenceAnalysis,
  type EvidenceQuestion,
} from "#server/verdict/evidence-analysis.ts";
import { costQuantities } from "#server/verdict/quantify-costs.ts";
import { shareArrays } from "./share-arrays.ts";

export interface AnalysisTask {
  readonly shop: ShopRecord;
  readonly question: DelaysQuestion;
  readonly names: ShopNames;
  readonly rows: DelayEvidence["rows"];
  /** Where progress is told. */
  readonly port: MessagePort;
}

/** With where progress is told. */
export type OvertimeTask = OvertimeMaterial & { readonly port: MessagePort };
export type PeopleTask = PeopleMaterial & { readonly port: MessagePort };
export type EvidenceTask = Omit<EvidenceQuestion, "onProgress"> & { readonly port: MessagePort };

/** What is told through the port. */
export interface ComputingStep {
  readonly phase: "attributing" | "replaying" | "testing";
  readonly done: number;
  readonly total: number;
}

export interface ComputeTasks {
  build(recorded: RecordedShop): ShopRecord;
  analyse(task: AnalysisTask): DelaysAnalysis | NotComputable;
  overtime(task: OvertimeTask): OvertimeAnalysis;
  people(task: PeopleTask): People;
  evidence(task: EvidenceTask): EvidenceAnalysis;
  costs(task: CostTask): CostQuantities;
  pairs(search: PairSearch): FoundPairs;
  takers(search: TakersSearch): FoundPair[];
}

function tellThrough(port: MessagePort) {
  return (phase: ComputingStep["phase"], done: number, total: number): void => {
    const step: ComputingStep = { phase, done, total };
    port.postMessage(step);
  };
}

export function build(recorded: RecordedShop): ShopRecord {
  return shareArrays(buildShopRecord(recorded));
}

export function analyse({ shop, question, names, rows, port }: AnalysisTask): DelaysAnalysis | NotComputable {
  return shareArrays(analyseDelays(shop, question, names, rows, tellThrough(port)));
}

export function overtime({ port, ...material }: OvertimeTask): OvertimeAnalysis {
  return shareArrays(analyseOvertime(material, tellThrough(port)));
}

export function people({ port, ...material }: PeopleTask): People {
  return analysePeople(material, tellThrough(port));
}

export function evidence({ port, ...question }: EvidenceTask): EvidenceAnalysis {
  const tell = tellThrough(port);
  const onProgress = (done: number, total: number): void => tell("testing", done, total);
  return shareArrays(evidenceAnalysis({ ...question, onProgress }));
}

export function costs({ record, analyses, seed }: CostTask): CostQuantities {
  return shareArrays(costQuantities(record, analyses, seed));
}

export function pairs(search: PairSearch): FoundPairs {
  return findPairs(search);
}

export function takers(search: TakersSearch): FoundPair[] {
  return findTakers(search);
}
