/** Meetings, firefighting and hostile contacts by client, without showing what few people had of them. */
import type { ClientLoad } from "#shared/schema/people.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { ClientWork, RecordedContacts } from "./labour-record.ts";

const minutesPerHour = 60;

/** A client's work beside the machines, and the contacts that hurt. */
interface Load {
  readonly work: ClientWork;
  readonly hostileContacts: number;
  readonly threats: number;
}

/** Contacts of the period by client: hostile ones and threats. */
function contactsByClient(contacts: RecordedContacts, { fromDay, toDay }: LabourQuestion) {
  const byClient = new Map<number, { hostileContacts: number; threats: number }>();
  for (let row = 0; row < contacts.count; row += 1) {
    if (contacts.day[row] < fromDay || contacts.day[row] >= toDay) continue;
    const sums = byClient.get(contacts.client[row]) ?? { hostileContacts: 0, threats: 0 };
    byClient.set(contacts.client[row], sums);
    if (contacts.threat[row] === 1) sums.threats += 1;
    else sums.hostileContacts += 1;
  }
  return byClient;
}

const hoursOf = ({ work }: Load): number => work.meetingMinutes + work.firefightingMinutes;

/**
 * Clients with hours, most meetings and firefighting first. Those that fewer people met or ran after than the threshold are one
 * row without a name, the last; while that row may stand for too few people itself, the named client with the fewest joins it.
 *
 * @param threshold people that a row stands for at least
 */
export function clientLoad(
  contacts: RecordedContacts,
  question: LabourQuestion,
  threshold: number,
): ClientLoad[] | NotComputable<"no-hours-on-clients" | "no-office-hours" | "too-few-people"> {
  const { clientWork, clients } = question;
  if (clientWork.length === 0) {
    return notComputable("no-hours-on-clients", ["time_entries.client_id", "time_entries.order_id"]);
  }
  const heard = contactsByClient(contacts, question);
  if (heard.size === 0 && clientWork.every(({ officePeople }) => officePeople === 0)) {
    return notComputable("no-office-hours", ["time_entries.activity", "interactions"]);
  }
  const loads = clientWork.map((work): Load => ({
    work,
    ...(heard.get(work.client) ?? { hostileContacts: 0, threats: 0 }),
  }));
  const merged = loads.filter(({ work }) => work.officePeople < threshold);
  const named = loads
    .filter(({ work }) => work.officePeople >= threshold)
    .toSorted(
      (left, right) => left.work.officePeople - right.work.officePeople || hoursOf(left) - hoursOf(right),
    );
  // People of one client may be those of another: no more are certain than the one with most has.
  while (merged.length > 0 && merged.every(({ work }) => work.officePeople < threshold)) {
    const joining = named.shift();
    if (joining === undefined) return notComputable("too-few-people", []);
    merged.push(joining);
  }
  const production = clientWork.reduce((sum, { productionMinutes }) => sum + productionMinutes, 0);
  const rowOf = (members: readonly Load[], client: number | null): ClientLoad => {
    const sum = (measure: (load: Load) => number): number =>
      members.reduce((total, load) => total + measure(load), 0);
    return {
      clientId: client === null ? null : clients[client].clientId,
      name: client === null ? null : clients[client].name,
      clients: members.length,
      meetingHours: sum(({ work }) => work.meetingMinutes) / minutesPerHour,
      firefightingHours: sum(({ work }) => work.firefightingMinutes) / minutesPerHour,
      productionShare:
        production === 0 ? 0 : Math.min(1, sum(({ work }) => work.productionMinutes) / production),
      hostileContacts: sum(({ hostileContacts }) => hostileContacts),
      threats: sum(({ threats }) => threats),
    };
  };
  const rows = named
    .toSorted((left, right) => hoursOf(right) - hoursOf(left) || left.work.client - right.work.client)
    .map((load) => rowOf([load], load.work.client));
  return merged.length === 0 ? rows : [...rows, rowOf(merged, null)];
}
