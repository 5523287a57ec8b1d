import { generate, nodeTools, openModel, planDossier, shippedSetting, writeDossier, zipDossier, withTemplates, renderProblem, type Model } from "/work/main/src/index.ts";
import { readFileSync, mkdtempSync } from "node:fs";
const s = await shippedSetting(); const t = await nodeTools();
const raw = readFileSync("/work/main/fixtures/xa_camera_day_du/model.json");
const { model } = await openModel(raw, "m", s) as { model: Model };
const tryIt = async (name: string, f: () => unknown) => { try { const r = await f(); console.log(name, "→", JSON.stringify(r)?.slice(0, 160)); } catch (e) { console.log(name, "THROWS", (e as Error).message.slice(0, 160)); } };
const before = JSON.stringify(model);
await generate(model, s.catalog, t); 
console.log("model untouched", JSON.stringify(model) === before);
const frozen = (o: any): any => { if (o && typeof o === "object") { Object.values(o).forEach(frozen); Object.freeze(o); } return o; };
await tryIt("frozen model+catalog", async () => (await generate(frozen(structuredClone(model)), frozen(structuredClone(s.catalog)), t)).dossier?.files.length);
await tryIt("parallel", async () => { const all = await Promise.all(Array.from({ length: 8 }, () => generate(model, s.catalog, t))); return new Set(all.map((g) => t.sha256(zipDossier(g.dossier!)))).size; });
await tryIt("key order", async () => { const r = (o: any): any => Array.isArray(o) ? o.map(r) : o && typeof o === "object" ? Object.fromEntries(Object.entries(o).reverse().map(([k, v]) => [k, r(v)])) : o; const a = await generate(model, s.catalog, t), b = await generate(r(model), s.catalog, t); return a.dossier!.files.filter((f, i) => f.document && Buffer.compare(f.bytes, b.dossier!.files.find(x=>x.path===f.path)!.bytes)).map((f) => f.path); });
await tryIt("huge file", () => openModel(new Uint8Array(6e6).fill(32), "x", s).then(r=>r.problems));
await tryIt("random bytes", () => openModel(new Uint8Array([1,2,3,255,0,7]), "x", s).then(r=>r.problems.map(p=>renderProblem(p,"vi"))));
await tryIt("bad model to plan", () => planDossier({} as Model, s.catalog));
await tryIt("unknown loai", () => planDossier({ ...model, loai: "x" } as never, s.catalog));
await tryIt("withTemplates none", () => withTemplates("/nonexistent"));
await tryIt("withTemplates file", () => withTemplates("/work/main/package.json"));
await tryIt("write to file", async () => writeDossier("/work/main/package.json", (await generate(model, s.catalog, t)).dossier!));
await tryIt("separate", async () => (await generate(model, s.catalog, t, { separate: true })).dossier?.files.filter(f=>f.path.startsWith("06b")).length);
// every subset key removed / null fuzz
const doc = JSON.parse(raw.toString());
const paths: (string|number)[][] = [];
const walk = (o: any, p: (string|number)[]) => { if (p.length) paths.push(p); if (o && typeof o === "object") for (const k of Object.keys(o)) walk(o[k], [...p, Array.isArray(o) ? Number(k) : k]); };
walk(doc, []);
let bugs = 0, n = 0; const seen = new Set<string>();
for (const p of paths) for (const v of [undefined, null, "", "x", -1, 1e9, [], {}, "2026-02-29", true]) {
  if (p.length > 2 && typeof p[1] === "number" && p[1] > 1) continue;
  const c = structuredClone(doc); let o = c; for (const k of p.slice(0, -1)) o = o[k]; const last = p.at(-1)!;
  if (v === undefined) Array.isArray(o) ? o.splice(last as number, 1) : delete o[last]; else o[last] = v;
  n++;
  try { const r = await openModel(new TextEncoder().encode(JSON.stringify(c)), "m", s); r.problems.forEach(q => { renderProblem(q, "vi"); renderProblem(q, "en"); });
    if (r.model) { planDossier(r.model, s.catalog); if (n % 3 === 0 || v === undefined) await generate(r.model, s.catalog, t); } }
  catch (e) { bugs++; const key = (e as Error).message + ((e as Error).stack ?? "").split("\n")[1]; if (!seen.has(key)) { seen.add(key); console.log("BUG", p.join("."), JSON.stringify(v), key); } }
}
console.log(n, "mutations", bugs, "bugs");
