/** The register of privileges: what was granted to whom, since when, agreed and paid for or not. */
import { dayNumber } from "#server/scheduling/civil-time.ts";
import type { LedgerRow } from "./ledger-row.ts";
import type { ScenarioPlan } from "./scenario-plan.ts";

interface Privilege {
  readonly kind: string;
  readonly description: string;
  readonly grantedOn: number;
  readonly contractual: boolean;
  readonly yearlyCostCents: number | null;
}

const granted: readonly Privilege[] = [
  {
    kind: "priority",
    description: "ses commandes urgentes passent devant",
    grantedOn: dayNumber(2021, 3, 15),
    contractual: false,
    yearlyCostCents: null,
  },
  {
    kind: "short_lead_time",
    description: "délai ramené à huit jours ouvrés sur demande",
    grantedOn: dayNumber(2022, 9, 1),
    contractual: false,
    yearlyCostCents: null,
  },
  {
    kind: "free_service",
    description: "dossiers de contrôle sans supplément",
    grantedOn: dayNumber(2020, 1, 6),
    contractual: false,
    yearlyCostCents: 3_600_000,
  },
  {
    kind: "dedicated_staff",
    description: "chargés d'affaires attitrés",
    grantedOn: dayNumber(2019, 6, 3),
    contractual: false,
    yearlyCostCents: null,
  },
];

const contracted: readonly Privilege[] = [
  {
    kind: "priority",
    description: "service prioritaire facturé par contrat",
    grantedOn: dayNumber(2023, 1, 2),
    contractual: true,
    yearlyCostCents: null,
  },
];

const shortLead: readonly Privilege[] = [
  {
    kind: "short_lead_time",
    description: "délai de six jours ouvrés par contrat",
    grantedOn: dayNumber(2023, 1, 2),
    contractual: true,
    yearlyCostCents: null,
  },
];

const discount: Privilege = {
  kind: "discount",
  description: "remise sur le tarif",
  grantedOn: dayNumber(2018, 1, 2),
  contractual: false,
  yearlyCostCents: null,
};

/** Another client's, in every scenario. */
const stock: Privilege = {
  kind: "dedicated_stock",
  description: "stock de sécurité au dépôt",
  grantedOn: dayNumber(2022, 5, 2),
  contractual: true,
  yearlyCostCents: 850_000,
};

function ofSuspect(plan: ScenarioPlan): readonly Privilege[] {
  const terms = plan.discount > 0 ? [discount] : [];
  if (plan.ground === "on-request") return [...granted, ...terms];
  if (plan.ground === "contract") return [...contracted, ...terms];
  return plan.leadIsContractual ? [...shortLead, ...terms] : terms;
}

/** Rows of `privileges`; nothing is on record of a favour that nobody asked for. */
export function listPrivileges(plan: ScenarioPlan, suspectId: string, otherId: string): LedgerRow[] {
  return [
    ...ofSuspect(plan).map((privilege) => ({ clientId: suspectId, privilege })),
    { clientId: otherId, privilege: stock },
  ].map(({ clientId, privilege }, place) => ({
    privilege_id: `PR-${place + 1}`,
    client_id: clientId,
    kind: privilege.kind,
    description: privilege.description,
    granted_on: privilege.grantedOn,
    contractual: privilege.contractual,
    yearly_cost: privilege.yearlyCostCents,
  }));
}
