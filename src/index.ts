export {
  type BatchEnd,
  type BatchEvent,
  type BatchOptions,
  type BatchProgress,
  batch,
} from "./batch/batch.ts";
export { type FindOptions, findModels } from "./batch/find-models.ts";
export { type ModelContext, type ModelOptions, openModelContext, type Stop } from "./batch/model-context.ts";
export { type ModelFile, modelKey, sameKey } from "./batch/model-file.ts";
export { isBad, type ModelResult, type ModelStatus } from "./batch/model-result.ts";
export { processModel } from "./batch/process-model.ts";
export { type Locked, withRunLock } from "./batch/run-lock.ts";
export { inShard, MOST_SHARDS, type Shard, shardOf } from "./batch/shard.ts";
export {
  builtinCatalog,
  composedModelSchema,
  nodeTools,
  packageFolder,
  shippedSchema,
} from "./builtin.ts";
export type { Dossier, DossierFile } from "./bundle/dossier.ts";
export type { Manifest, ManifestFile } from "./bundle/manifest.ts";
export { nodeSha256 } from "./bundle/node-sha256.ts";
export { outputProblem } from "./bundle/output-problem.ts";
export {
  type WriteAllOutcome,
  type WriteOptions,
  type WriteOutcome,
  writeDossier,
  writeDossiers,
} from "./bundle/write-dossier.ts";
export { zipDossier } from "./bundle/zip.ts";
export type { Catalog, Kind } from "./catalog/catalog.ts";
export type { FieldChange, ParagraphChange } from "./catalog/compare-kind.ts";
export {
  needsLook,
  type Override,
  type OverrideStatus,
  type TemplateComparison,
} from "./catalog/compare-templates.ts";
export { MEMORY_FILE } from "./catalog/template-memory.ts";
export { templateTags } from "./catalog/template-tags.ts";
export type { Action, Change, ChangeKey, ReadChange } from "./changes/change.ts";
export { type ReadChanges, readChanges } from "./changes/read-changes.ts";
export { changesTemplate } from "./changes/template.ts";
export { compareDocuments, type DocumentChanges } from "./compare-documents.ts";
export { type Generated, type GenerateOptions, generate, type Tools } from "./generate.ts";
export type { Facts } from "./generated/facts.ts";
export type { LienKet, Model, TuQuan } from "./generated/model.ts";
export type { TemplateMemory } from "./generated/template-memory.ts";
export type { Language } from "./messages/message.ts";
export { eventsOf, type ModelEvent } from "./model/events-of.ts";
export { type ModelState, stateOn } from "./model/state-on.ts";
export type { ModelValidator } from "./model/validator.ts";
export { type OfficeFolders, officeSetting, type Setting, shippedSetting } from "./office-setting.ts";
export { openModel } from "./open-model.ts";
export type { Keeper, Plan, PlannedDocument } from "./plan/plan.ts";
export { type PlanOptions, planDossier } from "./plan/plan-dossier.ts";
export { hasErrors, type Place, type Problem } from "./problem/problem.ts";
export { placeText, problemText, renderProblem } from "./problem/render.ts";
export { readModelFile } from "./read-model-file.ts";
export type { Cause } from "./record/cause.ts";
export type { Region } from "./record/compared-lines.ts";
export { type DifferencesInput, type DocumentDifference, differencesOf } from "./record/differences-of.ts";
export type { FileChange, FileStatus } from "./record/file-change.ts";
export type { Intent } from "./record/intent.ts";
export { readRecord } from "./record/read-record.ts";
export type { DocumentRecord, ModelRecord, RecordEvent } from "./record/record.ts";
export { recordPlaces } from "./record/record-places.ts";
export { type Signing, withSigning } from "./record/signing-in-json.ts";
export {
  type DocumentStatus,
  type DossierState,
  type LastEvent,
  type RecordStatus,
  statusOf,
} from "./record/status-of.ts";
export { type Survey, type SurveyInput, survey } from "./record/survey.ts";
export { type Updated, type UpdateInput, updateDossiers } from "./record/update.ts";
export { type Verified, type VerifiedDossier, type VerifyInput, verifyDossiers } from "./record/verify.ts";
export { type PlacedChange, placedChanges } from "./reorganize/change.ts";
export {
  type ChangedModel,
  type ModelFileRead,
  type Reorganisation,
  type ReorganizeOptions,
  reorganize,
} from "./reorganize/reorganize.ts";
export type { ChangeSummary } from "./reorganize/summary.ts";
export { type TemplateFile, templateFiles } from "./template-files.ts";
export { readTemplateMemory, templateMemoryFile } from "./template-memory-file.ts";
export {
  type ComparedTemplates,
  compareOfficeTemplates,
  type UpgradeOptions,
} from "./template-upgrade.ts";
export { VERSION } from "./version.ts";
export { type ModelWriting, writeModels } from "./write-models.ts";
