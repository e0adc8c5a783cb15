/** Runs a command in process and keeps what it wrote. */
import { runCommand } from "#server/cli.ts";

export interface CommandRun {
  readonly exit: number;
  readonly out: string;
  readonly messages: string;
}

export async function run(...args: string[]): Promise<CommandRun> {
  const out: string[] = [];
  const messages: string[] = [];
  const exit = await runCommand(args, {
    out: (text) => out.push(text),
    say: (text) => messages.push(text),
    environment: {},
  });
  return { exit, out: out.join("\n"), messages: messages.join("\n") };
}
