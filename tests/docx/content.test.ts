import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { nodeSha256 as sha256 } from "../../src/bundle/node-sha256.ts";
import { contentFingerprint, docxContent } from "../../src/docx/content.ts";
import { generated, modelOf } from "../fixture.ts";
import { asWordSaves } from "../word-edit.ts";
import {
  complexField,
  type Edit,
  edited,
  everything,
  inBody,
  inPart,
  pack,
  picture,
  pixel,
  textBox,
} from "./content-docx.ts";
import { cell, p, row, run } from "./docx-builder.ts";
