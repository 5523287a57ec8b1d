import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import {
  type FileChange,
  type Intent,
  type Model,
  nodeTools,
  type Setting,
  type Survey,
  survey,
  type Updated,
  updateDossiers,
} from "../../src/index.ts";
import { shipped } from "../fixture.ts";

/** A model in a folder of its own, through its life. */
export class ModelLife {
  readonly folder = mkdtempSync(path.join(tmpdir(), "hoso-record-"));
  readonly out = path.join(this.folder, "out");
  readonly modelPath = path.join(this.folder, "model.json");
  private turn = 0;

  constructor(
    public model: Model,
    public setting: Setting,
  ) {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  static async of(model: Model): Promise<ModelLife> {
    return new ModelLife(structuredClone(model), await shipped());
  }

  /** Changes the facts. */
  change(edit: (model: Model) => void): void {
    this.model = structuredClone(this.model);
    edit(this.model);
  }

  async update(intent?: Intent): Promise<Updated> {
    writeFileSync(this.modelPath, JSON.stringify(this.model, null, 2));
    return updateDossiers({
      ...(await this.asked()),
      // A minute later each time.
      now: () => new Date(Date.UTC(2026, 0, 1, 0, this.turn++)),
      ...(intent && { intent }),
    });
  }

  /** What an update would do, with its reasons. */
  async plan(): Promise<Survey> {
    return survey({ ...(await this.asked()), explains: true });
  }

  private async asked() {
    const { model, modelPath, setting, out } = this;
    return { model, modelPath, setting, tools: await nodeTools(), out, options: {} };
  }

  /** Absolute path of a file of the first dossier. */
  path(file: string, { dossiers }: Pick<Survey, "dossiers"> | { dossiers: Survey["dossiers"] }): string {
    return path.join(this.out, dossiers[0]?.dossier.slug ?? "", file);
  }

  bytes(file: string, found: Survey): Uint8Array {
    return readFileSync(this.path(file, found));
  }
}

/** Files whose bytes an update writes or takes away. */
export const touched = ({ dossiers }: Survey): FileChange[] =>
  (dossiers[0]?.files ?? []).filter(({ does }) => does !== "keep");

/** The survey of an update that was carried out. */
export function written({ status, survey: found, problems }: Updated): Survey {
  if (status !== "written" || !found) throw new Error(JSON.stringify(problems, null, 1));
  return found;
}
