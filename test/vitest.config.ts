import { defineConfig } from "vitest/config";

// A zone far from Europe, so that a civil day that leaks through an instant shows.
process.env["TZ"] = "Pacific/Auckland";

/** Tests that read a real PostgreSQL, which is started for them. */
const databaseTests = ["test/server/databases/**/*.test.ts", "test/real-data/odoo-database.test.ts"];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/end-to-end/**", ...databaseTests],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          include: databaseTests,
          environment: "node",
          globalSetup: ["test/server/databases/serve-postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "end-to-end",
          include: ["test/end-to-end/**/*.test.ts"],
          environment: "node",
          globalSetup: ["test/end-to-end/serve-demo.ts"],
          fileParallelism: false,
          // A page follows its server; on a busy machine by seconds.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
