/** Sends one file as raw bytes, saying how far it is; `fetch` cannot say that. */
import { errorCodes, type ErrorCode } from "#shared/error-code.ts";
import type { FoundFile } from "./collect-files.ts";
import type { Failure, Upload } from "./wizard-state.ts";

/** Why a file was not taken. */
export class UploadError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** What a refusal says, as the page's failure. */
export function refusalOf(status: number, text: string, file: string): Failure {
  const { error, details } = parsed(text);
  const code: ErrorCode | undefined = errorCodes.find((known) => known === error);
  const entries = typeof details === "object" && details !== null ? Object.entries(details) : [];
  return {
    code: code ?? (status === 413 ? "PAYLOAD_TOO_LARGE" : "FAULT"),
    details: Object.fromEntries(
      entries.filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === "string" || typeof entry[1] === "number",
      ),
    ),
    file,
  };
}

/**
 * Sends a file under the path at which it was found. @throws UploadError when it is refused or the connection fails, `AbortError` when `signal` stops it
 */
export function uploadFile(
  { path, file }: FoundFile,
  signal: AbortSignal,
  onProgress: (sentBytes: number) => void,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener("abort", stop, { once: true });
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
    request.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
    request.addEventListener("error", () =>
      reject(new UploadError({ code: "OFFLINE", details: {}, file: path })),
    );
    request.addEventListener("load", () => {
      const { uploadId, name, bytes } = parsed(request.responseText);
      if (
        request.status === 200 &&
        typeof uploadId === "string" &&
        typeof name === "string" &&
        typeof bytes === "number"
      )
        resolve({ uploadId, name, bytes });
      else reject(new UploadError(refusalOf(request.status, request.responseText, path)));
    });
    request.open("PUT", `/api/uploads?name=${encodeURIComponent(path)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}
