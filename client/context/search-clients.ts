/** Finding clients by what is typed of their name or identifier. */

const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/**
 * The clients whose name or identifier holds the text, whatever its accents and case: those that begin with it first,
 * otherwise in the order given. Every client for an empty text.
 */
export function searchClients<Client extends { readonly clientId: string; readonly name: string }>(
  clients: readonly Client[],
  text: string,
): readonly Client[] {
  const wanted = plain(text);
  if (wanted === "") return clients;
  const begins: Client[] = [];
  const holds: Client[] = [];
  for (const client of clients) {
    const [name, id] = [plain(client.name), plain(client.clientId)];
    if (name.startsWith(wanted) || id.startsWith(wanted)) begins.push(client);
    else if (name.includes(wanted) || id.includes(wanted)) holds.push(client);
  }
  return [...begins, ...holds];
}
