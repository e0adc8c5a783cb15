import { describe, expect, it } from "vitest";
import { createTurns } from "#server/ledger/turns.ts";
import { refusal } from "#test/builders/ledger-record.ts";

/** Work that ends when it is told to. */
function heldWork(log: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    finish: resolve,
    work: async () => {
      log.push(`${name} begins`);
      await promise;
      log.push(`${name} ends`);
    },
  };
}

describe("turns", () => {
  it("let so many run at once, the rest in the order in which they came", async () => {
    const turns = createTurns(2);
    const log: string[] = [];
    const held = ["a", "b", "c", "d"].map((name) => heldWork(log, name));
    const all = held.map(({ work }) => turns.run(work));
    await Promise.resolve();
    expect(log).toEqual(["a begins", "b begins"]);
    for (const { finish } of held) finish();
    await Promise.all(all);
    expect(log.filter((line) => line.endsWith("begins"))).toEqual([
      "a begins",
      "b begins",
      "c begins",
      "d begins",
    ]);
  });

  it("refuse what would wait beyond the queue, and forget what was cancelled while it waited", async () => {
    const turns = createTurns(1, 1);
    const log: string[] = [];
    const first = heldWork(log, "first");
    const running = turns.run(first.work);
    const abort = new AbortController();
    const waiting = turns.run(() => Promise.resolve(), abort.signal);
    expect(await refusal(turns.run(() => Promise.resolve()))).toMatchObject({ code: "BUSY" });
    abort.abort();
    expect(await refusal(waiting)).toMatchObject({ code: "CANCELLED" });
    const next = turns.run(() => Promise.resolve("next"));
    first.finish();
    await running;
    expect(await next).toBe("next");
  });

  it("give the turn on when work fails", async () => {
    const turns = createTurns(1);
    expect(await refusal(turns.run(() => Promise.reject(new Error("fails"))))).toMatchObject({
      message: "fails",
    });
    expect(await turns.run(() => Promise.resolve(1))).toBe(1);
  });
});
