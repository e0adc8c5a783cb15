/** The sentences that open the page: what the client leaves, how sure that is, what is established and what is not. */
import { catalogue } from "#client/i18n/message.ts";

export const heroMessages = catalogue(
  {
    kicker: "Verdict · {name} · {period}",
    "period.months": "en {months}",
    "period.days": "du {from} au {last}",
    "net.gain": "Sur {revenue} facturés {period}, {name} nous laisse {net} nets, {interval}.",
    "net.open-gain": "Sur {revenue} facturés {period}, {name} nous laisse {net} nets, {interval}.",
    "net.open-loss":
      "Sur {revenue} facturés {period}, {name} nous laisse {net} nets, {interval} : une perte n'est pas démontrée.",
    "net.loss":
      "Sur {revenue} facturés {period}, {name} nous coûte {net} de plus qu'il ne rapporte, net {interval}.",
    "net.unknown": "Ce qui reste des {revenue} facturés à {name} {period} n'est pas calculable.",
    "changed.gain":
      "Avec {count, plural, one {votre hypothèse} other {vos hypothèses}}, sur {revenue} facturés {period}, {name} nous laisse {net} nets, {interval}.",
    "changed.open-gain":
      "Avec {count, plural, one {votre hypothèse} other {vos hypothèses}}, sur {revenue} facturés {period}, {name} nous laisse {net} nets, {interval}.",
    "changed.open-loss":
      "Avec {count, plural, one {votre hypothèse} other {vos hypothèses}}, sur {revenue} facturés {period}, {name} nous laisse {net} nets, {interval} : une perte n'est pas démontrée.",
    "changed.loss":
      "Avec {count, plural, one {votre hypothèse} other {vos hypothèses}}, sur {revenue} facturés {period}, {name} nous coûte {net} de plus qu'il ne rapporte, net {interval}.",
    insufficient: "Nos données ne suffisent pas pour juger {name}.",
    "open.net": "Ouvrir le calcul du net",
    "cents.others": "Soit {cents} par euro facturé, contre {others} de contribution pour les autres clients.",
    "cents.alone": "Soit {cents} par euro facturé.",
    "cents.changed": "Soit {cents} par euro facturé au lieu de {was}.",
    cent: "{value} {count, plural, one {centime} other {centimes}}",
    "chances.some": "{count, plural, one {une chance} other {#\u00A0chances}} sur\u00A0100",
    "chances.few": "moins d'une chance sur\u00A0100",
    "chances.most": "plus de 99\u00A0chances sur\u00A0100",
    "chances.instead": "{now} au lieu de {was}",
    "verdict.same": "Le verdict ne change pas.",
    "verdict.changed": "Le verdict passe de « {from} » à « {to} ».",
    "conduct.accused": "Qu'il passe devant les autres, à leurs frais, est établi.",
    "conduct.internal-favour":
      "Ses commandes passent devant les autres au-delà du hasard, mais le plus souvent sans qu'il l'ait demandé : c'est notre propre choix, et rien ne lui est imputé.",
    "conduct.volume-pressure":
      "Il pèse par son volume, sans passer devant ni changer ses commandes au-delà de la tolérance : c'est une question de capacité.",
    "conduct.healthy-big-client":
      "Il ne passe pas devant les autres : même au plus défavorable, ce qu'il prend et les jours qu'il impose restent sous la tolérance.",
    "conduct.watch": "Des indices existent, mais pas tous : rien n'est établi contre lui.",
    "conduct.watchNone":
      "Rien n'est établi contre lui, sans que l'on puisse exclure qu'il passe devant les autres.",
    "conduct.insufficient-data": "Rien n'est établi, ni pour lui ni contre lui.",
    "loss.accused.open": "Qu'il coûte plus qu'il ne rapporte ne l'est pas : {chances}.",
    "loss.accused.openBooked":
      "Qu'il coûte plus qu'il ne rapporte l'est sur les montants comptabilisés et imputés ; avec les montants attendus l'intervalle contient zéro, et la perte n'est pas démontrée : {chances}.",
    "loss.accused.gain": "Il nous laisse pourtant un gain : d'une perte, {chances}.",
    "loss.accused.likely":
      "Qu'il coûte plus qu'il ne rapporte est probable, {chances}, mais les montants comptabilisés et imputés ne suffisent pas à le démontrer.",
    "loss.accused.notLasting":
      "Qu'il coûte plus qu'il ne rapporte l'est aussi sur cette période, {chances}, mais pas deux trimestres de suite.",
    "loss.accused.lastingUnknown":
      "Qu'il coûte plus qu'il ne rapporte l'est aussi sur cette période, {chances} ; rien ne dit si cela dure.",
    "loss.accused.proven":
      "Qu'il coûte plus qu'il ne rapporte l'est aussi, {chances}, et deux trimestres de suite.",
    "loss.accused.unknown": "Qu'il coûte plus qu'il ne rapporte ne l'est pas : le net n'est pas calculable.",
    "loss.others.open": "L'intervalle contient zéro : une perte n'est pas démontrée, {chances}.",
    "loss.others.loss": "Le net est sous zéro, {chances} ; rien ne l'impute à sa conduite.",
    "net.label": "net, intervalle à 95 %",
    "net.missing": "Hors de ce net, faute d'être calculable : {lines}.",
    "curve.name": "Comment le net se répartit : {below} sous zéro, {above} au-dessus",
    "curve.below": "{share} sous zéro",
    "curve.above": "{share} au-dessus",
    "curve.reference": "référence {net}",
    "curve.column.what": "Net",
    "curve.column.value": "Valeur",
    "curve.estimate": "estimation",
    "curve.low": "borne basse à 95 %",
    "curve.high": "borne haute à 95 %",
    "curve.booked": "sans les montants attendus",
    "curve.belowZero": "part des tirages sous zéro",
    "curve.aboveZero": "part des tirages au-dessus de zéro",
  },
  {
    kicker: "Verdict · {name} · {period}",
    "period.months": "in {months}",
    "period.days": "from {from} to {last}",
    "net.gain": "Of {revenue} invoiced {period}, {name} leaves us {net} net, {interval}.",
    "net.open-gain": "Of {revenue} invoiced {period}, {name} leaves us {net} net, {interval}.",
    "net.open-loss":
      "Of {revenue} invoiced {period}, {name} leaves us {net} net, {interval}: a loss is not proven.",
    "net.loss":
      "Of {revenue} invoiced {period}, {name} costs us {net} more than it brings, a net {interval}.",
    "net.unknown": "What is left of the {revenue} invoiced to {name} {period} cannot be computed.",
    "changed.gain":
      "With your {count, plural, one {assumption} other {assumptions}}, of {revenue} invoiced {period}, {name} leaves us {net} net, {interval}.",
    "changed.open-gain":
      "With your {count, plural, one {assumption} other {assumptions}}, of {revenue} invoiced {period}, {name} leaves us {net} net, {interval}.",
    "changed.open-loss":
      "With your {count, plural, one {assumption} other {assumptions}}, of {revenue} invoiced {period}, {name} leaves us {net} net, {interval}: a loss is not proven.",
    "changed.loss":
      "With your {count, plural, one {assumption} other {assumptions}}, of {revenue} invoiced {period}, {name} costs us {net} more than it brings, a net {interval}.",
    insufficient: "Our data is not enough to judge {name}.",
    "open.net": "Open how the net is computed",
    "cents.others":
      "That is {cents} per euro invoiced, against {others} of contribution for the other clients.",
    "cents.alone": "That is {cents} per euro invoiced.",
    "cents.changed": "That is {cents} per euro invoiced instead of {was}.",
    cent: "{value} {count, plural, one {cent} other {cents}}",
    "chances.some": "{count, plural, one {1\u00A0chance} other {#\u00A0chances}} in\u00A0100",
    "chances.few": "less than 1\u00A0chance in\u00A0100",
    "chances.most": "more than 99\u00A0chances in\u00A0100",
    "chances.instead": "{now} instead of {was}",
    "verdict.same": "The verdict does not change.",
    "verdict.changed": "The verdict goes from “{from}” to “{to}”.",
    "conduct.accused": "That it goes ahead of the others, at their expense, is established.",
    "conduct.internal-favour":
      "Its orders go ahead of the others beyond chance, but mostly without its asking: that is our own choice, and nothing is laid to it.",
    "conduct.volume-pressure":
      "It weighs by its volume, without going ahead or changing its orders beyond tolerance: that is a matter of capacity.",
    "conduct.healthy-big-client":
      "It does not go ahead of the others: even at the least favourable, what it takes and the days it imposes stay below tolerance.",
    "conduct.watch": "There are signs, but not all of them: nothing is established against it.",
    "conduct.watchNone":
      "Nothing is established against it, though it cannot be excluded that it goes ahead of the others.",
    "conduct.insufficient-data": "Nothing is established, neither for it nor against it.",
    "loss.accused.open": "That it costs more than it brings is not: {chances}.",
    "loss.accused.openBooked":
      "That it costs more than it brings is, on booked and attributed amounts; with expected amounts the interval contains zero, and the loss is not proven: {chances}.",
    "loss.accused.gain": "It leaves us a gain all the same: of a loss, {chances}.",
    "loss.accused.likely":
      "That it costs more than it brings is likely, {chances}, but booked and attributed amounts are not enough to prove it.",
    "loss.accused.notLasting":
      "That it costs more than it brings is established too in this period, {chances}, but not in two quarters in a row.",
    "loss.accused.lastingUnknown":
      "That it costs more than it brings is established too in this period, {chances}; nothing tells whether it lasts.",
    "loss.accused.proven":
      "That it costs more than it brings is established too, {chances}, and in two quarters in a row.",
    "loss.accused.unknown": "That it costs more than it brings is not: the net cannot be computed.",
    "loss.others.open": "The interval contains zero: a loss is not proven, {chances}.",
    "loss.others.loss": "The net is below zero, {chances}; nothing lays that to its conduct.",
    "net.label": "net, 95% interval",
    "net.missing": "Not in this net, for want of a figure: {lines}.",
    "curve.name": "How the net is spread: {below} below zero, {above} above",
    "curve.below": "{share} below zero",
    "curve.above": "{share} above",
    "curve.reference": "reference {net}",
    "curve.column.what": "Net",
    "curve.column.value": "Value",
    "curve.estimate": "estimate",
    "curve.low": "lower 95% bound",
    "curve.high": "upper 95% bound",
    "curve.booked": "without expected amounts",
    "curve.belowZero": "share of draws below zero",
    "curve.aboveZero": "share of draws above zero",
  },
);
