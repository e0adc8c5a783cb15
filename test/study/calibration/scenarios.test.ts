import { beforeAll, describe, expect, it } from "vitest";
import { families, familyNames, isAccusation, type FamilyName } from "./families.ts";
import type { JudgedPlant } from "./judged-plant.ts";
import judgePlantVariants from "./plant-worker.ts";
import type { VariantName } from "./variants.ts";

/** One plant of sixty people, as the whole study has many. */
const plant = 2;
const people = 60;

const judged = (
  family: FamilyName,
  weeks: number,
  variants: readonly VariantName[],
): Promise<JudgedPlant[]> => judgePlantVariants({ family, plant, variants, people, weeks });

function othersAccused({ others }: JudgedPlant): string[] {
  return others
    .filter((other) => other.accused || (other.class !== null && isAccusation(other.class)))
    .map(({ clientId }) => clientId);
}

describe("a year of a plant lands in the class that its story deserves", () => {
  it.each(familyNames)("%s", { timeout: 60_000 }, async (family) => {
    const [verdict] = await judged(family, 52, ["full"]);
    expect(verdict.class).toBeOneOf([...families[family].deserved]);
    expect(othersAccused(verdict)).toEqual([]);
    expect(verdict.others.length).toBeGreaterThan(10);
    expect(verdict.net).not.toBeNull();
  });
});

describe("half a year of an innocent client", () => {
  const records = new Map<FamilyName, JudgedPlant[]>();
  const innocents = familyNames.filter((family) => families[family].innocent);
  beforeAll(async () => {
    for (const family of innocents) {
      records.set(family, await judged(family, 26, ["full", "without-machines", "without-requests"]));
    }
  }, 120_000);

  it.each(innocents)("%s is never an accusation, nor is any other client, whatever was kept", (family) => {
    const verdicts = records.get(family) ?? [];
    expect(verdicts.map(({ variant }) => variant)).toEqual(["full", "without-machines", "without-requests"]);
    for (const verdict of verdicts) {
      expect(verdict.class === null || isAccusation(verdict.class)).toBe(false);
      expect(othersAccused(verdict)).toEqual([]);
    }
  });

  it("has a net whose interval holds what was planted, nearly always", () => {
    const nets = [...records].flatMap(([, verdicts]) => verdicts.flatMap(({ net }) => net ?? []));
    const held = nets.filter(({ found, planted }) => planted >= found.low && planted <= found.high);
    expect(nets.length).toBeGreaterThan(20);
    expect(held.length / nets.length).toBeGreaterThan(0.8);
  });
});
