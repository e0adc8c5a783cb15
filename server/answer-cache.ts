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
  readonly settled: boolean;
}

/** What an answer weighs while it is on its way, and at least. */
const lightest = 1;

/**
 * A cache of answers that together weigh no more than `most`, by count unless they are weighed otherwise. The one that was not
 * asked for longest goes first; the last is kept whatever it weighs.
 *
 * @param most a whole number
 */
export function createAnswerCache<Answer>(
  most: number,
  weigh: (answer: Answer) => number = () => lightest,
): AnswerCache<Answer> {
  const answers = new LRUCache<string, Kept<Answer>>({ maxSize: most });
  return {
    has: (key) => answers.peek(key)?.settled === true,
    answer(key, compute) {
      const known = answers.get(key);
      if (known !== undefined) return known.answer;
      const answer = compute();
      answers.set(key, { answer, settled: false }, { size: lightest });
      // Meanwhile it may have gone, and another may be on its way.
      const isStillThere = () => answers.peek(key)?.answer === answer;
      void (async () => {
        try {
          const weight = Math.max(lightest, Math.ceil(weigh(await answer)));
          if (isStillThere()) answers.set(key, { answer, settled: true }, { size: Math.min(weight, most) });
        } catch {
          if (isStillThere()) answers.delete(key);
        }
      })();
      return answer;
    },
  };
}
