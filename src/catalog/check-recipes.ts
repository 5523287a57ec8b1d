import type { Recipe, RecipeEntry } from "../generated/dossier.ts";
import { filePlace } from "../model/place.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Catalog } from "./catalog.ts";
import { patternProblems } from "./check-pattern.ts";
import { type FactSchema, factType, resolveRef } from "./schema-walk.ts";
import type { DescriptionSource } from "./sources.ts";

/** The list of the model each type of `muc` is made from. */
const LISTS: Record<string, string> = {
  muc_ke_hoach_nam: "ke_hoach_nam",
  muc_bao_cao: "bao_cao",
  muc_kien_toan: "kien_toan",
  muc_giay_moi: "hoi_nghi.khach_moi",
  muc_cam_ket: "thanh_vien",
  muc_phan_loai: "phan_loai",
  muc_y_kien_thanh_vien: "thanh_vien_lien_ket",
  muc_ban_giao: "luan_phien",
  muc_sua_doi: "sua_doi",
  muc_dong_y: "thanh_loai.dong_y",
};

/**
 * What a recipe names must exist: the type of model and the group among the shipped recipes, the kind, lists and
 * conditions in the schema of the model, and what its one-line texts read in every item of the list.
 */
export function recipeProblems(
  { file, value, places }: DescriptionSource,
  shipped: Catalog,
  { kinds, declared }: Pick<Catalog, "kinds"> & { declared: readonly string[] },
  models: FactSchema,
): Problem[] {
  const recipe = value as Recipe;
  // Each type of model has a schema of its own.
  const model: FactSchema = { ...models.$defs?.[recipe.loai], $defs: models.$defs ?? {} };
  const where = (pointer: string) => filePlace(file, places, pointer);
  const unknown = (pointer: string, name: string | number, known: readonly (string | number)[]): Problem => {
    const near = nearest(String(name), known.map(String));
    const data = { name, known: near ?? known.join(", ") };
    return { code: "RECIPE_UNKNOWN_NAME", severity: "error", where: where(pointer), data };
  };
  const base = shipped.recipes[recipe.loai];
  if (!base) return [unknown("/loai", recipe.loai, Object.keys(shipped.recipes))];

  const entryProblems = (entry: RecipeEntry, at: string): Problem[] => {
    const { loai, khi, lap, gom, ly_do, khong_co } = entry;
    const kind = kinds[loai];
    // What is wrong with a kind of the same folder is told there.
    if (!kind && declared.includes(loai)) return [];
    if (!kind) {
      const data = { recipe: recipe.loai, kind: loai };
      return [{ code: "RECIPE_UNKNOWN_KIND", severity: "error", where: where(`${at}/loai`), data }];
    }
    const condition = khi ? missingPath(khi.duong_dan, model) : undefined;
    const found = condition ? [unknown(`${at}/khi/duong_dan`, condition.name, condition.known)] : [];
    const loop = lap ?? gom;
    const needed = kind.description.muc && LISTS[kind.description.muc];
    if (needed && loop?.danh_sach !== needed) {
      const data = { kind: loai, list: needed };
      found.push({ code: "RECIPE_WRONG_LIST", severity: "error", where: where(at), data });
      return found;
    }
    const name = lap ? "lap" : "gom";
    const item = loop ? itemSchema(loop.danh_sach, model) : undefined;
    if (loop && !item) {
      const gap = missingPath(loop.danh_sach, model) ?? { name: loop.danh_sach, known: listsOf(model) };
      return [...found, unknown(`${at}/${name}/danh_sach`, gap.name, gap.known)];
    }
    const texts: [string, string, FactSchema][] = [];
    if (loop && item) texts.push([`${at}/${name}/khoa`, loop.khoa, item]);
    const whole = gom
      ? { type: "object", properties: { [gom.ten]: { type: "array", items: item ?? {} } } }
      : item;
    texts.push([`${at}/ly_do`, ly_do, whole ?? { type: "object", properties: {} }]);
    if (khong_co) texts.push([`${at}/khong_co`, khong_co, model]);
    for (const [pointer, text, scope] of texts) {
      found.push(
        ...textProblems(text, { ...scope, $defs: model.$defs ?? {} }).map((p) => ({
          ...p,
          where: where(pointer),
        })),
      );
    }
    return found;
  };

  const groups = base.nhom.map(({ so }) => so);
  return recipe.nhom.flatMap((group, g): Problem[] => {
    if (!groups.includes(group.so)) return [unknown(`/nhom/${g}/so`, group.so, groups)];
    return group.van_ban.flatMap((entry, v) => entryProblems(entry, `/nhom/${g}/van_ban/${v}`));
  });
}

/** What is wrong with a text of a recipe; the caller knows its line in the file. */
const textProblems = (text: string, scope: FactSchema): Omit<Problem, "where">[] =>
  patternProblems({ template: "", part: "text", text }, scope);

/** Where a path of keys leaves the schema; undefined when it leads somewhere. */
function missingPath(path: string, model: FactSchema): { name: string; known: string[] } | undefined {
  let schema = model;
  const keys = path.split(".");
  for (const [index, key] of keys.entries()) {
    const known = Object.keys(schema.properties ?? {});
    if (!known.includes(key)) {
      const before = keys.slice(0, index);
      return { name: path, known: known.map((other) => [...before, other].join(".")) };
    }
    schema = resolveRef(schema.properties?.[key] ?? {}, model);
  }
  return undefined;
}

/** An item of a list as a plan sees it: what every item has, and its number; undefined when there is no such list. */
function itemSchema(path: string, model: FactSchema): FactSchema | undefined {
  let schema = model;
  for (const key of path.split(".")) schema = resolveRef(schema.properties?.[key] ?? {}, model);
  if (factType(schema) !== "list") return undefined;
  const item = resolveRef(schema.items ?? {}, model) as FactSchema & { required?: string[] };
  const always = Object.entries(item.properties ?? {}).filter(([key]) => item.required?.includes(key));
  return { type: "object", properties: { ...Object.fromEntries(always), stt: { type: "integer" } } };
}

const listsOf = (model: FactSchema): string[] =>
  Object.keys(model.properties ?? {}).filter((key) => itemSchema(key, model) !== undefined);
