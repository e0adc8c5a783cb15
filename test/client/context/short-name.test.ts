import { describe, expect, it } from "vitest";
import { shortNames } from "#client/context/short-name.ts";

describe("names beside a line's end", () => {
  it("stay whole when they are short, else keep the first word and an initial", () => {
    expect(shortNames(["Aéronord", "Pyrénées Ferroviaire", "Moulins"])).toEqual([
      "Aéronord",
      "Pyrénées F.",
      "Moulins",
    ]);
  });

  it("keep the first word alone, or are cut, where an initial does not fit", () => {
    expect(shortNames(["Electromécanique du Sud"])).toEqual(["Electromécan…"]);
    expect(shortNames(["Constructeur Aval"])).toEqual(["Constructeur"]);
  });

  it("are never alike", () => {
    expect(shortNames(["Client inventé 15", "Client inventé 16"])).toEqual([
      "Client…nté 15",
      "Client…nté 16",
    ]);
  });
});
