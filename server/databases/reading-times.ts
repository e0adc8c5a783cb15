/** How long a database may be asked. */

/** A look is answered while somebody waits in front of it. */
export const outlineMilliseconds = 15_000;
/** One table of a large database, on a server that does its own work beside. */
export const tableMilliseconds = 10 * 60_000;
