/**
 * The story and the alerts of the front page, on the demo company.
 * Oracle: what the procedures of the other pages answer.
 */
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { delaysAnswerSchema, type ComputedDelays } from "#shared/schema/delays.ts";
import { closeBrowser, visit } from "./visit.ts";

afterAll(closeBrowser);

const envelope = z.object({ result: z.object({ data: z.unknown() }) });
const patience = () => new Promise((resolve) => setTimeout(resolve, 200));

async function delaysAnswer(): Promise<ComputedDelays> {
  for (;;) {
    const response = await fetch(`${inject("address")}/api/trpc/planning.report?input=%7B%7D`);
    const answer = delaysAnswerSchema.parse(envelope.parse(await response.json()).result.data);
    if (answer.state === "computing") await patience();
    else if (answer.delays.status === "computed") return answer.delays;
    else throw new Error(answer.delays.reason);
  }
}

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F\u2060]/gu, " ");
const story = (page: Page) => page.getByRole("region", { name: "D’une dépendance à ce qu’elle coûte" });
/** A long computation may be under way in the steps; the first answers wait for it. */
const long = { timeout: 60_000 };

describe("the story of the front page", () => {
  it("begins at once, and fills in what the other pages compute", async () => {
    await using visited = await visit("/");
    const { page, faults } = visited;
    await story(page).waitFor();
    expect(plain(await story(page).innerText())).toContain("De qui dépendons-nous ?");
    await expect
      .poll(async () => plain(await story(page).innerText()), long)
      .not.toContain("calcul en cours");
    const { replay } = await delaysAnswer();
    if (replay.status !== "computed") throw new Error(replay.reason);
    const days = plain(new Intl.NumberFormat("fr-FR").format(Math.round(replay.delayDays.estimate)));
    expect(plain(await story(page).innerText())).toContain(`${days} jours`);
    expect(faults).toEqual([]);
  });

  it("leads to each page for the same client and period", async () => {
    await using visited = await visit("/?client=CL-02&from=2024-07-01&to=2025-01-01");
    const { page } = visited;
    const links = [
      ["Ouvrir le verdict", "/verdict"],
      ["Ouvrir le planning", "/planning"],
      ["Ouvrir Personnes", "/people"],
    ] as const;
    for (const [name, path] of links) {
      const address = await story(page).getByRole("link", { name }).getAttribute("href");
      const { pathname, searchParams } = new URL(address ?? "", inject("address"));
      expect(pathname).toBe(path);
      expect(["client", "from", "to"].map((part) => searchParams.get(part)).join(" ")).toBe(
        "CL-02 2024-07-01 2025-01-01",
      );
    }
  });

  it("says of each alert what to do, and opens where that begins", async () => {
    await using visited = await visit("/");
    const { page, faults } = visited;
    const alerts = page.getByRole("region", { name: /alerte/iu });
    await expect.poll(async () => plain(await alerts.innerText()), long).not.toContain("Calcul en cours");
    const rows = alerts.getByRole("listitem");
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all()) expect(plain(await row.innerText())).toContain("À faire :");
    await rows.getByRole("link").first().click();
    await expect.poll(() => page.url()).not.toBe(`${inject("address")}/`);
    expect(faults).toEqual([]);
  });
});
