/** Every mutant: those that are derived from the document, and those of behaviour that no schema tells. */
import { cancel } from "../mutants/cancel.ts";
import { errors } from "../mutants/errors.ts";
import { estimate } from "../mutants/estimate.ts";
import type { Row } from "../mutants/faults.ts";
import { jobs } from "../mutants/jobs.ts";
import { list } from "../mutants/list.ts";
import { models } from "../mutants/models.ts";
import { submit } from "../mutants/submit.ts";
import { uploads } from "../mutants/uploads.ts";
import { accountMutants } from "./accounts.ts";
import { balanceMutants } from "./balances.ts";
import { errorMutants } from "./errors.ts";
import { idMutants } from "./ids.ts";
import { inputMutants } from "./inputs.ts";
import { listMutants } from "./lists.ts";
import type { Area, DerivedMutant } from "./mutant.ts";
import { baseMutants, defaultMutants, discountMutants, priceMutants } from "./prices.ts";
import { requestMutants } from "./requests.ts";
import { responseMutants } from "./responses.ts";
import { stateMutants } from "./states.ts";
import { slugMutants, typeMutants } from "./types.ts";
import { uploadMutants } from "./uploads.ts";

const byHand = (area: Area, rows: readonly Row[]): DerivedMutant[] =>
  rows.map(([name, , operation, fault]) => ({ name, area, operation, fault }));

export const derivedMutants: readonly DerivedMutant[] = [
  ...inputMutants,
  ...priceMutants,
  ...baseMutants,
  ...defaultMutants,
  ...responseMutants,
  ...errorMutants,
  ...stateMutants,
  ...listMutants,
  ...accountMutants,
  ...typeMutants,
  ...slugMutants,
  ...discountMutants,
  ...balanceMutants,
  ...idMutants,
  ...requestMutants,
  ...uploadMutants,
  ...byHand("inputs", submit),
  ...byHand("prices", estimate),
  ...byHand("states", [...jobs, ...cancel]),
  ...byHand("lists", list),
  ...byHand("models", models),
  ...byHand("uploads", uploads),
  ...byHand("keys and accounts", errors),
];
