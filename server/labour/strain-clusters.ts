/** Sums of what rows add to an estimate, where the rows of a person go together, and those of a week. */

interface ClusterTally {
  /** Rows come in order of employee. */
  add(employee: number, week: number, influence: number): void;
  /** The variance of the sum. */
  spread(): number;
}

/**
 * The variance by person, and where it is larger the one by person and by week at once: some people are away more often than
 * others, and a Saturday or a wave of flu is everybody's (Cameron, Gelbach and Miller 2011: by person, plus by week, less by row).
 * Each is enlarged for few clusters.
 */
export function clusterTally(weeks: number): ClusterTally {
  const byWeek = new Float64Array(weeks);
  let [ofPeople, ofRows, own, people, current] = [0, 0, 0, 0, -1];
  return {
    add(employee, week, influence) {
      if (employee !== current) {
        ofPeople += own * own;
        own = 0;
        people += 1;
        current = employee;
      }
      own += influence;
      byWeek[week] += influence;
      ofRows += influence * influence;
    },
    spread() {
      const persons = ((ofPeople + own * own) * people) / (people - 1);
      const ofWeeks = byWeek.reduce((sum, each) => sum + each * each, 0);
      const both = persons + (ofWeeks * weeks) / (weeks - 1) - ofRows;
      return Math.max(persons, weeks > 1 ? both : 0);
    },
  };
}
