import { largeShop } from "#test/bench/large-shop.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { analyseDelays } from "#server/indicators/delays.ts";
import { standardParameters, noRows } from "#test/builders/analysed-demo.ts";
import { standardThresholds } from "#test/builders/found-evidence.ts";
import { evidenceAnalysis } from "#server/verdict/evidence-analysis.ts";
import { takenPairs } from "#server/verdict/taken-balance.ts";
import { randomSource } from "#server/statistics/random-source.ts";
for (const many of [false,true]) {
let recorded:any=largeShop({operations:500_000,plain:false});
if (many) { const s=randomSource(1,"c"); const client=recorded.orders.client.map((c:number)=>c===0?0:1+s.whole(399)); recorded={...recorded,clients:400,orders:{...recorded.orders,client}}; }
const shop=buildShopRecord(recorded);
let t=performance.now();
const question={suspect:0,dominant:0,fromDay:null,toDay:null,parameters:standardParameters,shown:[]} as any;
const analysis=analyseDelays(shop,question,{clients:Array.from({length:shop.clients},(_,c)=>({clientId:`C${c}`,name:`C${c}`})),centres:shop.centres.map((_,c)=>({workCentreId:`W${c}`,name:`W${c}`}))},noRows) as any;
console.log("clients",shop.clients,"analysis",((performance.now()-t)/1000).toFixed(1),"s", JSON.stringify(analysis.answer?.houseRule.agreement), JSON.stringify(analysis.answer?.houseRule.best));
t=performance.now();
console.log("pairs",takenPairs(shop,analysis.eligibility,analysis.counted).count,((performance.now()-t)/1000).toFixed(1),"s");
t=performance.now(); const c=process.cpuUsage();
const e=evidenceAnalysis({shop,analysis,question:{...question,parameters:{...standardParameters,house_rule_minimum_agreement:.1}},thresholds:standardThresholds,teamOfCentre:Int32Array.of(),seed:1});
const d=process.cpuUsage(c);
console.log("evidence",((performance.now()-t)/1000).toFixed(1),"s cpu",((d.user+d.system)/1e6).toFixed(1),"heap",(process.memoryUsage().rss/1e6).toFixed(0), (e.placebo as any).length, "orders",e.orders,"strata",e.strata, JSON.stringify((e.taken as any).tested));
}
