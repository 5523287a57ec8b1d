import type { Plan } from "../index.ts";

/** The documents of a plan as programs read them. */
export const plannedDocuments = ({ documents }: Plan) =>
  documents.map(({ number, group, position, kind, item, title, file, state, reason, signed }) => ({
    number,
    group,
    position,
    kind,
    ...(item !== undefined && { item }),
    title,
    file,
    state,
    reason,
    ...(signed !== undefined && { signed }),
  }));
