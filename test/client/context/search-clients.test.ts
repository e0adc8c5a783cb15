import { describe, expect, it } from "vitest";
import { searchClients } from "#client/context/search-clients.ts";

const clients = [
  { clientId: "C1", name: "Grand Énergarde" },
  { clientId: "C2", name: "Énergarde" },
  { clientId: "X9", name: "Hydrolac" },
];
const ids = (text: string) => searchClients(clients, text).map(({ clientId }) => clientId);

describe("finding a client", () => {
  it("ignores accents and case, and puts beginnings first", () => {
    expect(ids("energ")).toEqual(["C2", "C1"]);
    expect(ids("ÉNERG")).toEqual(["C2", "C1"]);
  });

  it("knows identifiers", () => {
    expect(ids("x9")).toEqual(["X9"]);
  });

  it("finds all for nothing typed, and none for what nobody is called", () => {
    expect(ids("  ")).toEqual(["C1", "C2", "X9"]);
    expect(ids("zzz")).toEqual([]);
  });
});
