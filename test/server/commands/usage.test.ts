/** The help names all that can be asked. */
import { describe, expect, it } from "vitest";
import { run } from "#test/builders/command.ts";

describe("the help", () => {
  it("names every section that can be reported", async () => {
    const { messages } = await run("report", "nothing-of-the-kind");
    const [, named] = /^Name one section to report: (.+)\.$/mu.exec(messages) ?? [];
    const sections = named?.split(", ") ?? [];
    expect(sections.length).toBeGreaterThan(1);

    const { exit, out } = await run("help");
    expect(exit).toBe(0);
    const listed = [...out.matchAll(/^ {2}report (\w+)/gmu)].map(([, section]) => section);
    expect(listed.toSorted()).toEqual(sections.toSorted());
  });
});
