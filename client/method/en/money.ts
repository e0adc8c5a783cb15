/** Chapter 5, money. The formulas are those of the drawers of the Verdict page. */
import { formulaMessages } from "#client/method/formula-messages.ts";
import type { ChapterText } from "#client/method/method-text.ts";

const words = formulaMessages.en;

export const money: ChapterText<5> = {
  "contribution-after-labour": {
    name: "Contribution after labour",
    says: "What the client leaves once materials, subcontracting and the work on its orders are paid.",
    formula: `revenue: ${words.revenue}\nvariable cost: ${words["variable-cost"]}\nlabour: ${words.labour}\n${words["contribution-after-labour"]}`,
    limits:
      "The avoidable part of labour is an assumption: all of it is the sternest reading. It is the first flip shown.",
  },
  "contribution-per-bottleneck-hour": {
    name: "Contribution per bottleneck hour",
    says: "What an hour of the scarcest work centre earns, with the client and with the whole portfolio.",
    formula: words["bottleneck-hour"],
    limits: "Compares clients; does not say what a freed hour would sell for.",
  },
  "line-expedite": {
    name: "Express freight and emergency subcontracting",
    says: "What its orders cost in express freight and emergency subcontracting.",
    formula: words["line.expedite"],
    limits: "Counted row by row. What no order carries is not in it.",
  },
  "line-own-penalties": {
    name: "Penalties and credits on its orders",
    says: "What the house paid it for delays or defects.",
    formula: words["line.own-penalties"],
    limits: "A delay of the house's is paid to it, not held against it: it is a cost of serving it.",
  },
  "line-others-penalties": {
    name: "Penalties and express freight of others",
    says: "What the house paid to other clients because their orders waited behind it.",
    formula: words["line.others-penalties"],
    limits:
      "Only orders count that are late in the order followed and on time by the rule. Needs a faithful replay.",
  },
  "line-meetings": {
    name: "Meetings and firefighting",
    says: "Time in meetings and crises beyond what its part of production would explain.",
    formula: words["line.meetings"],
    limits: "Counts only hours entered in its name; half of the meetings often are not.",
  },
  "line-direct-overtime": {
    name: "Direct overtime",
    says: "Premiums and rest of the hours worked on its orders beyond the plan.",
    formula: words["line.direct-overtime"],
    limits: "The hours themselves are in labour already: only the extra counts here.",
  },
  "line-induced-overtime": {
    name: "Induced overtime",
    says: "Premiums and rest of the hours worked for others because it went first.",
    formula: words["line.induced-overtime"],
    limits: "Comes from two replays; without a faithful replay the line is missing and the page says so.",
  },
  "line-absence": {
    name: "Associated absence",
    says: "What the spells cost that go together with its weeks of heavy load.",
    formula: words["line.absence"],
    limits:
      "An association, no cause. The line is removed if a control fails, and an absence replaced by overtime is counted once.",
  },
  "line-late-payment": {
    name: "Late payment",
    says: "What the money costs that it keeps past the due date.",
    formula: words["line.late-payment"],
    limits: "The cost of capital is an assumption; penalties collected are income, not a line.",
  },
  "line-prompt-payment": {
    name: "Prompt payment",
    says: "What the money is worth that it pays ahead of the due date: what the client gives back.",
    formula: words["line.prompt-payment"],
    limits: "Enters the net with the opposite sign of the costs.",
  },
  "line-departures": {
    name: "Associated departures",
    says: "What the departures would cost that go together with its load.",
    formula: words["line.departures"],
    limits:
      "Expected, never observed: outside the booked and attributed net. Six to nine months of pay are repeated everywhere and no study was found behind them: to be confirmed by the company.",
  },
  "memo-concession": {
    name: "Beside: discounts granted",
    says: "What the price list would have given on top.",
    formula: words["memo.concession"],
    limits: words["memo.concession.why"],
  },
  "memo-fixed-cost-carried": {
    name: "Beside: fixed cost carried",
    says: "The part of the fixed cost that its work pays for.",
    formula: words["memo.fixed-cost-carried"],
    limits: words["memo.fixed-cost-carried.why"],
  },
  "memo-late-payment-claim": {
    name: "Beside: late-payment penalties due",
    says: "What the law would let the company ask of it for paying late.",
    formula: words["memo.late-payment-claim"],
    limits: words["memo.late-payment-claim.why"],
  },
  "memo-same-gain": {
    name: "Beside: one gain counted twice",
    says: "By how much, at most, two lines might spend the same gain.",
    formula: words["memo.same-gain"],
    limits: words["memo.same-gain.why"],
  },
  "memo-clients-at-risk": {
    name: "Beside: other clients at risk",
    says: "The contribution that other clients, made late, might take with them.",
    formula: words["memo.clients-at-risk"],
    limits: words["memo.clients-at-risk.why"],
  },
  net: {
    name: "Net of the client",
    says: "What is left of what the client brings once what it costs is paid, with its interval.",
    formula: `${words.net}\ninterval: ${words["net.interval"]}`,
    limits:
      "Lines may be missing: they are named, and the net is then too high. Every euro says whether it is booked, attributed or expected.",
  },
  "net-per-revenue": {
    name: "Net per euro invoiced",
    says: "What a euro of sales leaves, beside what it leaves with the other clients.",
    formula: "net ÷ revenue; the others: contribution after labour ÷ revenue",
    limits: "Attributed costs are counted for the examined client only.",
  },
  "break-even-multiplier": {
    name: "Break-even multiplier",
    says: "By how much all its costs would have to be multiplied for it to leave nothing.",
    formula: words["break-even"],
    limits: "Takes all costs to rise together.",
  },
  tornado: {
    name: "Sensitivity of the net",
    says: "Which assumptions and estimates move the net most.",
    formula: words.tornado,
    limits: "One at a time: what two do together is not in it.",
  },
  "flip-point": {
    name: "Flip point",
    says: "Which single assumption changes the sign of the net, and at which value.",
    formula: words.flip,
    limits: "A flip outside the range of the assumption is shown as such.",
  },
};
