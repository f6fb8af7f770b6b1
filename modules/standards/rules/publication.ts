import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import type { Requirement } from './standard.ts';

/** Why an organisation cannot choose what residents see: only districts do, for all their units. */
export const whyNotPublishing = ({ level }: { level: string }): Refusal | undefined =>
  level === 'district' ? undefined : refusals.districtsPublish();

/** Why a requirement cannot be shown to residents: there is nothing to show while no records feed it. */
export const whyNotPublishable = ({ code, evidence }: Requirement): Refusal | undefined =>
  evidence === undefined ? refusals.nothingToPublish({ code }) : undefined;
