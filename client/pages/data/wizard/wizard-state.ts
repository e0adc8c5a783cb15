/**
 * An import on its way, from the first file to the answer of the commit. Pure: what happened comes in, what is shown
 * comes out. Nothing here talks to the server.
 */
import type { ErrorCode } from "#shared/error-code.ts";
import type { ImportOutcome, ImportPreview } from "#shared/schema/imports.ts";
import type { ImportMapping } from "#shared/schema/mapping.ts";
import type { JobEvent } from "#shared/schema/jobs.ts";

export type JobProgress = Omit<Extract<JobEvent, { state: "running" }>, "state">;

/** A file that the server holds, waiting to be read or read. */
export interface Upload {
  readonly uploadId: string;
  readonly name: string;
  readonly bytes: number;
}

export interface Failure {
  readonly code: ErrorCode | "OFFLINE";
  readonly details: Readonly<Record<string, string | number>>;
  /** The file that was being sent; null when it was no file's fault. */
  readonly file: string | null;
}

/** A file that was given and is not sent, and why: it belongs to the system, or its format cannot be read. */
export interface SetAside {
  readonly path: string;
  readonly why: "system" | "format" | "too-many";
}

export interface Staged {
  readonly stagedId: string;
  readonly preview: ImportPreview;
  /** Sent with every commit of these rows: a repeated click has one effect. */
  readonly commitKey: string;
  /** What was read, and how. */
  readonly uploads: readonly Upload[];
  readonly mapping: ImportMapping;
}

type Activity =
  | { readonly kind: "none" }
  | {
      readonly kind: "uploading";
      readonly file: string;
      readonly position: number;
      readonly files: number;
      readonly sentBytes: number;
      readonly totalBytes: number;
    }
  | { readonly kind: "reading" | "committing"; readonly progress: JobProgress | null };

export interface WizardState {
  readonly uploads: readonly Upload[];
  readonly mapping: ImportMapping;
  readonly activity: Activity;
  readonly staged: Staged | null;
  readonly outcome: ImportOutcome | null;
  readonly failure: Failure | null;
  readonly setAside: readonly SetAside[];
}

export type WizardEvent =
  | { readonly kind: "given"; readonly setAside: readonly SetAside[] }
  | {
      readonly kind: "sending";
      readonly file: string;
      readonly position: number;
      readonly files: number;
      readonly sentBytes: number;
      readonly totalBytes: number;
    }
  | { readonly kind: "sent"; readonly upload: Upload }
  | { readonly kind: "reading" | "committing"; readonly progress: JobProgress | null }
  | { readonly kind: "read"; readonly staged: Staged }
  | { readonly kind: "landed"; readonly outcome: ImportOutcome }
  | { readonly kind: "mapped"; readonly mapping: ImportMapping }
  | { readonly kind: "removed"; readonly uploadIds: readonly string[] }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "stopped" }
  | { readonly kind: "recalled"; readonly staged: Staged }
  | { readonly kind: "abandoned" };

const idle: Activity = { kind: "none" };
const noMapping: ImportMapping = { version: 1, files: {} };

export const initialState: WizardState = {
  uploads: [],
  mapping: noMapping,
  activity: idle,
  staged: null,
  outcome: null,
  failure: null,
  setAside: [],
};

/** The upload that a read file came with: itself, or the archive that holds it. */
export function uploadOf(file: string, uploads: readonly Upload[]): Upload | null {
  const holds = ({ name }: Upload) =>
    file.startsWith(`${name}/`) || name.toLowerCase() === `${file}.gz`.toLowerCase();
  return uploads.find(({ name }) => name === file) ?? uploads.find(holds) ?? null;
}

/** The mapping without the choices for files that are no longer given. */
function mappingFor(mapping: ImportMapping, uploads: readonly Upload[]): ImportMapping {
  const files = Object.entries(mapping.files).filter(([name]) => uploadOf(name, uploads) !== null);
  return { ...mapping, files: Object.fromEntries(files) };
}

export function nextState(state: WizardState, event: WizardEvent): WizardState {
  switch (event.kind) {
    case "given":
      // Files given after an import has landed begin another one.
      return { ...(state.outcome === null ? state : initialState), failure: null, setAside: event.setAside };
    case "sending": {
      const { kind: _kind, ...sending } = event;
      return { ...state, failure: null, activity: { kind: "uploading", ...sending } };
    }
    case "sent":
      return { ...state, uploads: [...state.uploads, event.upload] };
    case "reading":
    case "committing":
      return { ...state, failure: null, activity: { kind: event.kind, progress: event.progress } };
    case "read":
      return { ...state, activity: idle, staged: event.staged, failure: null };
    case "landed":
      return { ...state, activity: idle, outcome: event.outcome, failure: null };
    case "mapped":
      return { ...state, mapping: event.mapping };
    case "removed": {
      const uploads = state.uploads.filter(({ uploadId }) => !event.uploadIds.includes(uploadId));
      if (uploads.length === 0) return initialState;
      return { ...state, uploads, mapping: mappingFor(state.mapping, uploads) };
    }
    case "failed":
      return { ...state, activity: idle, failure: event.failure };
    case "stopped":
      // What was read last is what is shown; files and answers that came after it are let go.
      return {
        ...state,
        activity: idle,
        uploads: state.staged?.uploads ?? [],
        mapping: state.staged?.mapping ?? noMapping,
      };
    case "recalled": {
      const { staged } = event;
      return { ...initialState, staged, uploads: staged.uploads, mapping: staged.mapping };
    }
    default:
      // Abandoned.
      return initialState;
  }
}

/** What the page shows: where files are awaited, an import that is being looked at, or one that has landed. */
export function stageOf(state: WizardState): "files" | "preview" | "landed" {
  if (state.outcome !== null) return "landed";
  return state.staged === null ? "files" : "preview";
}

/** Totals over all tables of a preview. The sum rule: `read = landed + identical + rejected`. */
export function totalsOf(preview: ImportPreview) {
  const sum = (field: "read" | "landed" | "replaced" | "identical" | "rejected") =>
    preview.tables.reduce((total, table) => total + table[field], 0);
  return {
    read: sum("read"),
    landed: sum("landed"),
    replaced: sum("replaced"),
    identical: sum("identical"),
    rejected: sum("rejected"),
  };
}
