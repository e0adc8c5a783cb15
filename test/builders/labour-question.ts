/** A question about people's work with the defaults of the law, and what a test gives beside them. */
import type { LabourQuestion } from "#server/labour/labour-question.ts";
import { peopleSettings } from "#server/people/people-settings.ts";

export function buildQuestion(overrides: Partial<LabourQuestion> = {}): LabourQuestion {
  const { fromDay = 20_000, toDay = 20_100 } = overrides;
  return {
    suspect: 0,
    dominant: 0,
    control: -1,
    clients: [{ clientId: "K", name: "King" }],
    fromDay,
    toDay,
    covered: { fromDay, toDay },
    holidays: [0],
    ...peopleSettings([], toDay - 1),
    clientWork: [],
    changes: [],
    ...overrides,
  };
}
