/**
 * The Planning page on the demo company, as a planner uses it.
 * Oracle: the page says what the procedures behind it answer, which the unit tests hold to the method.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { delaysAnswerSchema, type ComputedDelays } from "#shared/schema/delays.ts";
import { closeBrowser, phone, visit } from "./visit.ts";

afterAll(closeBrowser);

async function answered(input: Record<string, unknown> = {}): Promise<ComputedDelays> {
  const query = encodeURIComponent(JSON.stringify(input));
  for (;;) {
    const response = await fetch(`${inject("address")}/api/trpc/planning.report?input=${query}`);
    const body: unknown = await response.json();
    const answer = delaysAnswerSchema.parse(Reflect.get(Object(Reflect.get(Object(body), "result")), "data"));
    if (answer.state === "computing") await new Promise((resolve) => setTimeout(resolve, 200));
    else if (answer.delays.status === "computed") return answer.delays;
    else throw new Error(answer.delays.reason);
  }
}

const sentence = (page: Page) => page.locator("h1").innerText();
/** A text with plain spaces, so that narrow ones need not be typed. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, " ");
const french = (value: number) =>
  plain(new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 }).format(value));

describe("the planning page", () => {
  it("says first how many orders were overtaken, how many came late, and the days with their interval", async () => {
    const { imposed, replay } = await answered();
    if (replay.status !== "computed") throw new Error(replay.reason);
    await using visited = await visit("/planning");
    const { page, faults } = visited;
    await expect
      .poll(() => sentence(page).then(plain))
      .toContain(
        `Aéronord est passé devant ${french(imposed.ordersOvertaken)} commandes prêtes avant les siennes`,
      );
    const said = plain(await sentence(page));
    expect(said).toContain(`${french(replay.ordersMadeLate)} sont arrivées en retard`);
    expect(said).toContain(`entre ${french(replay.delayDays.low)} et ${french(replay.delayDays.high)}`);
    expect(faults).toEqual([]);
  });

  it("opens the pairs of a cell, whose sum is the cell, and tells one of them in words beside its week", async () => {
    const { matrix, client } = await answered();
    const cell = matrix.find(
      ({ fromClientId, toClientId }) => fromClientId === client.clientId && toClientId !== client.clientId,
    );
    await using visited = await visit("/planning", { language: "en" });
    const { page, faults } = visited;
    await page.getByRole("button", { name: /^Aéronord goes ahead of Ferrolian: / }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("Aéronord ahead of Ferrolian, out of turn").waitFor();
    const hours = typeof cell?.queueJumpHours === "number" ? cell.queueJumpHours : 0;
    const english = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    await expect
      .poll(async () => plain(await drawer.innerText()))
      .toContain(`${english.format(hours)} h in `);
    const first = drawer.locator("ol > li").first();
    const words = plain(await first.innerText());
    expect(words).toMatch(
      /^CMD-\d+-\d+ waited [\d.]+ h at .+ behind CMD-\d+-\d+ of Aéronord, which was ready [\d.]+ [hd] later/u,
    );
    const [waiting = ""] = words.split(" ");
    await first.getByRole("button", { name: `Tell the wait of ${waiting}` }).click();
    await page.keyboard.press("Escape");
    await expect
      .poll(async () => plain(await page.locator("main, body").first().innerText()))
      .toContain(`operation ${waiting} of Ferrolian was ready at`);
    // Its row stands in the drawn week, and says that it is the one that is told.
    await page.locator(`button[aria-pressed=true]:has-text("${waiting}")`).waitFor();
    expect(new URL(page.url()).searchParams.get("operation")).toContain(waiting);
    expect(faults).toEqual([]);
  });

  it("shows another client and another week, keeps both in the address, and shows all figures as tables", async () => {
    await using visited = await visit("/planning");
    const { page, faults } = visited;
    await page.locator("h1").waitFor();
    await page.keyboard.press("/");
    await page.getByRole("combobox", { name: "Chercher un client" }).fill("ferrolian");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => sentence(page).then(plain))
      .toBe("Ferrolian ne passe pas devant les autres clients.");
    await page.getByRole("button", { name: "Semaine suivante" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("week")).not.toBeNull();
    await page.keyboard.press("t");
    await expect.poll(() => page.locator("figure table").count()).toBeGreaterThanOrEqual(6);
    await page.reload();
    await expect
      .poll(() => sentence(page).then(plain))
      .toBe("Ferrolian ne passe pas devant les autres clients.");
    await expect.poll(() => page.locator("figure table").count()).toBeGreaterThanOrEqual(6);
    expect(faults).toEqual([]);
  });

  it("names the next victims with their slack and the swap that avoids it", async () => {
    const { nextVictims } = await answered();
    if (nextVictims.status !== "computed") throw new Error(nextVictims.reason);
    await using visited = await visit("/planning", { language: "en" });
    const { page } = visited;
    const table = page.locator("#next table");
    await table.waitFor();
    expect(await table.locator("tbody tr").count()).toBe(nextVictims.victims.length);
    const [first] = nextVictims.victims;
    if (first === undefined) throw new Error("the demo has next victims");
    const row = plain(await table.locator("tbody tr").first().innerText());
    expect(row).toContain(first.operationId);
    expect(row).toContain(`Serve ${first.operationId} before ${first.overtaker.operationId}`);
    expect(row).toContain(`${first.slackHours.toFixed(1)} h`);
  });

  it("downloads the pairs of a drawer, every one of them", async () => {
    const { imposed } = await answered();
    const [row] = imposed.byClient;
    await using visited = await visit(
      `/planning?open=${encodeURIComponent(`pairs/jump/CL-01/${row?.clientId ?? ""}/`)}`,
      { language: "en" },
    );
    const { page } = visited;
    const button = page.getByRole("button", { name: /^Download all / });
    const total = Number((await button.innerText()).replaceAll(/\D/gu, ""));
    const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\n");
    expect(lines).toHaveLength(total + 1);
  });

  it("is read on a phone: the sentence first, the drawing in a region of its own that scrolls", async () => {
    await using visited = await visit("/planning", phone);
    const { page, faults } = visited;
    await page.locator("h1").waitFor();
    const box = await page.locator("h1").boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.height);
    expect(faults).toEqual([]);
  });
});
