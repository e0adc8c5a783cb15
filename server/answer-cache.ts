/** Answers that were computed already, and those that are being computed: asked fifty times at once, computed once. */
import { LRUCache } from "lru-cache";

export interface AnswerCache<Answer> {
  /** The answer kept under a key, else a new one; a failure is not kept. */
  answer(key: string, compute: () => Promise<Answer>): Promise<Answer>;
  /** Whether an answer is kept, or being computed. */
  has(key: string): boolean;
}

/** A cache of at most so many answers; the one that was not asked for longest goes first. */
export function createAnswerCache<Answer>(most: number): AnswerCache<Answer> {
  const answers = new LRUCache<string, Promise<Answer>>({ max: most });
  return {
    has: (key) => answers.has(key),
    answer(key, compute) {
      const known = answers.get(key);
      if (known !== undefined) return known;
      const computed = compute();
      answers.set(key, computed);
      computed.catch(() => {
        if (answers.peek(key) === computed) answers.delete(key);
      });
      return computed;
    },
  };
}
