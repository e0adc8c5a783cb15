/** The programs whose lists are recognised. */
import { dolibarrViews } from "./dolibarr.ts";
import { erpnextViews } from "./erpnext.ts";
import type { Program } from "./erp-view.ts";
import { odooMakingViews } from "./odoo-making.ts";
import { odooPeopleViews } from "./odoo-people.ts";
import { odooSalesViews } from "./odoo-sales.ts";

export const programs: readonly Program[] = [
  { program: "Odoo", views: [...odooSalesViews, ...odooMakingViews, ...odooPeopleViews] },
  { program: "ERPNext", views: erpnextViews },
  { program: "Dolibarr", views: dolibarrViews },
];
