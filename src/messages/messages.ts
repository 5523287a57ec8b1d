import { batchMessages } from "./batch.ts";
import { bundleMessages } from "./bundle.ts";
import { catalogMessages } from "./catalog.ts";
import { changesMessages } from "./changes.ts";
import { cliMessages } from "./cli.ts";
import { fileMessages } from "./files.ts";
import type { Messages } from "./message.ts";
import { modelMessages } from "./model.ts";
import { recordMessages } from "./record.ts";
import { reorganizeMessages } from "./reorganize.ts";
import { ruleMessages } from "./rules.ts";
import { schemaMessages } from "./schema.ts";
import { templateMessages } from "./template.ts";
import { verifyMessages } from "./verify.ts";

/** Every message of the program by problem code. */
export const MESSAGES: Messages = {
  ...modelMessages,
  ...schemaMessages,
  ...ruleMessages,
  ...catalogMessages,
  ...templateMessages,
  ...changesMessages,
  ...reorganizeMessages,
  ...bundleMessages,
  ...fileMessages,
  ...recordMessages,
  ...batchMessages,
  ...cliMessages,
  ...verifyMessages,
};
