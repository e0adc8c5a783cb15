/** Orders of one client, for cases about one cell: a row is written as short as its case is. */
import { lines, type FileContents } from "../staging-desk.ts";

export const oneClient = lines("client_id,name", "C1,A");
export const onePerson = lines("employee_id,team,weekly_hours,hourly_cost", "E1,T,35,30");
export const orderHeader = "order_id;client_id;ordered_on;revenue";

/** Orders O0, O1, … of these amounts. */
export function ordersOf(revenues: readonly string[]): FileContents {
  const rows = revenues.map((revenue, at) => `O${at};C1;2025-01-31;${revenue}`);
  return { "clients.csv": oneClient, "orders.csv": lines(orderHeader, ...rows) };
}

/** Orders O0, O1, … of these days. */
export function ordersOn(days: readonly string[]): FileContents {
  const rows = days.map((day, at) => `O${at};C1;${day};1`);
  return { "clients.csv": oneClient, "orders.csv": lines(orderHeader, ...rows) };
}

/** Files of one person and a table about her. */
export function withPerson(file: string, header: string, ...rows: readonly string[]): FileContents {
  return { "employees.csv": onePerson, [file]: lines(header, ...rows) };
}
