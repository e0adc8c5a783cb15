/** The register of indicators against the code: nothing that is computed or assumed is left out of the method. */
import { describe, expect, it } from "vitest";
import { chapters } from "#shared/method/indicator.ts";
import { indicatorsOf } from "#shared/method/indicators.ts";
import { methodSources } from "#shared/method/method-sources.ts";
import { methodParameterNames } from "#shared/method/parameter-names.ts";
import { delaysSchema } from "#shared/schema/delays.ts";
import { overtimeSchema } from "#shared/schema/overtime.ts";
import { peopleSchema } from "#shared/schema/people.ts";
import { portfolioSchema } from "#shared/schema/portfolio.ts";
import {
  costLines,
  costMemos,
  evidenceRules,
  verdictClasses,
  verdictSchema,
} from "#shared/schema/verdict.ts";

const all = chapters.flatMap(indicatorsOf);
const keys = new Set<string>(all.map(({ key }) => key));
const told = new Set<string>(all.flatMap(({ fields }) => fields));

/** What an answer says of itself: which period and client it is about, how it was drawn, from how many rows. */
const ofTheAnswer = new Set([
  "status",
  "period",
  "covered",
  "client",
  "clients",
  "controlClient",
  "dominantClientId",
  "examinedClientId",
  "grouped",
  "groups",
  "rows",
  "referenceClass",
  "unreadableParameters",
  "changed",
  "draws",
  "seed",
]);

/** The computed answer's fields. */
const shapes = {
  portfolio: portfolioSchema.options[0].shape,
  delays: delaysSchema.options[0].shape,
  overtime: overtimeSchema.options[0].shape,
  people: peopleSchema.options[0].shape,
  verdict: verdictSchema.options[0].shape,
};

/** Told by name, or by what it holds. */
const isTold = (field: string): boolean =>
  told.has(field) || [...told].some((each) => each.startsWith(`${field}.`));

describe("the register of indicators", () => {
  it("names every key once", () => {
    expect(keys.size).toBe(all.length);
    expect(all.length).toBeGreaterThan(90);
  });

  it("lets every parameter and threshold of the code be found under an indicator", () => {
    const shown = new Set<string>(all.flatMap(({ parameters }) => parameters));
    expect(methodParameterNames.filter((name) => !shown.has(name))).toEqual([]);
    expect(new Set(methodParameterNames).size).toBe(methodParameterNames.length);
  });

  it("gives every indicator a source", () => {
    expect(all.filter(({ sources }) => sources.length === 0).map(({ key }) => key)).toEqual([]);
  });

  it("keeps no source that no indicator rests on", () => {
    const cited = new Set<string>(all.flatMap(({ sources }) => sources));
    expect(Object.keys(methodSources).filter((source) => !cited.has(source))).toEqual([]);
  });

  it("has an entry for every cost line, memo, evidence rule and class", () => {
    const asked = [
      ...costLines.map((line) => `line-${line}`),
      ...costMemos.map((memo) => `memo-${memo}`),
      ...evidenceRules.map((rule) => `rule-${rule}`),
      ...verdictClasses.map((each) => `class-${each}`),
    ];
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(Object.entries(shapes))("tells every field of the report %s that is a figure", (name, shape) => {
    const fields = Object.keys(shape).filter((key) => !ofTheAnswer.has(key));
    expect(fields.length).toBeGreaterThan(8);
    expect(fields.filter((field) => !isTold(`${name}.${field}`))).toEqual([]);
  });

  it("tells every axis and every detail of the verdict", () => {
    const { axes, details } = shapes.verdict;
    for (const axis of Object.keys(axes.shape)) expect(told).toContain(`verdict.axes.${axis}`);
    for (const detail of Object.keys(details.shape)) expect(told).toContain(`verdict.details.${detail}`);
  });
});
