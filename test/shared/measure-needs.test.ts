import { expect, it } from "vitest";
import { measureNeeds } from "#shared/measure-needs.ts";
import { lossParameters } from "#shared/parameters.ts";
import { ledger } from "#shared/schema/ledger.ts";

const known = new Set([
  ...ledger.flatMap(({ table, columns }) => [table, ...columns.map(({ name }) => `${table}.${name}`)]),
  ...lossParameters.map(({ name }) => `parameters.${name}`),
]);

it("names tables, columns and parameters that there are", () => {
  const named = Object.values(measureNeeds).flatMap(({ required, optional, everyRow = [] }) =>
    [...required, ...optional, ...everyRow].flat(),
  );
  expect(named.filter((source) => !known.has(source))).toEqual([]);
  expect(named.length).toBeGreaterThan(50);
});

it("asks of no column that every row must fill anyway whether it is there", () => {
  const alwaysFilled = new Set(
    ledger.flatMap(({ table, columns }) =>
      columns
        .filter(({ optional, fallback }) => !optional || fallback !== undefined)
        .map(({ name }) => `${table}.${name}`),
    ),
  );
  const named = Object.values(measureNeeds).flatMap(({ required, optional }) =>
    [...required, ...optional].flat(),
  );
  expect(named.filter((source) => alwaysFilled.has(source))).toEqual([]);
});
