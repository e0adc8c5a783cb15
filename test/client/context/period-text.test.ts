import { describe, expect, it } from "vitest";
import { createFormat } from "#client/lib/format.ts";
import { periodText } from "#client/context/period-text.ts";

describe("a period in a heading", () => {
  it("counts whole months, else names both days", () => {
    const year = { from: "2024-07-01", to: "2025-07-01" };
    expect(periodText(year, createFormat("fr", "EUR"))).toBe("12 mois au 30 juin 2025");
    expect(periodText(year, createFormat("en", "EUR"))).toBe("12 months to 30 June 2025");
    expect(periodText({ from: "2025-06-01", to: "2025-07-01" }, createFormat("en", "EUR"))).toBe(
      "1 month to 30 June 2025",
    );
    expect(periodText({ from: "2024-01-02", to: "2025-06-28" }, createFormat("en", "EUR"))).toBe(
      "2 Jan 2024 – 27 Jun 2025",
    );
  });
});
