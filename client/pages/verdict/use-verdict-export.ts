/** The export of the whole page: every table one under the other, with what they rest on above. */
import type { ComputedVerdict } from "#shared/schema/verdict.ts";
import { csvOfPage } from "#client/charts/figure-table.ts";
import { useFormat, useSay } from "#client/i18n/language.tsx";
import { isComputed, orNull } from "#client/lib/computed.ts";
import { csvText } from "#client/lib/csv.ts";
import { download } from "#client/lib/download.ts";
import { classNames } from "#client/method/class-names.ts";
import { verdictTitle } from "#client/method/verdict-title.ts";
import { assumptionMessages } from "./assumption-messages.ts";
import { axesMessages } from "./axes-messages.ts";
import { axesTable } from "./axes-table.ts";
import { assumptionsTable, densityTable, rulesTable } from "./export-tables.ts";
import { netAmounts } from "./net-amounts.ts";
import { useReason } from "./NotComputable.tsx";
import { pageMessages } from "./page-messages.ts";
import { placeboMessages } from "./placebo-messages.ts";
import { placeboTable } from "./placebo-table.ts";
import { ruleMessages } from "./rule-messages.ts";
import { tornadoMessages } from "./tornado-messages.ts";
import { tornadoTable } from "./tornado-table.ts";
import { useMarked } from "./use-marked.ts";
import { useRuleText } from "./use-rule-text.ts";
import { useWaterfallTable } from "./WaterfallFigure.tsx";
import { waterfallMessages } from "./waterfall-messages.ts";
import { columnAmounts, waterfallTitle } from "./waterfall-text.ts";

/** Downloads the page's tables as one CSV file. */
export function useVerdictExport(verdict: ComputedVerdict): () => void {
  const say = useSay(pageMessages);
  const sayRule = useSay(ruleMessages);
  const sayClass = useSay(classNames);
  const sayAxes = useSay(axesMessages);
  const sayPlacebo = useSay(placeboMessages);
  const sayTornado = useSay(tornadoMessages);
  const sayWaterfall = useSay(waterfallMessages);
  const sayAssumption = useSay(assumptionMessages);
  const format = useFormat();
  const reason = useReason();
  const marked = useMarked(verdict);
  const ruleText = useRuleText(verdict);
  const waterfall = useWaterfallTable(verdict);
  return () => {
    const { client, period, placebo } = verdict;
    const net = orNull(verdict.net);
    const amounts = columnAmounts(verdict, sayWaterfall, format);
    const opening = [
      say("title"),
      say("export.period", { period: format.period(period.from, period.to) }),
      say("export.client", { name: client.name }),
      say("export.class", { title: sayClass(verdictTitle(verdict)) }),
      marked.draws,
      say("export.address", { address: window.location.href }),
      ...(marked.mention === "" ? [] : [say("export.changed", { mention: marked.mention })]),
    ];
    const page = csvOfPage(opening, [
      {
        title: say("export.rules"),
        table: rulesTable(verdict.evidence, ruleText, say, sayRule),
      },
      { title: waterfallTitle(verdict, sayWaterfall, format), table: waterfall },
      ...(net === null
        ? []
        : [{ title: say("export.density"), table: densityTable(net, amounts, say, format) }]),
      { title: sayAxes("title"), table: axesTable(verdict.axes, sayAxes, reason, format) },
      ...(isComputed(placebo)
        ? [
            {
              title: sayPlacebo("measure", { period: format.period(period.from, period.to) }),
              table: placeboTable(placebo, client.clientId, sayPlacebo, format),
            },
          ]
        : []),
      ...(net === null
        ? []
        : [
            {
              title: sayTornado("measure", { unit: format.unit(netAmounts(net, format).scale) }),
              table: tornadoTable(verdict, netAmounts(net, format).scale, sayTornado, sayAssumption, format),
            },
          ]),
      {
        title: say("export.assumptions"),
        table: assumptionsTable(verdict, say, sayAssumption, format),
      },
    ]);
    download(`${marked.fileName("verdict")}.csv`, csvText(page, format.language));
  };
}
