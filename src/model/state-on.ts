import type { Model, NguoiKy, ThanhVien, ThanhVienLienKet } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";
import { describedUnits } from "./described-units.ts";
import { eventsOf, type ModelEvent } from "./events-of.ts";
import { headOn } from "./holder-on.ts";
import { afterChange } from "./linked-members-on.ts";
import { reorganise } from "./members-on.ts";

/** What a model is on a day. */
export interface ModelState {
  status: "planned" | "active" | "delisted";
  /** People of a self-managed model, in the order they joined. */
  members: ThanhVien[];
  /** Units of a linked model, in the order they joined. */
  units: ThanhVienLienKet[];
  /** Head of each unit, by the pointer of the unit. */
  heads: Record<string, NguoiKy | undefined>;
  /** What changed in the name of each unit, and under "/mo_hinh" of the place, by pointer. */
  names: Record<string, object>;
  /** Id of the member in the chair of a linked model. */
  chair?: string;
  /** The last year that was graded. */
  graded?: number;
}

/** The state of a model on a day: its events until then, folded over what it was described as at first. */
export const stateOn = (model: Model, day: Day): ModelState =>
  eventsOf(model, day).reduce(after, initialState(model));

function initialState(model: Model): ModelState {
  const units = describedUnits(model);
  return {
    status: "planned",
    members: model.loai === "tu_quan" ? [...model.thanh_vien] : [],
    units: model.loai === "lien_ket" ? [...model.thanh_vien_lien_ket] : [],
    heads: Object.fromEntries(
      units.map(({ pointer, unit }) => [
        pointer,
        headOn(
          unit.lanh_dao.filter(({ tu_ngay }) => !tu_ngay),
          "",
        ),
      ]),
    ),
    names: {},
  };
}

function after(state: ModelState, event: ModelEvent): ModelState {
  switch (event.type) {
    case "founded":
      return { ...state, status: "active" };
    case "reorganised":
      return { ...state, members: reorganise(state.members, event.change).members };
    case "amended":
      return { ...state, units: afterChange(state.units, event.change) };
    case "head_changed":
      return { ...state, heads: { ...state.heads, [event.unit]: event.person } };
    case "head_left":
      return state.heads[event.unit] === event.person
        ? { ...state, heads: { ...state.heads, [event.unit]: undefined } }
        : state;
    case "unit_changed":
      return renamed(state, event.unit, event.names);
    case "place_changed":
      return renamed(state, "/mo_hinh", event.names);
    case "chair_changed":
      return { ...state, chair: event.unit };
    case "graded":
      return { ...state, graded: event.year };
    case "delisted":
      return { ...state, status: "delisted" };
  }
}

const renamed = (state: ModelState, pointer: string, names: object): ModelState => ({
  ...state,
  names: { ...state.names, [pointer]: { ...state.names[pointer], ...names } },
});
