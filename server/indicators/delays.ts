/**
 * Who delays whom (method, section 3): waits by cause and by client, what was taken ahead of the house rule, what the
 * replay without the privilege gives, service, notice and the next victims, for one examined client.
 */
import type { ComputedDelays, DelayEvidence } from "#shared/schema/delays.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { attributeWaiting, type WaitingAttribution } from "#server/scheduling/attribute-waiting.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import type { RecordedShop, ShopRecord } from "#server/scheduling/shop-record.ts";
import { centreWaiting, centreWeeks } from "./centre-waiting.ts";
import { countedWork, coveredDays } from "./counted-work.ts";
import { delayEvidence } from "./delay-evidence.ts";
import type { DelaysQuestion, ShopNames } from "./delay-question.ts";
import { houseRuleAnswer } from "./house-rule-answer.ts";
import { imposedAnswer } from "./imposed-answer.ts";
import { jumpTotals, workMinutes } from "./imposed-hours.ts";
import { minutesPerHour, waitingTotals } from "./waiting-totals.ts";
