import { it } from "vitest";
import { Workshop } from "#test/builders/ledger-record.ts";
import { readPortfolio, readPortfolioOrders } from "#server/facts/read-portfolio.ts";
import { openSnapshot } from "#server/ledger/open-snapshot.ts";
import { readSqlFile } from "#server/ledger/sql-file.ts";
it("perf", async () => {
  for (const [n, nc] of [[4000, 18],[200_000, 500]]) {
    await using shop = await Workshop.create();
    const record = await shop.open();
    const day = (i: number) => new Date(Date.UTC(2024,0,1) + (i % 700) * 864e5).toISOString().slice(0,10);
    const orders = ["order_id,client_id,ordered_on,promised_on,delivered_on,revenue,variable_cost"];
    const ops = ["operation_id,order_id,sequence,work_centre_id,standard_hours"];
    for (let i=0;i<n;i++) { orders.push(`O${i},C${Math.floor(nc*Math.random()**2)},${day(i)},${day(i+20)},${day(i+21)},${(i%5000)+0.55},${(i%3000)}`); for (let k=0;k<4;k++) ops.push(`P${i}-${k},O${i},${k},W${(i+k)%8},${k+0.5}`); }
    const clients = ["client_id,name", ...Array.from({length:nc},(_,i)=>`C${i},Client ${i}`)];
    const wc = ["work_centre_id,name,machines", ...Array.from({length:8},(_,i)=>`W${i},W ${i},${i%3+1}`)];
    await shop.import(record, { clients: clients.join("\n")+"\n", work_centres: wc.join("\n")+"\n", orders: orders.join("\n")+"\n", operations: ops.join("\n")+"\n", parameters: "name,valid_from,value\nyearly_fixed_cost,2024-01-01,30000000\n" });
    await using snapshot = await openSnapshot(record);
    const per: Record<string, number[]> = {};
    const read = async (f: URL, p = {}) => { const t=performance.now(); const r = await snapshot.read(readSqlFile(f), p) as any[]; (per[f.pathname.split("/").pop()!] ??= []).push(performance.now()-t); return r; };
    for (const input of [{}, {from:"2025-01-01",to:"2025-10-01"}, {grouped:true, client:"C3"}]) {
      const times: number[] = [];
      for (let i=0;i<15;i++){ const t=performance.now(); await readPortfolio(read as any, input); times.push(performance.now()-t); }
      console.log(n, JSON.stringify(input), "first", times[0].toFixed(1), "median", times.sort((a,b)=>a-b)[7].toFixed(1));
    }
    const times: number[] = [];
    for (let i=0;i<15;i++){ const t=performance.now(); await readPortfolioOrders(read as any, {which:"all",sort:"revenue",limit:100,offset:0,client:"C0"}); times.push(performance.now()-t); }
    console.log(n, "orders", times.sort((a,b)=>a-b)[7].toFixed(1));
    console.log(Object.entries(per).map(([k,v])=>`${k} ${v.sort((a,b)=>a-b)[v.length>>1].toFixed(1)}`).join("; "));
  }
});
