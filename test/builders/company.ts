/** A company whose every method is refused but those that a test gives. */
import type { Company } from "#server/company.ts";

function unexpected(name: string): () => never {
  return () => {
    throw new Error(`The test did not expect company.${name} to be called`);
  };
}

export function buildCompany(overrides: Partial<Company> = {}): Company {
  return {
    incomingFolder: "",
    isEmpty: unexpected("isEmpty"),
    read: unexpected("read"),
    portfolio: unexpected("portfolio"),
    planning: {
      delays: unexpected("planning.delays"),
      pendingKey: unexpected("planning.pendingKey"),
      pairs: unexpected("planning.pairs"),
      orders: unexpected("planning.orders"),
      gantt: unexpected("planning.gantt"),
      wait: unexpected("planning.wait"),
    },
    people: {
      overtime: unexpected("people.overtime"),
      people: unexpected("people.people"),
      chain: unexpected("people.chain"),
      pendingKey: unexpected("people.pendingKey"),
    },
    verdict: {
      report: unexpected("verdict.report"),
      rows: unexpected("verdict.rows"),
      pendingKey: unexpected("verdict.pendingKey"),
    },
    status: unexpected("status"),
    rememberUpload: unexpected("rememberUpload"),
    stageUploads: unexpected("stageUploads"),
    stageFiles: unexpected("stageFiles"),
    preview: unexpected("preview"),
    claimCommit: unexpected("claimCommit"),
    commit: unexpected("commit"),
    discard: unexpected("discard"),
    history: unexpected("history"),
    findings: unexpected("findings"),
    rejectsCsv: unexpected("rejectsCsv"),
    mappingOfImport: unexpected("mappingOfImport"),
    originalFile: unexpected("originalFile"),
    mappings: {
      list: unexpected("mappings.list"),
      find: unexpected("mappings.find"),
      saveFromStaged: unexpected("mappings.saveFromStaged"),
      importDocument: unexpected("mappings.importDocument"),
      rename: unexpected("mappings.rename"),
      remove: unexpected("mappings.remove"),
    },
    coverage: unexpected("coverage"),
    reconciliations: unexpected("reconciliations"),
    stateTotal: unexpected("stateTotal"),
    withdrawTotal: unexpected("withdrawTotal"),
    undo: unexpected("undo"),
    redo: unexpected("redo"),
    enterDemo: unexpected("enterDemo"),
    leaveDemo: unexpected("leaveDemo"),
    close: unexpected("close"),
    ...overrides,
  };
}
