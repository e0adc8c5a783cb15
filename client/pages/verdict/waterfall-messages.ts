/** The sentences of the waterfall from revenue to net. */
import { catalogue } from "#client/i18n/message.ts";

export const waterfallMessages = catalogue(
  {
    "title.part":
      "De {revenue} facturés à {net} nets : les coûts qui accompagnent ce client prennent {share} de sa contribution.",
    "title.all":
      "De {revenue} facturés à {net} nets : les coûts qui accompagnent ce client absorbent presque toute sa contribution.",
    "title.more":
      "De {revenue} facturés à {net} nets : les coûts qui accompagnent ce client dépassent sa contribution.",
    "title.none":
      "De {revenue} facturés à {net} nets : ce que ce client rend dépasse les coûts qui l'accompagnent.",
    "title.short":
      "De {revenue} facturés à {net} nets : les commandes de ce client ne couvrent pas leurs propres coûts.",
    "title.unknown": "De {revenue} facturés, ce qui reste n'est pas calculable.",
    measure:
      "{name}, {period}, {unit}. Plus un montant est sûr, plus sa barre est pleine ; bande claire : intervalle à 95 %.",
    "segment.materials": "matières et sous-traitance {amount}",
    "segment.labour": "main-d'œuvre {amount}",
    "scale.magnified": "échelle agrandie {factor} fois",
    "scale.same": "même échelle",
    "column.line": "Ligne",
    "column.amount": "{unit}",
    "column.interval": "intervalle 95 %",
    "column.low": "borne basse à 95 %, {unit}",
    "column.high": "borne haute à 95 %, {unit}",
    "column.grade": "nature",
    "column.rows": "lignes",
    "column.reference": "référence, {unit}",
    "column.missing": "non calculable",
    "line.booked": "Net comptabilisé et imputé",
    "line.net": "Net, {name}",
    "line.prompt-payment": "Contrepartie : paiements en avance",
    "line.at-risk": "À part : autres clients à risque de départ",
    "line.rest": "{count, plural, one {# autre coût} other {# autres coûts et contreparties}}",
    "line.invoiced": "{revenue} facturés",
    range: "{low} à {high}",
    "open.line": "Ouvrir le calcul : {line}",
    "open.short": "Ouvrir le calcul",
    missing: "Non calculable. {reason}",
    apart: "À part, jamais dans le net :",
    "note.bottleneck":
      "Par heure de goulot : {client} de contribution, contre {portfolio} pour l'ensemble du portefeuille.",
    "note.breakEven": "Multipliés par {factor}, ces coûts ne laisseraient rien.",
    source: "Source : {tables} · {rows} lignes lues",
  },
  {
    "title.part":
      "From {revenue} invoiced to {net} net: the costs that go with this client take {share} of its contribution.",
    "title.all":
      "From {revenue} invoiced to {net} net: the costs that go with this client absorb nearly all of its contribution.",
    "title.more":
      "From {revenue} invoiced to {net} net: the costs that go with this client exceed its contribution.",
    "title.none":
      "From {revenue} invoiced to {net} net: what this client gives back exceeds the costs that go with it.",
    "title.short": "From {revenue} invoiced to {net} net: this client's orders do not cover their own costs.",
    "title.unknown": "Of {revenue} invoiced, what is left cannot be computed.",
    measure: "{name}, {period}, {unit}. The surer an amount, the fuller its bar; light band: 95% interval.",
    "segment.materials": "materials and subcontracting {amount}",
    "segment.labour": "labour {amount}",
    "scale.magnified": "scale magnified {factor} times",
    "scale.same": "same scale",
    "column.line": "Line",
    "column.amount": "{unit}",
    "column.interval": "95% interval",
    "column.low": "lower 95% bound, {unit}",
    "column.high": "upper 95% bound, {unit}",
    "column.grade": "nature",
    "column.rows": "rows",
    "column.reference": "reference, {unit}",
    "column.missing": "not computable",
    "line.booked": "Booked and attributed net",
    "line.net": "Net, {name}",
    "line.prompt-payment": "Give-back: early payment",
    "line.at-risk": "Apart: other clients at risk of leaving",
    "line.rest": "{count, plural, one {# other cost} other {# other costs and give-backs}}",
    "line.invoiced": "{revenue} invoiced",
    range: "{low} to {high}",
    "open.line": "Open how this is computed: {line}",
    "open.short": "Open how this is computed",
    missing: "Not computable. {reason}",
    apart: "Apart, never in the net:",
    "note.bottleneck":
      "Per bottleneck hour: {client} of contribution, against {portfolio} for the whole portfolio.",
    "note.breakEven": "Multiplied by {factor}, these costs would leave nothing.",
    source: "Source: {tables} · {rows} rows read",
  },
);
