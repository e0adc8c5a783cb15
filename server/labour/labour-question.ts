/** What a question about people's work is about, as numbers. */
import type { ShownPeopleParameter } from "#shared/schema/overtime.ts";
import type { DatedParameters } from "./dated-parameters.ts";
import type { DaySpan } from "./working-time-scope.ts";
import type { ChangeWeek, ClientWork } from "./labour-record.ts";

export interface LabourQuestion {
  /** The examined client, the largest one, and the largest of the others; -1: there is none. */
  readonly suspect: number;
  readonly dominant: number;
  readonly control: number;
  /** By number. */
  readonly clients: readonly { readonly clientId: string; readonly name: string }[];
  /** Days from 1970-01-01, half open. */
  readonly fromDay: number;
  readonly toDay: number;
  /** The days that the record covers, closed ones beside them included. */
  readonly covered: DaySpan;
  readonly holidays: readonly number[];
  readonly dated: DatedParameters;
  readonly shown: ShownPeopleParameter[];
  /** In the period, by client. */
  readonly clientWork: readonly ClientWork[];
  /** The examined client's late changes and rush requests, by week. */
  readonly changes: readonly ChangeWeek[];
}
