/**
 * The company whose ledger is open: one object that the server and the command line share, so that a page, a procedure
 * and a command do the same thing in the same way.
 */
import { rm } from "node:fs/promises";
import type { CompanyStatus } from "#shared/schema/company.ts";
import type { Coverage, Reconciliation, StatedTotalInput } from "#shared/schema/coverage.ts";
import type { ImportOutcome, ImportPreview, ImportRecord } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import type { Portfolio, PortfolioInput } from "#shared/schema/portfolio.ts";
import {
  openDesks,
  readerOf,
  type CompanyPeople,
  type CompanyPlanning,
  type CompanyVerdict,
} from "#server/company-desks.ts";
import { currency, resolveTimeZone } from "#server/config.ts";
import { demoCompanyName } from "#server/demo/demo-options.ts";
import { demoIsOpen, enterDemo, leaveDemo } from "#server/demo-import.ts";
import { AppError } from "#server/errors.ts";
import { createAnswerCache } from "#server/answer-cache.ts";
import { readLedgerCoverage } from "#server/facts/ledger-coverage.ts";
import { readCoverage } from "#server/facts/read-coverage.ts";
import { readPortfolio } from "#server/facts/read-portfolio.ts";
import { readReconciliations } from "#server/facts/read-reconciliations.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import type { Upload } from "#server/http/receive-upload.ts";
import type { ReportProgress } from "#server/jobs.ts";
import { findImport } from "#server/ledger/catalogue-imports.ts";
import { commitImport } from "#server/ledger/commit-import.ts";
import { listImports } from "#server/ledger/list-imports.ts";
import { openSnapshot, snapshotStatus } from "#server/ledger/open-snapshot.ts";
import { readFindings, type FindingsAnswer, type FindingsPage } from "#server/ledger/read-findings.ts";
import { openRecord } from "#server/ledger/open-record.ts";
import { originalFile, type OriginalFile } from "#server/ledger/original-file.ts";
import { createStagingFolder, stagedEntry } from "#server/ledger/record.ts";
import { rejectsCsv, type RejectsChoice } from "#server/ledger/rejects-csv.ts";
import { mappingMemory, type MappingMemory } from "#server/ledger/saved-mappings.ts";
import { discardStaged, stageImport, type StageOptions } from "#server/ledger/stage-import.ts";
import type { SourceFile } from "#server/ledger/staged-import.ts";
import { listStatedTotals, stateTotal, withdrawTotal } from "#server/ledger/stated-totals.ts";
import { redoImport, undoImport } from "#server/ledger/undo-import.ts";

interface Staged {
  readonly stagedId: string;
  readonly preview: ImportPreview;
}

interface CommitChoice {
  readonly acceptRejects: boolean;
  readonly by: string;
}

