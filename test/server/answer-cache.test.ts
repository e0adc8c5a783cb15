import { describe, expect, it } from "vitest";
import { createAnswerCache } from "#server/answer-cache.ts";
import { refusal } from "#test/builders/ledger-record.ts";

describe("an answer", () => {
  it("is computed once, also when it is asked for again before it is there", async () => {
    const cache = createAnswerCache<number>(10);
    let computed = 0;
    const compute = () => Promise.resolve((computed += 1));
    expect(await Promise.all([cache.answer("a", compute), cache.answer("a", compute)])).toEqual([1, 1]);
    expect(await cache.answer("a", compute)).toBe(1);
    expect(await cache.answer("b", compute)).toBe(2);
  });

  it("that failed is asked for again", async () => {
    const cache = createAnswerCache<number>(10);
    expect(await refusal(cache.answer("a", () => Promise.reject(new Error("busy"))))).toMatchObject({
      message: "busy",
    });
    expect(await cache.answer("a", () => Promise.resolve(1))).toBe(1);
  });

  it("goes when it was not asked for longest", async () => {
    const cache = createAnswerCache<string>(2);
    const ask = (key: string, value: string) => cache.answer(key, () => Promise.resolve(value));
    await ask("a", "first");
    await ask("b", "first");
    await ask("a", "second");
    await ask("c", "first");
    expect([await ask("a", "third"), await ask("b", "third")]).toEqual(["first", "third"]);
  });

  it("is known once it is there, not while it is on its way", async () => {
    const cache = createAnswerCache<number>(10);
    const { promise, resolve } = Promise.withResolvers<number>();
    const answer = cache.answer("a", () => promise);
    expect([cache.has("a"), cache.has("b")]).toEqual([false, false]);
    resolve(1);
    await answer;
    expect(cache.has("a")).toBe(true);
  });

  it("goes when those asked for later weigh too much beside it, and not before", async () => {
    const cache = createAnswerCache<string>(5, ({ length }) => length);
    const ask = async (key: string, value: string) => {
      await cache.answer(key, () => Promise.resolve(value));
      await Promise.resolve();
    };
    await ask("a", "12");
    await ask("b", "123");
    expect([cache.has("a"), cache.has("b")]).toEqual([true, true]);
    await ask("c", "1");
    expect([cache.has("a"), cache.has("b"), cache.has("c")]).toEqual([false, true, true]);
  });

  it("is kept when it alone weighs more than the bound, and when it weighs nothing", async () => {
    const cache = createAnswerCache<string>(5, ({ length }) => length);
    await cache.answer("a", () => Promise.resolve("1234567"));
    await Promise.resolve();
    expect(cache.has("a")).toBe(true);
    await cache.answer("b", () => Promise.resolve(""));
    await Promise.resolve();
    expect([cache.has("a"), cache.has("b")]).toEqual([false, true]);
  });
});
