/** What French and English files write for the ledger's codes, compared without case, accents and punctuation. */

/** A word counts only in a column that admits its code. */
export const choiceWords: Readonly<Record<string, readonly string[]>> = {
  // clients.status
  active: ["actif", "active", "en cours"],
  lost: ["perdu", "perdue", "inactif", "inactive"],
  prospect: ["prospect", "prospecte"],
  // orders
  normal: ["normale", "standard"],
  rush: ["urgent", "urgente", "urgence"],
  absolute: ["absolue", "absolu", "priorité absolue"],
  open: ["ouvert", "ouverte", "en cours"],
  delivered: ["livré", "livrée", "soldé", "soldée"],
  cancelled: ["canceled", "annulé", "annulée"],
  // time_entries.pay_kind, opening_hours.kind
  regular: ["normal", "normale", "normales", "heures normales", "régulier", "régulière", "base"],
  overtime: [
    "heures sup",
    "heures supplémentaires",
    "heure supplémentaire",
    "supplémentaire",
    "supplémentaires",
    "hs",
  ],
  sunday: ["dimanche"],
  holiday: ["férié", "jour férié", "jours fériés", "public holiday", "bank holiday"],
  night: ["nuit", "heures de nuit"],
  // time_entries.activity
  production: ["fabrication"],
  planning: ["ordonnancement", "planification"],
  meeting: ["réunion"],
  account: ["suivi client", "gestion de compte", "account management"],
  rework: ["reprise", "retouche", "retouches"],
  other: ["autre", "autres"],
  // absences.kind
  sick: ["maladie", "arrêt maladie", "sick leave", "sickness"],
  work_accident: ["accident du travail", "accident de travail", "at", "occupational accident"],
  occupational_disease: ["maladie professionnelle", "mp"],
  paid_leave: ["congés payés", "congé payé", "cp", "annual leave", "vacation"],
  parental: ["congé parental", "maternité", "paternité", "parental leave", "maternity", "paternity"],
  unpaid: ["sans solde", "congé sans solde", "unpaid leave"],
  // interactions
  in: ["entrant", "entrante", "reçu", "inbound", "incoming"],
  out: ["sortant", "sortante", "envoyé", "outbound", "outgoing"],
  request: ["demande"],
  complaint: ["réclamation", "plainte"],
  threat: ["menace"],
  hostile: ["agressif", "agressive"],
  praise: ["félicitations", "remerciement", "remerciements", "éloge"],
  proactive_notice: ["prévenance", "information proactive", "alerte proactive"],
  apology: ["excuses"],
  compensation: ["dédommagement", "geste commercial"],
  visit: ["visite"],
  // incidents.found_by
  us: ["nous", "interne", "internal"],
  client: ["le client", "customer"],
  // privileges.kind
  priority: ["priorité"],
  short_lead_time: ["délai court", "délais courts"],
  discount: ["remise", "rabais"],
  payment_terms: ["conditions de paiement", "délai de paiement"],
  dedicated_stock: ["stock dédié"],
  dedicated_staff: ["personnel dédié", "équipe dédiée"],
  free_service: ["service gratuit", "services gratuits"],
};
