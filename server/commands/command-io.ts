/** What a command may touch of its surroundings, so that tests can run it in process. */

export interface CommandIo {
  /** The answer: standard output. */
  readonly out: (text: string) => void;
  /** Progress and messages: standard error. */
  readonly say: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export const exitCodes = { done: 0, fault: 1, usage: 2, refused: 3, inUse: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Wrong usage: an unknown command, option or value. */
export class UsageError extends Error {
  override name = "UsageError";
}
