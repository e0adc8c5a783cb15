/** An alert in words: what was and what is, and what to do. */
import { sayer, type Say } from "#client/i18n/language.tsx";
import type { Format } from "#client/lib/format.ts";
import { limitNames } from "#client/method/limit-names.ts";
import type { alertMessages } from "./alert-messages.ts";
import type { Alert } from "./alerts.ts";

export interface AlertText {
  readonly is: string;
  readonly todo: string;
}

interface Words {
  readonly say: Say<(typeof alertMessages)["fr"]>;
  readonly format: Format;
}

type AlertOf<Kind extends Alert["kind"]> = Extract<Alert, { readonly kind: Kind }>;

function wholeOrHalf(value: number, format: Format): string {
  return format.decimal(value, Number.isInteger(value) ? 0 : 1);
}

/** An amount whose sign stays with it at the end of a line: `−€50k`. */
function unbroken(text: string): string {
  return text.replaceAll(/[+\u2212](?=\P{Nd})/gu, "$&\u2060");
}

/** Both values with their quarters. */
function changed(
  change: NonNullable<AlertOf<"verdict">["change"]>,
  write: (value: number) => string,
  { format }: Words,
) {
  return {
    before: write(change.before),
    now: write(change.now),
    quarterBefore: format.quarter(change.quarterBefore),
    quarterNow: format.quarter(change.quarterNow),
  };
}

function verdictText({ title, net, change }: AlertOf<"verdict">, words: Words): AlertText {
  const { say, format } = words;
  const money = (cents: number) => unbroken(format.money(cents, { signed: true }));
  const parts = [
    ...(change === null ? [] : [say("verdict.change", changed(change, money, words))]),
    ...(net === null
      ? []
      : [
          say("verdict.period", {
            net: `${money(net.estimate)}, ${unbroken(format.between(net.low, net.high))}.`,
          }),
        ]),
  ];
  const todo = title === "internal-favour" ? "favour" : title === "volume-pressure" ? "volume" : "accused";
  return { is: parts.join(" "), todo: say(`verdict.todo.${todo}`) };
}

function workingTimeText(found: AlertOf<"working-time">, { say, format }: Words): AlertText {
  const { limit, cases, share, others } = found;
  const sayLimit = sayer(limitNames, format.language);
  const name = sayLimit(`limit.${limit.limit}`, { value: wholeOrHalf(limit.value, format) });
  const is =
    share === null
      ? say("working-time.is", { limit: name, cases })
      : say("working-time.isShare", { limit: name, cases, share: format.share(share) });
  return {
    is: others === 0 ? is : `${is} ${say("working-time.others", { count: others })}`,
    todo: say("working-time.todo"),
  };
}

/** Where the others do not keep the horizon either, it is ours to restore. */
function noticeText(found: AlertOf<"notice-short">, { say, format }: Words): AlertText {
  const { horizonDays, noticeDays, changes, othersDays } = found;
  const is = say("notice-short.is", {
    horizon: wholeOrHalf(horizonDays, format),
    notice: wholeOrHalf(noticeDays, format),
    changes,
  });
  if (othersDays === null) return { is, todo: say("notice-short.todo") };
  return {
    is: `${is} ${say("notice-short.others", { others: wholeOrHalf(othersDays, format) })}`,
    todo: say(othersDays < horizonDays ? "notice-short.todoAll" : "notice-short.todo"),
  };
}

export function alertText(alert: Alert, words: Words): AlertText {
  const { say, format } = words;
  switch (alert.kind) {
    case "verdict":
      return verdictText(alert, words);
    case "working-time":
      return workingTimeText(alert, words);
    case "notice-short":
      return noticeText(alert, words);
    case "others-late":
    case "overtime-risen":
      return {
        is: say(`${alert.kind}.is`, changed(alert, format.roundShare, words)),
        todo: say(`${alert.kind}.todo`),
      };
    case "share-passed":
      return {
        is: say("share-passed.is", {
          ...changed(alert, format.share, words),
          threshold: format.roundShare(alert.threshold),
        }),
        todo: say("share.todo"),
      };
    default:
      return {
        is: say("share-risen.is", {
          ...changed(alert, format.share, words),
          points: format.points(alert.now - alert.before),
        }),
        todo: say("share.todo"),
      };
  }
}
