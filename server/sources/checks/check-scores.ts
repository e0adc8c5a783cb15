/** Looks for survey scores that the named instrument cannot give. */
import { identifier, literal } from "#server/ledger/winning-rows.ts";
import { landedName, positionSql, type StagingSession } from "../staging-session.ts";

/**
 * The scale of each known instrument, both ends included. `pulse`: 1 to 10. `who5`: five answers of 0 to 5, raw sums of 0 to
 * 25 or their fourfold (WHO-5, 1998). `cbi`: scores of 0 to 100 (Copenhagen Burnout Inventory, Kristensen 2005).
 */
const scales: readonly (readonly [instrument: string, lowest: number, highest: number])[] = [
  ["pulse", 1, 10],
  ["who5", 0, 100],
  ["cbi", 0, 100],
];

/** RANGE, without its value: it is about a person. Other instruments have scales that nobody told us. */
export async function checkScores(session: StagingSession): Promise<void> {
  for (const [instrument, lowest, highest] of scales) {
    await session.findings.insert(
      `SELECT _source, _line, ${positionSql(session, "survey_answers", "score", "_source")}, 'RANGE', 'reject',
         'survey_answers', 'score', NULL, ${literal(`${lowest}–${highest}`)}
       FROM ${identifier(landedName("survey_answers"))}
       WHERE lower(trim(instrument)) = ${literal(instrument)} AND score NOT BETWEEN ${lowest} AND ${highest}`,
    );
  }
}