export interface Company {
  /** Where uploads wait to be read. */
  readonly incomingFolder: string;
  /** Nothing was ever imported, the demo neither. */
  isEmpty(): boolean;
  /** Reads one generation of the snapshot; all queries of one use see the same rows. */
  read<Value>(use: (read: ReadSnapshot) => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  /**
   * The portfolio, computed once for each generation of the snapshot, scope and question. The scope says whose rows may
   * be in it, so that nobody is answered with what was computed for another.
   * @throws AppError UNKNOWN_CLIENT, BAD_REQUEST
   */
  portfolio(input: PortfolioInput, scope: string): Promise<Portfolio>;
  /** Who delays whom, and what opens from it. */
  readonly planning: CompanyPlanning;
  /** Where overtime comes from, and what strain goes with it; released aggregates only. */
  readonly people: CompanyPeople;
  /** Whether a client brings more than it costs, and what is proven of it. */
  readonly verdict: CompanyVerdict;
  status(): Promise<CompanyStatus>;
  rememberUpload(upload: Upload): void;
  /** @throws AppError NOT_FOUND for an upload that is not there */
  stageUploads(
    uploadIds: readonly string[],
    mapping: ImportMapping | null,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<Staged>;
  stageFiles(
    files: readonly SourceFile[],
    mapping: ImportMapping | null,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<Staged>;
  preview(stagedId: string): ImportPreview;
  /**
   * Says that a commit is about to start. A second one of the same import under another key is refused.
   * @throws AppError IMPORT_NOT_FOUND, IMPORT_ALREADY_COMMITTED
   */
  claimCommit(stagedId: string, key: string): void;
  /** Lands what was staged. A commit that fails gives its claim back. */
  commit(stagedId: string, choice: CommitChoice, report: ReportProgress): Promise<ImportOutcome>;
  discard(stagedId: string): Promise<void>;
  history(): ImportRecord[];
  findings(id: string, page: FindingsPage): Promise<FindingsAnswer>;
  /** The rejected rows as CSV text, piece by piece. @throws AppError IMPORT_NOT_FOUND at the first piece */
  rejectsCsv(id: string, choice?: RejectsChoice): AsyncGenerator<string>;
  /** The choices with which an import's files were read, or null. @throws AppError IMPORT_NOT_FOUND */
  mappingOfImport(importId: string): ImportMapping | null;
  /** @throws AppError IMPORT_NOT_FOUND, RECORD_DAMAGED */
  originalFile(importId: string, position: number): OriginalFile;
  /** The mappings that are kept and applied again. */
  readonly mappings: MappingMemory;
  /** What the ledger has and lacks, computed once for each generation of the snapshot and scope. */
  coverage(scope: string): Promise<Coverage>;
  /** The totals that the company states beside the ledger's, the latest entered first. */
  reconciliations(): Promise<Reconciliation[]>;
  /** @throws AppError BAD_REQUEST for a period that is none */
  stateTotal(stated: StatedTotalInput, by: string): string;
  /** @throws AppError NOT_FOUND */
  withdrawTotal(statedId: string, by: string): void;
  undo(importId: string, by: string, report: ReportProgress): Promise<void>;
  redo(importId: string, by: string, report: ReportProgress): Promise<void>;
  enterDemo(by: string, report: ReportProgress, signal: AbortSignal): Promise<void>;
  leaveDemo(by: string, report: ReportProgress): Promise<void>;
  close(): Promise<void>;
}

/** Questions whose answers are kept: a reader's filters and trials of an hour, some tens of kilobytes each. */
const keptPortfolios = 200;
/** One for each scope, and those of the generation before. */
const keptCoverages = 10;

/**
 * Opens the company of a data folder; this process holds the folder until `close`.
 * @throws AppError DATA_FOLDER_IN_USE, DATA_FOLDER_NEWER, RECORD_DAMAGED
 */
export async function openCompany(dataFolder: string): Promise<Company> {
  const record = await openRecord(dataFolder, { timeZone: resolveTimeZone(process.env) });
  const incoming = await createStagingFolder(record);
  const uploads = new Map<string, Upload>();
  const uploadsOfStaged = new Map<string, readonly Upload[]>();
  const commitKeys = new Map<string, string>();
  const portfolios = createAnswerCache<Portfolio>(keptPortfolios);
  const coverages = createAnswerCache<Coverage>(keptCoverages);
  const desks = openDesks(record);

  async function forgetUploads(stagedId: string): Promise<void> {
    for (const { uploadId, path } of uploadsOfStaged.get(stagedId) ?? []) {
      uploads.delete(uploadId);
      await rm(path, { force: true });
    }
    uploadsOfStaged.delete(stagedId);
  }

  async function stageFiles(
    files: readonly SourceFile[],
    mapping: ImportMapping | null,
    onProgress: ReportProgress,
    signal: AbortSignal,
    bounds: Pick<StageOptions, "maximumRows" | "reading"> = {},
  ): Promise<Staged> {
    return stageImport(record, files, mapping ?? undefined, { onProgress, signal, ...bounds });
  }

  return {
    incomingFolder: incoming.folder,
    planning: desks.planning,
    people: desks.people,
    verdict: desks.verdict,
    isEmpty: () => listImports(record).length === 0,
    async read(use, signal) {
      await using snapshot = await openSnapshot(record);
      return await use(readerOf(snapshot, signal));
    },
    async portfolio(input, scope) {
      await using snapshot = await openSnapshot(record);
      const key = `${snapshot.generation} ${scope} ${JSON.stringify(input)}`;
      return await portfolios.answer(key, () => readPortfolio(readerOf(snapshot), input));
    },
    async status() {
      await using snapshot = await openSnapshot(record);
      const coverage = await readCoverage(readerOf(snapshot));
      const { generation, builtAt, stale } = snapshotStatus(record);
      const demo = demoIsOpen(record);
      return {
        demo,
        name: demo ? demoCompanyName : null,
        ...coverage,
        generation,
        builtAt,
        stale,
        currency,
        timeZone: record.timeZone,
      };
    },
    rememberUpload(upload) {
      uploads.set(upload.uploadId, upload);
    },
    async stageUploads(uploadIds, mapping, report, signal) {
      const files = uploadIds.map((uploadId) => {
        const upload = uploads.get(uploadId);
        if (upload === undefined) throw new AppError("NOT_FOUND", { upload: uploadId });
        return upload;
      });
      const { uploadRows: maximumRows, pageReading: reading } = record.limits;
      const staged = await stageFiles(files, mapping, report, signal, { maximumRows, reading });
      uploadsOfStaged.set(staged.stagedId, files);
      return staged;
    },
    stageFiles,
    preview: (stagedId) => stagedEntry(record, stagedId).preview,
    claimCommit(stagedId, key) {
      const { committed } = stagedEntry(record, stagedId);
      const holder = commitKeys.get(stagedId);
      if (holder === key) return;
      if (holder !== undefined || committed !== null) {
        throw new AppError("IMPORT_ALREADY_COMMITTED", { import: stagedId });
      }
      commitKeys.set(stagedId, key);
    },
    async commit(stagedId, { acceptRejects, by }, onProgress) {
      try {
        const outcome = await commitImport(record, stagedId, { acceptRejects, by, onProgress });
        await forgetUploads(stagedId);
        return outcome;
      } catch (error) {
        commitKeys.delete(stagedId);
        throw error;
      }
    },
    discard: (stagedId) => discardStaged(record, stagedId),
    history: () => listImports(record),
    findings: (id, page) => readFindings(record, id, page),
    rejectsCsv: (id, choice) => rejectsCsv(record, id, choice),
    mappingOfImport(importId) {
      const found = findImport(record.catalogue, importId);
      if (found === null) throw new AppError("IMPORT_NOT_FOUND", { import: importId });
      return found.mapping;
    },
    originalFile: (importId, position) => originalFile(record, importId, position),
    mappings: mappingMemory(record),
    async coverage(scope) {
      await using snapshot = await openSnapshot(record);
      const key = `${snapshot.generation} ${scope}`;
      return await coverages.answer(key, () => readLedgerCoverage(readerOf(snapshot)));
    },
    async reconciliations() {
      await using snapshot = await openSnapshot(record);
      return await readReconciliations(readerOf(snapshot), listStatedTotals(record));
    },
    stateTotal: (stated, by) => stateTotal(record, stated, by),
    withdrawTotal: (statedId, by) => withdrawTotal(record, statedId, by),
    undo: (importId, by, onProgress) => undoImport(record, importId, { by, onProgress }),
    redo: (importId, by, onProgress) => redoImport(record, importId, { by, onProgress }),
    enterDemo: (by, report, signal) => enterDemo(record, by, report, signal),
    leaveDemo: (by, report) => leaveDemo(record, by, report),
    async close() {
      await desks.close();
      await record.close();
    },
  };
}
