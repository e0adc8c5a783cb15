/** What says that an assumption was changed, and what every table that leaves the page says of itself. */
import { catalogue } from "#client/i18n/message.ts";

export const markMessages = catalogue(
  {
    "bar.changed": "{name} : {was} {now}.",
    "bar.given": "{name} : {now}, saisi ici.",
    "bar.range": "{name} : plage {now}.",
    "bar.net": "Net : {was} {now}.",
    tag: "modifié",
    "export.changed": "{name} = {now} (référence {was})",
    "export.given": "{name} = {now} (saisi sur la page)",
    "export.range": "{name} : plage {now}",
    "export.assumptions": "Hypothèses modifiées",
    "export.none": "aucune",
    "export.seed": "Tirages et graine",
    "export.draws": "{draws, number} tirages, graine {seed}",
    "context.seed": "graine {seed}",
    printed: "{draws, number} tirages, graine {seed}, blocs de {weeks, number} semaines.",
    "printed.changed": "Hypothèse modifiée : {mention}.",
  },
  {
    "bar.changed": "{name}: {was} {now}.",
    "bar.given": "{name}: {now}, typed here.",
    "bar.range": "{name}: range {now}.",
    "bar.net": "Net: {was} {now}.",
    tag: "changed",
    "export.changed": "{name} = {now} (reference {was})",
    "export.given": "{name} = {now} (typed on the page)",
    "export.range": "{name}: range {now}",
    "export.assumptions": "Changed assumptions",
    "export.none": "none",
    "export.seed": "Draws and seed",
    "export.draws": "{draws, number} draws, seed {seed}",
    "context.seed": "seed {seed}",
    printed: "{draws, number} draws, seed {seed}, blocks of {weeks, number} weeks.",
    "printed.changed": "Assumption changed: {mention}.",
  },
);
