/**
 * What a preview shows of people: nothing, by whichever table their texts come in.
 * Oracle: names that stand in no file but here; a preview with one of them has told too much.
 */
import { describe, expect, it } from "vitest";
import { lines, stageOnce } from "../staging-desk.ts";

const clients = lines("client_id,name", "C1,Aéronord");
const orders = lines("order_id,client_id,ordered_on,revenue", "O1,C1,2025-01-02,10");
const names = /Dupont|Martin/u;

const absences = (kinds: readonly string[]) =>
  stageOnce({
    "employees.csv": lines("employee_id,team,weekly_hours,hourly_cost", "E1,T,35,30"),
    "absences.csv": lines(
      "absence_id,employee_id,from_on,to_on,kind",
      ...kinds.map((kind, at) => `A${at},E1,20${10 + at}-01-02,20${10 + at}-01-03,${kind}`),
    ),
  });

const kindOf = async (kinds: readonly string[]) =>
  (await absences(kinds)).preview.files[1]?.columns.find(({ column }) => column === "kind")?.values;

describe("a preview shows nobody", () => {
  it("in the first rows of a table that names who did what", async () => {
    const { preview } = await stageOnce({
      "clients.csv": clients,
      "orders.csv": orders,
      "interactions.csv": lines(
        "interaction_id,client_id,at,direction,kind,employee_id",
        "I1,C1,2025-01-02 10:00,in,complaint,Dupont",
      ),
      "schedule_changes.csv": lines(
        "change_id,changed_at,order_id,old_date,new_date,changed_by",
        "S1,2025-01-02 10:00,O1,2025-01-05,2025-01-09,Martin",
      ),
    });
    expect(preview.tables.map(({ table, landed }) => [table, landed])).toEqual([
      ["clients", 1],
      ["orders", 1],
      ["schedule_changes", 1],
      ["interactions", 1],
    ]);
    expect(preview.tables.at(-1)?.sample).toMatchObject([{ interaction_id: "I1" }]);
    expect(JSON.stringify(preview)).not.toMatch(names);
  });

  it("beside orders whose rows also feed employees", async () => {
    const { preview } = await stageOnce(
      {
        "clients.csv": clients,
        "ventes.csv": lines(
          "no,client,jour,montant,vendeur,remarque",
          "O1,C1,2025-01-02,10,Dupont,vu avec Martin",
          "O2,C1,2025-01-03,20,Martin,",
        ),
      },
      {
        mapping: {
          "ventes.csv": {
            table: "orders",
            columns: { no: "order_id", client: "client_id", jour: "ordered_on", montant: "revenue" },
            also: [
              {
                table: "employees",
                columns: { vendeur: "employee_id" },
                recipes: {
                  team: { kind: "constant", value: "ventes" },
                  weekly_hours: { kind: "constant", value: "35" },
                  hourly_cost: { kind: "constant", value: "30" },
                },
              },
            ],
          },
        },
      },
    );
    expect(preview.tables.at(-1)).toMatchObject({ table: "orders", landed: 2 });
    expect(preview.files[1]?.columns[0]?.examples).toEqual(["O1", "O2"]);
    expect(JSON.stringify(preview)).not.toMatch(names);
  });

  it("when names were taken for codes; a list of codes is shown", async () => {
    const many = Array.from({ length: 21 }, (_, at) => `Dupont ${at}`);
    expect(await kindOf(many)).toEqual([]);
    expect(await kindOf(many.slice(0, 20))).toHaveLength(20);
    expect(await kindOf(["maladie", "RTTX"])).toEqual([
      { text: "RTTX", rows: 1, code: null },
      { text: "maladie", rows: 1, code: "sick" },
    ]);
  });
});
