/** Chapter 3, delays imposed. */
import type { ChapterText } from "#client/method/method-text.ts";

export const delays: ChapterText<3> = {
  "waiting-causes": {
    name: "Causes of waiting",
    says: "Why each operation waited, and behind the work of which client.",
    formula:
      "A wait runs from the time at which the operation was ready to its start, in open time of its work centre. While all machines that could take it are at work, each carries an equal part of the instant: ordinary queue where its work was ready earlier or at the same time, prioritisation where it became ready later. A free machine makes the instant unexplained. Out of turn: the part of prioritisation that the house rule would not have given.",
    limits:
      "Each instant is counted once and the causes sum to the wait. Priority moves waiting, it does not make any: what one gains, others wait. Closed time is told apart.",
  },
  "eligible-machines": {
    name: "Eligible machines",
    says: "On which machines of a centre a client's work can run.",
    formula:
      "those that ever did it, once the client has enough known operations there; else all of the centre's",
    limits:
      "Without machine identifiers they are read off the people who share them, and restrict nothing where the record contradicts the grouping.",
  },
  "record-quality": {
    name: "Quality of the record",
    says: "What is recorded, what is derived, what is unknown.",
    formula:
      "operations begun before ready ÷ operations begun; ready times recorded, derived, unknown; presumed ends",
    limits: "An operation begun before its ready time is taken as ready at its start, and counted.",
  },
  "house-rule": {
    name: "House rule",
    says: "In which order the house serves its other clients when they wait together.",
    formula:
      "over pairs of other clients' operations that waited together, the part of the starts that each rule explains: first ready, first ordered, promised date, shortest, least slack; the best is kept",
    limits:
      "A rule that is estimated, not declared. Below the least agreement none is kept, and nothing is said to be out of turn. An accusation is tested under every rule that is nearly as good.",
  },
  "queue-jumping": {
    name: "Hours taken out of turn",
    says: "How many hours of the others' waiting come from the client's work served before its turn.",
    formula:
      "prioritisation of the client over others where the house rule would have served the other; share: these hours ÷ the other clients' waiting",
    limits:
      "Hours taken cost nothing to an order that arrives on time all the same: see the days imposed. Below the tolerance, or in proportion to its part of the work, it is disorder of the starts. A priority by contract is the rule.",
  },
  "requests-on-record": {
    name: "Requests on record",
    says: "Which part of the hours taken carries a request of the client, or a recorded priority.",
    formula:
      "hours taken whose operation carries, before its start, a dated request; else a priority flag; else a privilege in force; else none",
    limits:
      "A request by telephone that nobody noted is missing. What carries nothing counts as the house's own choice.",
  },
  "client-matrix": {
    name: "Who waits behind whom",
    says: "The hours that the work of each client took from that of each other.",
    formula: "for each pair of clients, sum of the parts of waits carried by the work of the first",
    limits: "The diagonal, a client behind itself, is held against nobody.",
  },
  "fair-share-ratio": {
    name: "Fair share of the queue",
    says: "Whether the client holds the place in the ordinary queue that its volume explains.",
    formula: "the client's part of the others' ordinary queue ÷ its part of the work",
    limits:
      "Says nothing once its turns out of order exceed 1% of the waiting: priority takes it out of the ordinary queue.",
  },
  "replay-gate": {
    name: "Gate of the replay",
    says: "Whether the replay of the shop is near enough to what happened for anything to be drawn from it.",
    formula:
      "median gap of replayed to recorded completions, as a part of flow time, with the client's requested work first, or with all its work first",
    limits:
      "Beyond the accepted gap everything that comes from a replay is not computable; the hours taken remain.",
  },
  "imposed-delay": {
    name: "Days imposed",
    says: "By how many days the others' orders ended later than by the house rule.",
    formula:
      "The recorded shop is run again with its shifts, durations, routings and transfer lags, and with no machine left free before waiting work. Days imposed: end in the order of the recorded starts minus end by the rule, in calendar days, over orders that end in both. 95% interval by blocks of four weeks.",
    limits:
      "Net: orders that gain count as well. The rule is the one that the house follows for the others, not the best there could be.",
  },
  "privilege-change-volume": {
    name: "Privilege, changes, volume",
    says: "What of the delay comes from going first, from late changes, and from the client's size.",
    formula:
      "privilege: recorded end − end by the rule; changes: rule − rule without its late changes; volume: that − without the client, and without its part of the machines",
    limits:
      "Volume is never held against anybody: without the client its capacity would not exist, and the replay without it says too much.",
  },
  "reactionary-delay": {
    name: "Passed-on delay",
    says: "What is left of the time taken from an operation when the order reaches its end.",
    formula:
      "from one operation to the next: max(0, delay received − slack); at the end, what exceeds the slack to the promise",
    limits: "Comes from the record alone, without a replay: a wait avoided here might have come up later.",
  },
  "on-time-in-full": {
    name: "On time and in full (OTIF)",
    says: "The part of the orders delivered by the first promise, with all of the quantity.",
    formula: "orders on time and in full ÷ orders promised, delivered or past their promise",
    limits:
      "Where a quantity is unknown the date alone judges. A revised promise does not erase the delay: the revised date is shown beside it.",
  },
  "notice-given": {
    name: "Notice given",
    says: "How many working days a client leaves between its request and the planned start, against the frozen horizon.",
    formula:
      "median of working days from the request for a change to the planned start; part of the requests inside the horizon",
    limits:
      "A change is its own only where the date comes forward, where it follows its request within a week, or where its order took the place.",
  },
  "next-victims": {
    name: "Next victims",
    says: "Which open operations of others will be overtaken, with how much slack, and the swap that avoids it.",
    formula:
      "open work is run forward, the client first and then by the rule; slack: open hours before the last possible start",
    limits: "Takes the usual durations and no new order: a list for today.",
  },
};
