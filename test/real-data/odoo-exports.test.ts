/** Oracle: an Odoo's own exports in two languages and mixed, and what each column means in that program. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tableDefinition, type LedgerTable } from "#shared/schema/ledger.ts";
import { matchColumns } from "#server/sources/recognise/match-columns.ts";
import { tableSuggestions } from "#server/sources/recognise/recognise-table.ts";
import { choicesOfView } from "#server/sources/recognise/views/choices-of-view.ts";
import { StagingDesk } from "#test/server/sources/staging-desk.ts";
import { realDataFile, realDataTitle, skipReason } from "./real-data.ts";

const exportFile = (language: string, name: string) =>
  readFileSync(realDataFile("..", "erp", "odoo17", "csv", language, `${name}.csv`));

/** All cells of a header are quoted. */
function headingsOf(language: string, name: string): string[] {
  const [line = ""] = exportFile(language, name).toString("utf8").split(/\r?\n/u);
  return line.slice(1, -1).split('","');
}

interface Expected {
  readonly table: LedgerTable;
  /** Ledger column → French heading, English heading. */
  readonly fed: Readonly<Record<string, readonly [fr: string, en: string]>>;
  readonly made?: readonly string[];
  readonly missing?: readonly string[];
}

const exports: Readonly<Record<string, Expected>> = {
  clients: {
    table: "clients",
    fed: {
      name: ["Nom", "Name"],
      sector: ["Secteur d'activité", "Industry"],
      since: ["Créé le", "Created on"],
    },
    made: ["client_id"],
  },
  sale_orders: {
    table: "orders",
    fed: {
      order_id: ["Référence de commande", "Order Reference"],
      client_id: ["Client", "Customer"],
      ordered_on: ["Date de la commande", "Order Date"],
      promised_on: ["Date de livraison", "Delivery Date"],
      revenue: ["Montant hors taxes", "Untaxed Amount"],
      status: ["Statut", "Status"],
    },
  },
  sale_orders_with_lines: {
    table: "orders",
    fed: {
      order_id: ["Référence de commande", "Order Reference"],
      client_id: ["Client", "Customer"],
      ordered_on: ["Date de la commande", "Order Date"],
      promised_on: ["Date de livraison", "Delivery Date"],
      revenue: ["Montant hors taxes", "Untaxed Amount"],
      quantity: ["Lignes de commande/Quantité", "Order Lines/Quantity"],
      delivered_quantity: ["Lignes de commande/Quantité de livraison", "Order Lines/Delivery Quantity"],
    },
  },
  sale_order_lines: {
    table: "orders",
    fed: {
      order_id: ["Référence de commande", "Order Reference"],
      client_id: ["Client", "Customer"],
      revenue: ["Sous-total", "Subtotal"],
      quantity: ["Quantité", "Quantity"],
      delivered_quantity: ["Quantité de livraison", "Delivery Quantity"],
    },
    missing: ["ordered_on"],
  },
  deliveries: {
    table: "orders",
    fed: {
      order_id: ["Bon de commande", "Sales Order"],
      delivered_on: ["Date du transfert", "Date of Transfer"],
    },
    missing: ["client_id", "ordered_on", "revenue"],
  },
  invoices: {
    table: "invoices",
    fed: {
      invoice_id: ["Numéro", "Number"],
      client_id: ["Partenaire", "Partner"],
      issued_on: ["Date de facturation", "Invoice/Bill Date"],
      due_on: ["Date d'échéance", "Due Date"],
      amount: ["Montant HT Signé", "Untaxed Amount Signed"],
    },
  },
  workcenters: {
    table: "work_centres",
    fed: { work_centre_id: ["Poste de travail", "Work Center"] },
    made: ["name"],
  },
  work_orders: {
    table: "operations",
    fed: {
      work_centre_id: ["Poste de travail", "Work Center"],
      standard_hours: ["Durée prévue", "Expected Duration"],
    },
    made: ["operation_id", "sequence"],
    missing: ["order_id"],
  },
  tracking_values: {
    table: "schedule_changes",
    fed: {
      changed_at: ["Message ID/Date", "Message ID/Date"],
      order_id: ["Message ID/Nom de l'enregistrement du message", "Message ID/Message Record Name"],
      old_date: ["Ancienne valeur de datetime", "Old Value DateTime"],
      new_date: ["Nouvelle valeur de datetime", "New Value Datetime"],
      reason: ["Champ", "Field"],
      changed_by: ["Message ID/Auteur", "Message ID/Author"],
    },
    made: ["change_id"],
  },
  employees: {
    table: "employees",
    fed: {
      employee_id: ["Nom de l'employé", "Employee Name"],
      team: ["Département", "Department"],
      job: ["Titre du poste", "Job Title"],
      weekly_hours: ["Heures de travail", "Working Hours"],
      hourly_cost: ["Coût horaire", "Hourly Cost"],
      joined_on: ["Première date de contrat", "First Contract Date"],
    },
  },
  attendances: {
    table: "time_entries",
    fed: {
      employee_id: ["Employé", "Employee"],
      hours: ["Heures travaillées", "Worked Hours"],
      started_at: ["Arrivée", "Check In"],
      ended_at: ["Départ", "Check Out"],
    },
    made: ["entry_id", "worked_on"],
    missing: ["pay_kind"],
  },
  overtime: {
    table: "time_entries",
    fed: {
      employee_id: ["Employé", "Employee"],
      worked_on: ["Jour", "Day"],
      hours: ["Heures supplémentaires", "Extra Hours"],
    },
    made: ["entry_id"],
    missing: ["pay_kind"],
  },
  timesheets: {
    table: "time_entries",
    fed: {
      employee_id: ["Employé", "Employee"],
      worked_on: ["Date", "Date"],
      hours: ["Quantité", "Quantity"],
      client_id: ["Partenaire", "Partner"],
    },
    missing: ["entry_id", "pay_kind"],
  },
  time_off: {
    table: "absences",
    fed: {
      employee_id: ["Employé", "Employee"],
      from_on: ["Date de début de la demande", "Request Start Date"],
      to_on: ["Date de fin de la demande", "Request End Date"],
      kind: ["Type de congés", "Time Off Type"],
    },
    made: ["absence_id"],
  },
};

