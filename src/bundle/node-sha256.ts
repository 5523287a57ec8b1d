import { createHash } from "node:crypto";
import type { Sha256 } from "./sha256.ts";

export const nodeSha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
