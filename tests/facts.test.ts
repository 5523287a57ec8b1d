import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { dossierFacts } from "../src/facts/dossier-facts.ts";
import { nodeTools, planDossier, shippedSchema } from "../src/index.ts";
import { modelOf, scenarios, shipped } from "./fixture.ts";

const schema = await shippedSchema("facts");
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: object) => void)(ajv);
const validate = ajv.compile(schema);

describe.each(scenarios())("facts of %s", (name) => {
  it("have every key their schema promises, for every document", async () => {
    const model = await modelOf(name);
    const { catalog } = await shipped();
    const plan = planDossier(model, catalog);
    for (const { document, facts } of dossierFacts({
      model,
      plan,
      catalog,
      metrics: (await nodeTools()).metrics,
    })) {
      expect(validate(facts), `${document.number} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(
        true,
      );
      const type = catalog.kinds[document.kind]?.description.muc;
      const item = type && ajv.getSchema(`facts.schema.json#/$defs/${type}`);
      if (item) expect(item(facts.muc), `${type} ${JSON.stringify(item.errors?.slice(0, 3))}`).toBe(true);
    }
  });
});