function recognise(headings: readonly string[], table: LedgerTable) {
  const choices = choicesOfView(headings, table);
  const { columns, problems } = matchColumns(tableDefinition(table), headings, choices);
  const fed = columns.flatMap(({ heading, column }) =>
    column === null ? [] : [[column.name, heading] as const],
  );
  return {
    fed: Object.fromEntries(fed),
    made: Object.keys(choices.recipes ?? {}),
    missing: problems.flatMap(({ code, column }) => (code === "HEADER_MISSING" ? [column] : [])),
    refused: problems.filter(({ code }) => code === "HEADER_DUPLICATE"),
  };
}

describe.skipIf(skipReason !== null)(realDataTitle("Odoo's exports"), () => {
  it.each(Object.entries(exports))("%s feeds the right columns in both languages", (name, expected) => {
    const { table, fed, made = [], missing = [] } = expected;
    for (const [at, language] of ["fr_FR", "en_US"].entries()) {
      const headings = headingsOf(language, name);
      expect(tableSuggestions("export.csv", null, headings)[0]).toMatchObject({ table, why: "headings" });
      expect(recognise(headings, table)).toEqual({
        fed: Object.fromEntries(Object.entries(fed).map(([column, labels]) => [column, labels[at]])),
        made,
        missing,
        refused: [],
      });
    }
  });

  it("mixed in language feed the same", () => {
    const mixed = recognise(headingsOf("fr_FR_mixed_labels", "sale_orders"), "orders");
    expect(mixed.fed).toMatchObject({ promised_on: "Delivery Date", ordered_on: "Date de la commande" });
    expect(mixed).toMatchObject({ missing: [], refused: [] });
  });

  it.each([
    "contacts",
    "departments",
    "meetings",
    "messages",
    "opportunities",
    "tasks",
    "users",
    "workcenter_time",
    "payments",
  ])("%s is no table of the ledger", (name) => {
    for (const language of ["fr_FR", "en_US"]) {
      expect(tableSuggestions("export.csv", null, headingsOf(language, name))).toEqual([]);
    }
  });

  it("of clients, orders, invoices and people land together, quotations set aside", async () => {
    await using desk = await StagingDesk.create();
    const files: Readonly<Record<string, LedgerTable>> = {
      clients: "clients",
      sale_orders: "orders",
      invoices: "invoices",
      employees: "employees",
      time_off: "absences",
    };
    const contents = Object.fromEntries(
      Object.keys(files).map((name) => [`${name}.csv`, exportFile("fr_FR", name)] as const),
    );
    const mapping = Object.fromEntries(
      Object.entries(files).map(([name, table]) => [`${name}.csv`, { table }] as const),
    );
    const { preview, rows, findings } = await desk.stage(contents, { mapping });
    const counts = Object.fromEntries(
      preview.tables.map(({ table, records, rejected }) => [table, [records, rejected]]),
    );
    // 401 rows: 328 confirmed, 40 cancelled, 10 quotations, and 23 that go on below an order with a second tag.
    expect(counts).toEqual({
      clients: [15, 0],
      orders: [368, 10],
      invoices: [332, 0],
      // The administrator of the program has no hourly cost.
      employees: [20, 1],
      absences: [120, 0],
    });
    expect(findings.filter(({ effect }) => effect === "reject").map(({ code }) => code)).toEqual([
      ...Array<string>(10).fill("CHOICE_UNKNOWN"),
      "REQUIRED_EMPTY",
    ]);
    const cancelled = rows.orders?.filter(({ status }) => status === "cancelled");
    expect([cancelled?.length, rows.orders?.filter(({ status }) => status === null).length]).toEqual([
      40, 328,
    ]);
    expect(rows.employees?.every(({ weekly_hours: hours }) => hours === "39.000000")).toBe(true);
  });
});
