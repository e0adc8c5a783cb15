/** Answers that were computed already, and those that are being computed: asked fifty times at once, computed once. */
import { LRUCache } from "lru-cache";

export interface AnswerCache<Answer> {
  /** The answer kept under a key, else a new one; a failure is not kept. */
  answer(key: string, compute: () => Promise<Answer>): Promise<Answer>;
  /** Whether an answer is there already, not only on its way. */
  has(key: string): boolean;
}

interface Kept<Answer> {
  readonly answer: Promise<Answer>;
  settled: boolean;
}

/** A cache of at most so many answers; the one that was not asked for longest goes first. */
export function createAnswerCache<Answer>(most: number): AnswerCache<Answer> {
  const answers = new LRUCache<string, Kept<Answer>>({ max: most });
  return {
    has: (key) => answers.peek(key)?.settled === true,
    answer(key, compute) {
      const known = answers.get(key);
      if (known !== undefined) return known.answer;
      const kept: Kept<Answer> = { answer: compute(), settled: false };
      answers.set(key, kept);
      void (async () => {
        try {
          await kept.answer;
          kept.settled = true;
        } catch {
          if (answers.peek(key) === kept) answers.delete(key);
        }
      })();
      return kept.answer;
    },
  };
}
