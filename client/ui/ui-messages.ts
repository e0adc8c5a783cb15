/** The sentences of the parts every page is made of. */
import { catalogue } from "#client/i18n/message.ts";

export const uiMessages = catalogue(
  {
    "drawer.close": "Fermer (Échap)",
    "missing.title": "Non calculable.",
    "missing.needs": "Il manque :",
    "missing.add": "Ajouter ces données",
    "fault.retry": "Relancer",
    "progress.stop": "Arrêter",
    "table.sort": "trier par cette colonne",
    "table.ascending": "ordre croissant",
    "table.descending": "ordre décroissant",
    "figure.view": "Présentation de la figure",
    "figure.figure": "Figure",
    "figure.table": "Tableau",
    "figure.source": "Source : {source}",
    "figure.csv": "CSV",
    "figure.csvOf": "Télécharger le tableau « {title} » en CSV",
  },
  {
    "drawer.close": "Close (Esc)",
    "missing.title": "Not computable.",
    "missing.needs": "Missing:",
    "missing.add": "Add this data",
    "fault.retry": "Retry",
    "progress.stop": "Stop",
    "table.sort": "sort by this column",
    "table.ascending": "ascending",
    "table.descending": "descending",
    "figure.view": "How the figure is shown",
    "figure.figure": "Figure",
    "figure.table": "Table",
    "figure.source": "Source: {source}",
    "figure.csv": "CSV",
    "figure.csvOf": "Download the table “{title}” as CSV",
  },
);
