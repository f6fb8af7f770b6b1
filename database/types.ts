// Generated from the migrated database by `npm run wenmai -- generate`; not for editing.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** A column that the database fills when a new row does not. */
type Generated<T> =
  T extends ColumnType<infer Read, infer Write, infer Change>
    ? ColumnType<Read, Write | undefined, Change>
    : ColumnType<T, T | undefined, T>;

type Instant = ColumnType<Date, Date | string, Date | string>;

export interface AccessAccount {
  id: string;
  username: string;
  displayUsername: string | null;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
  closedAt: Instant | null;
  demonstration: Generated<boolean>;
  passwordSetAt: Generated<Instant>;
  mustChangePassword: Generated<boolean>;
  twoFactorEnabled: Generated<boolean>;
  kind: Generated<string>;
}

export interface AccessApiKey {
  id: Generated<string>;
  accountId: string;
  name: string;
  scope: string[];
  secretHash: string;
  expiresOn: string;
  madeBy: string | null;
  madeAt: Instant;
  lastUsedAt: Instant | null;
  revokedBy: string | null;
  revokedAt: Instant | null;
}

export interface AccessCredential {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  issuer: string | null;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Instant | null;
  refreshTokenExpiresAt: Instant | null;
  scope: string | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface AccessFormerPassword {
  id: Generated<string>;
  accountId: string;
  hash: string;
  replacedAt: Instant;
}

export interface AccessHeldGrant {
  id: string;
  accountId: string;
  role: string;
  organisationId: string;
  fromOn: string;
  untilOn: string | null;
}

export interface AccessNamedAccount {
  id: string;
  username: string;
  name: string;
}

export interface AccessPasskey {
  id: string;
  name: string | null;
  publicKey: string;
  userId: string;
  credentialId: string;
  counter: number;
  deviceType: string;
  backedUp: boolean;
  transports: string | null;
  createdAt: Generated<Instant>;
  aaguid: string | null;
}

export interface AccessProposedGrant {
  id: Generated<string>;
  accountId: string;
  role: string;
  organisationId: string;
  fromOn: string;
  untilOn: string | null;
  proposedBy: string;
  proposedAt: Instant;
  decidedBy: string | null;
  decidedAt: Instant | null;
  declinedReason: string | null;
  grantId: string | null;
}

export interface AccessRoleGrant {
  id: Generated<string>;
  accountId: string;
  role: string;
  organisationId: string;
  fromOn: string;
  untilOn: string | null;
  grantedBy: string | null;
  grantedAt: Instant;
}

export interface AccessSession {
  id: string;
  token: string;
  userId: string;
  expiresAt: Instant;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
  beganAt: Generated<Instant>;
  lastUsedAt: Generated<Instant>;
  way: Generated<string>;
}

export interface AccessSignInFailure {
  username: string;
  failures: number;
  firstAt: Instant;
  lockedUntilAt: Instant | null;
}

export interface AccessSignInPolicy {
  single: Generated<boolean>;
  leastLength: Generated<number>;
  leastClasses: Generated<number>;
  formerPasswords: Generated<number>;
  passwordDays: Generated<number>;
  failuresAllowed: Generated<number>;
  failureMinutes: Generated<number>;
  lockMinutes: Generated<number>;
  idleMinutes: Generated<number>;
  longestHours: Generated<number>;
  secondFactor: Generated<string>;
  passkeys: Generated<boolean>;
  passwordWarningDays: Generated<number>;
}

export interface AccessTwoFactor {
  id: string;
  userId: string;
  secret: string;
  backupCodes: string;
  verified: Generated<boolean>;
  failedVerificationCount: Generated<number>;
  lockedUntilAt: Instant | null;
}

export interface AccessUsedCode {
  accountId: string;
  code: string;
  usedAt: Instant;
}

export interface AccessVerification {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface ActivitiesHeldSession {
  id: string;
  programmeId: string;
  item: string;
  category: string;
  theme: string;
  organisationId: string;
  centreId: string | null;
  onDate: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  organiser: string;
  headCount: number | null;
  source: string;
  announcedOn: string | null;
  announcedInFull: boolean | null;
}

export interface ActivitiesPlannedSession {
  id: string;
  programmeId: string;
  item: string;
  category: string;
  theme: string;
  organisationId: string;
  centreId: string | null;
  onDate: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  organiser: string;
  announcedOn: string | null;
}

export interface ActivitiesProgramme {
  id: Generated<string>;
  organisationId: string;
  centreId: string | null;
  spaceId: string | null;
  item: string;
  category: string;
  theme: Generated<string>;
  place: Generated<string>;
  organiser: Generated<string>;
  summary: Generated<string>;
  standing: Generated<boolean>;
  free: Generated<boolean>;
  usualTime: Generated<string>;
  fromOn: string;
  untilOn: string | null;
  demonstration: Generated<boolean>;
}

export interface ActivitiesService {
  id: Generated<string>;
  sessionId: string;
  personId: string;
  organisationId: string;
  onDate: string;
  minutes: number;
  struckAt: Instant | null;
}

export interface ActivitiesSession {
  id: Generated<string>;
  programmeId: string;
  organisationId: string;
  centreId: string | null;
  onDate: string;
  startsAt: Instant;
  endsAt: Instant;
  place: Generated<string>;
  organiser: Generated<string>;
  announcedOn: string | null;
  state: string;
  cancelledReason: string | null;
  headCount: number | null;
  note: Generated<string>;
  source: Generated<string>;
  recordedBy: string | null;
  recordedAt: Instant;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface ActivitiesSessionPhoto {
  sessionId: string;
  fileId: string;
  position: Generated<number>;
}

export interface ActivitiesStandingItem {
  id: string;
  organisationId: string;
  item: string;
  category: string;
  fromOn: string;
  untilOn: string | null;
}

export interface ActivitiesVolunteerService {
  id: string;
  sessionId: string;
  personId: string;
  organisationId: string;
  onDate: string;
  minutes: number;
  item: string;
}

export interface CentresAnnouncedClosure {
  id: string;
  centreId: string;
  organisationId: string;
  onDate: string;
  reason: string;
  announcedOn: string | null;
}

export interface CentresBuildProject {
  id: Generated<string>;
  organisationId: string;
  name: string;
  centreId: string | null;
  purpose: string;
  way: string;
  areaM2: number | null;
  budgetFen: number | null;
  dueOn: string | null;
  recordedAt: Generated<Instant>;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface CentresBuildStage {
  id: Generated<string>;
  projectId: string;
  stage: string;
  reachedOn: string;
  note: Generated<string>;
  recordedAt: Generated<Instant>;
}

export interface CentresBuildStageReached {
  id: string;
  projectId: string;
  organisationId: string;
  centreId: string | null;
  purpose: string;
  way: string;
  stage: string;
  reachedOn: string;
}

export interface CentresCalendarDay {
  onDate: string;
  kind: string;
  nameZh: string | null;
  nameEn: string | null;
  lunar: string | null;
}

export interface CentresCentre {
  id: Generated<string>;
  organisationId: string;
  name: string;
  initials: Generated<string>;
  address: Generated<string>;
  floorAreaM2: number | null;
  longitude: number | null;
  latitude: number | null;
  summary: Generated<string>;
  fromOn: string;
  untilOn: string | null;
  demonstration: Generated<boolean>;
}

export interface CentresCentrePhoto {
  centreId: string;
  fileId: string;
  position: Generated<number>;
}

export interface CentresDay {
  onDate: string;
  kind: string;
  nameZh: string | null;
  nameEn: string | null;
}

export interface CentresDuty {
  id: Generated<string>;
  centreId: string;
  organisationId: string;
  personId: string;
  onDate: string;
  opens: string;
  closes: string;
  came: boolean | null;
  notedBy: string | null;
  notedAt: Instant | null;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
}

export interface CentresDutyPlanned {
  id: string;
  centreId: string;
  organisationId: string;
  personId: string;
  onDate: string;
  opens: string;
  closes: string;
  came: boolean | null;
}

export interface CentresExceptionDay {
  id: Generated<string>;
  centreId: string;
  organisationId: string;
  onDate: string;
  kind: string;
  reason: string;
  announcedOn: string | null;
  recordedBy: string | null;
  recordedAt: Generated<Instant>;
  withdrawnAt: Instant | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

export interface CentresExceptionHours {
  exceptionDayId: string;
  opens: string;
  closes: string;
}

export interface CentresNewSpace {
  id: Generated<string>;
  organisationId: string;
  type: string;
  name: string;
  address: Generated<string>;
  areaM2: number | null;
  longitude: number | null;
  latitude: number | null;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface CentresNewTypeSpace {
  id: string;
  organisationId: string;
  type: string;
  name: string;
  fromOn: string;
  untilOn: string | null;
}

export interface CentresOpening {
  id: string;
  centreId: string;
  organisationId: string;
  onDate: string;
  openedAt: Instant;
  closedAt: Instant | null;
  source: string;
  hours: number | null;
}

export interface CentresOpeningSession {
  id: Generated<string>;
  centreId: string;
  organisationId: string;
  onDate: string;
  openedAt: Instant;
  closedAt: Instant | null;
  source: string;
  keptBy: string | null;
  activitySessionId: string | null;
  closedByProgram: Generated<boolean>;
  note: Generated<string>;
  recordedBy: string | null;
  recordedAt: Instant;
  correctedAt: Instant | null;
  correctedBy: string | null;
  correctedReason: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface CentresPaper {
  id: Generated<string>;
  centreId: string;
  organisationId: string;
  kind: string;
  title: string;
  fileId: string | null;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface CentresPaperInForce {
  id: string;
  centreId: string;
  organisationId: string;
  kind: string;
  title: string;
  fromOn: string;
  untilOn: string | null;
}

export interface CentresPromise {
  id: string;
  centreId: string;
  organisationId: string;
  weekday: number;
  opens: string;
  closes: string;
  fromOn: string;
  untilOn: string | null;
}

export interface CentresPromisedHours {
  id: Generated<string>;
  centreId: string;
  organisationId: string;
  weekday: number;
  opens: string;
  closes: string;
  fromOn: string;
  untilOn: string | null;
}

export interface CentresPublicCentre {
  id: string;
  organisationId: string;
  name: string;
  initials: string;
  address: string;
  longitude: number | null;
  latitude: number | null;
  fromOn: string;
  untilOn: string | null;
  demonstration: boolean;
}

export interface CentresSpace {
  id: Generated<string>;
  centreId: string;
  organisationId: string;
  name: string;
  function: string;
  areaM2: number | null;
  capacity: number | null;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface CentresSpaceInUse {
  id: string;
  centreId: string;
  organisationId: string;
  name: string;
  function: string;
  fromOn: string;
  untilOn: string | null;
}

export interface CentresSpacePhoto {
  spaceId: string;
  fileId: string;
  position: Generated<number>;
}

export interface FilesFile {
  id: Generated<string>;
  organisationId: string;
  kind: string;
  name: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  storageKey: string;
  thumbnailKey: string | null;
  uploadedBy: string | null;
  uploadedAt: Instant;
  demonstration: Generated<boolean>;
}

export interface FilesPublishedFile {
  id: string;
  organisationId: string;
  kind: string;
  name: string;
  mediaType: string;
  width: number | null;
  height: number | null;
  demonstration: boolean;
}

export interface FilesStoredFile {
  id: string;
  name: string;
  storageKey: string;
}

export interface OrganisationsCarried {
  organisationId: string | null;
  carrierId: string | null;
  fromOn: string | null;
}

export interface OrganisationsOrganisation {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  code: string;
  name: string;
  initials: Generated<string>;
  kind: string;
  level: GeneratedAlways<string>;
  parentId: string | null;
  path: string;
  fromOn: string;
  untilOn: string | null;
  demonstration: Generated<boolean>;
}

export interface OrganisationsPlacement {
  id: Generated<string>;
  organisationId: string;
  parentId: string | null;
  name: string;
  path: string;
  fromOn: string;
  untilOn: string | null;
  code: string;
  kind: string;
}

export interface OrganisationsSucceededBy {
  organisationId: string;
  successorId: string;
  fromOn: string;
  carries: boolean;
}

export interface OrganisationsSuccession {
  organisationId: string;
  successorId: string;
  fromOn: string;
  carries: boolean;
}

export interface OrganisationsUnit {
  id: string;
  code: string;
  name: string;
  initials: string;
  kind: string;
  level: string;
  parentId: string | null;
  path: string;
  fromOn: string;
  untilOn: string | null;
  demonstration: boolean;
}

export interface OrganisationsUnitHistory {
  organisationId: string;
  code: string;
  name: string;
  kind: string;
  level: string;
  parentId: string | null;
  path: string;
  fromOn: string;
  untilOn: string | null;
}

export interface PeopleBrand {
  id: Generated<string>;
  organisationId: string;
  name: string;
  genre: string;
  story: Generated<string>;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface PeopleBrandPhoto {
  brandId: string;
  fileId: string;
  position: Generated<number>;
}

export interface PeopleLocalBrand {
  id: string;
  organisationId: string;
  name: string;
  genre: string;
  fromOn: string;
  untilOn: string | null;
}

export interface PeopleMembership {
  id: Generated<string>;
  teamId: string;
  personId: string;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface PeopleNamedPerson {
  id: string;
  organisationId: string;
  name: string;
  initials: string;
  birthYear: number | null;
  accountId: string | null;
}

export interface PeoplePerson {
  id: Generated<string>;
  organisationId: string;
  name: string;
  initials: Generated<string>;
  gender: string | null;
  birthYear: number | null;
  accountId: string | null;
  note: string | null;
  demonstration: Generated<boolean>;
  recordedAt: Generated<Instant>;
  phone: string | null;
  phoneLookup: string | null;
  idNumber: string | null;
  idNumberLookup: string | null;
  anonymisedAt: Instant | null;
}

export interface PeoplePostHeld {
  id: string;
  personId: string;
  personName: string;
  organisationId: string;
  post: string;
  fullTime: boolean;
  fromOn: string;
  untilOn: string | null;
}

export interface PeoplePosting {
  id: Generated<string>;
  personId: string;
  organisationId: string;
  post: string;
  fullTime: boolean;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface PeopleStandingTeam {
  id: string;
  organisationId: string;
  kind: string;
  name: string;
  genre: string | null;
  fromOn: string;
  untilOn: string | null;
}

export interface PeopleTeam {
  id: Generated<string>;
  organisationId: string;
  kind: string;
  name: string;
  genre: string | null;
  leaderId: string | null;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface PeopleTeamMember {
  id: string;
  teamId: string;
  teamName: string;
  kind: string;
  genre: string | null;
  organisationId: string;
  personId: string;
  fromOn: string | null;
  untilOn: string | null;
}

export interface PeopleVolunteer {
  id: Generated<string>;
  personId: string;
  organisationId: string;
  skills: Generated<string>;
  fromOn: string;
  untilOn: string | null;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface PeopleVolunteerServing {
  id: string;
  personId: string;
  organisationId: string;
  skills: string;
  fromOn: string;
  untilOn: string | null;
}

export interface PlatformAuditEntry {
  id: GeneratedAlways<number>;
  at: Instant;
  actorId: string | null;
  actorName: string;
  action: string;
  organisationId: string | null;
  changes: unknown;
  outcome: string;
  refusalCode: string | null;
  requestId: string | null;
  address: string | null;
  reason: string | null;
  apiKeyId: string | null;
  apiKeyName: string | null;
}

export interface PlatformAuditSeal {
  number: number;
  entryId: number;
  seal: Uint8Array;
  sealedAt: Instant;
}

export interface PlatformAuditSearch {
  entryId: number;
  words: string;
}

export interface PlatformFact {
  id: GeneratedAlways<number>;
  name: string;
  told: unknown;
  announcedAt: Instant;
  tries: Generated<number>;
  retryAt: Instant | null;
  trouble: string | null;
}

export interface PlatformIdempotentAnswer {
  actor: string;
  key: string;
  fingerprint: string;
  body: unknown;
  answeredAt: Instant;
}

export interface PlatformMigration {
  name: string;
  timestamp: string;
}

export interface PlatformMigrationLock {
  id: string;
  isLocked: Generated<number>;
}

export interface PlatformSetting {
  name: string;
  value: unknown;
  changedAt: Generated<Instant>;
}

export interface ResidentsAccount {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  phoneNumber: string | null;
  phoneNumberVerified: boolean | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface ResidentsAnsweredQuestion {
  id: string;
  answeredAt: Instant;
}

export interface ResidentsCodeRequest {
  id: string;
  formKey: string;
  handle: string;
  phone: string | null;
  phoneLookup: string;
  address: string;
  demonstrationCode: string | null;
  failures: Generated<number>;
  entered: string | null;
  askedAt: Instant;
}

export interface ResidentsConsent {
  id: string;
  residentId: string;
  notice: string;
  version: string;
  givenAt: Instant;
  onPaper: Generated<boolean>;
  withdrawnAt: Instant | null;
}

export interface ResidentsCredential {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  issuer: string | null;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Instant | null;
  refreshTokenExpiresAt: Instant | null;
  scope: string | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface ResidentsResident {
  id: string;
  accountId: string | null;
  source: string;
  name: string | null;
  phone: string | null;
  phoneLookup: string | null;
  birthMonth: string | null;
  organisationId: string | null;
  guardianId: string | null;
  relation: string | null;
  demonstration: Generated<boolean>;
  registeredAt: Instant;
  registeredBy: string | null;
  closedAt: Instant | null;
}

export interface ResidentsSession {
  id: string;
  token: string;
  userId: string;
  expiresAt: Instant;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface ResidentsVerification {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface StandardsDeduction {
  id: Generated<string>;
  organisationId: string;
  evidence: string;
  source: string;
  sourceId: string;
  fromOn: string;
  untilOn: string | null;
  reason: string;
  deductedBy: string | null;
  deductedByName: string;
  deductedAt: Instant;
  withdrawnBy: string | null;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
}

export interface StandardsFormerJudgement {
  id: GeneratedAlways<number>;
  organisationId: string;
  requirementId: number;
  periodFrom: string;
  verdict: string;
  value: number | null;
  target: number | null;
  evidenceCount: number;
  settled: boolean;
  versionId: string;
  judgedAt: Instant;
  replacedAt: Instant;
}

export interface StandardsJudgement {
  organisationId: string;
  requirementId: number;
  periodFrom: string;
  periodUntil: string;
  shownFrom: string;
  shownUntil: string;
  path: string;
  verdict: string;
  value: number | null;
  target: number | null;
  evidenceCount: Generated<number>;
  settled: boolean;
  versionId: string;
  judgedAt: Instant;
}

export interface StandardsProposal {
  number: GeneratedAlways<number>;
  standard: string;
  version: string;
  titleZh: string;
  titleEn: string;
  text: string;
  cases: string | null;
  body: unknown;
  followsId: string;
  proposedBy: string | null;
  proposedByName: string;
  proposedAt: Instant;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Instant | null;
  versionId: string | null;
  withdrawnBy: string | null;
  withdrawnByName: string | null;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
}

export interface StandardsPublishedRequirement {
  organisationId: string;
  requirementId: number;
  publishedBy: string | null;
  publishedAt: Instant;
}

export interface StandardsRequirement {
  id: GeneratedAlways<number>;
  standard: string;
  code: string;
}

export interface StandardsStandardVersion {
  id: Generated<string>;
  standard: string;
  version: string;
  titleZh: string;
  titleEn: string;
  body: unknown;
  digest: string;
  inForceFrom: string;
  inForceUntil: string | null;
  adoptedBy: string | null;
  adoptedAt: Instant;
  text: string | null;
  cases: string | null;
}

export interface StandardsVerdict {
  organisationId: string | null;
  standard: string | null;
  requirement: string | null;
  binding: boolean | null;
  periodFrom: string | null;
  periodUntil: string | null;
  shownFrom: string | null;
  shownUntil: string | null;
  path: string | null;
  verdict: string | null;
  value: number | null;
  target: number | null;
  evidenceCount: number | null;
  settled: boolean | null;
  judgedAt: Instant | null;
}

export interface StandardsVersionRequirement {
  versionId: string;
  requirementId: number;
  levels: string[];
  binding: boolean;
}

export interface TrainingAttendance {
  id: Generated<string>;
  courseSessionId: string;
  personId: string;
  organisationId: string;
  onDate: string;
  hours: number;
  recordedBy: string | null;
  recordedAt: Instant;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface TrainingAttended {
  id: string;
  personId: string;
  organisationId: string;
  onDate: string;
  hours: number;
  title: string;
  subject: string;
  tier: string;
  courseSessionId: string;
  courseId: string;
  organiserId: string;
}

export interface TrainingCourse {
  id: Generated<string>;
  organisationId: string;
  title: string;
  subject: string;
  tier: string;
  trainer: Generated<string>;
  summary: Generated<string>;
  fromOn: string;
  untilOn: string | null;
  demonstration: Generated<boolean>;
}

export interface TrainingCourseSession {
  id: Generated<string>;
  courseId: string;
  organisationId: string;
  onDate: string;
  startsAt: Instant;
  endsAt: Instant;
  place: Generated<string>;
  topic: Generated<string>;
  recordedBy: string | null;
  recordedAt: Instant;
  struckAt: Instant | null;
  struckBy: string | null;
  struckReason: string | null;
}

export interface Database {
  'access.account': AccessAccount;
  'access.apiKey': AccessApiKey;
  'access.credential': AccessCredential;
  'access.formerPassword': AccessFormerPassword;
  'access.heldGrant': AccessHeldGrant;
  'access.namedAccount': AccessNamedAccount;
  'access.passkey': AccessPasskey;
  'access.proposedGrant': AccessProposedGrant;
  'access.roleGrant': AccessRoleGrant;
  'access.session': AccessSession;
  'access.signInFailure': AccessSignInFailure;
  'access.signInPolicy': AccessSignInPolicy;
  'access.twoFactor': AccessTwoFactor;
  'access.usedCode': AccessUsedCode;
  'access.verification': AccessVerification;
  'activities.heldSession': ActivitiesHeldSession;
  'activities.plannedSession': ActivitiesPlannedSession;
  'activities.programme': ActivitiesProgramme;
  'activities.service': ActivitiesService;
  'activities.session': ActivitiesSession;
  'activities.sessionPhoto': ActivitiesSessionPhoto;
  'activities.standingItem': ActivitiesStandingItem;
  'activities.volunteerService': ActivitiesVolunteerService;
  'centres.announcedClosure': CentresAnnouncedClosure;
  'centres.buildProject': CentresBuildProject;
  'centres.buildStage': CentresBuildStage;
  'centres.buildStageReached': CentresBuildStageReached;
  'centres.calendarDay': CentresCalendarDay;
  'centres.centre': CentresCentre;
  'centres.centrePhoto': CentresCentrePhoto;
  'centres.day': CentresDay;
  'centres.duty': CentresDuty;
  'centres.dutyPlanned': CentresDutyPlanned;
  'centres.exceptionDay': CentresExceptionDay;
  'centres.exceptionHours': CentresExceptionHours;
  'centres.newSpace': CentresNewSpace;
  'centres.newTypeSpace': CentresNewTypeSpace;
  'centres.opening': CentresOpening;
  'centres.openingSession': CentresOpeningSession;
  'centres.paper': CentresPaper;
  'centres.paperInForce': CentresPaperInForce;
  'centres.promise': CentresPromise;
  'centres.promisedHours': CentresPromisedHours;
  'centres.publicCentre': CentresPublicCentre;
  'centres.space': CentresSpace;
  'centres.spaceInUse': CentresSpaceInUse;
  'centres.spacePhoto': CentresSpacePhoto;
  'files.file': FilesFile;
  'files.publishedFile': FilesPublishedFile;
  'files.storedFile': FilesStoredFile;
  'organisations.carried': OrganisationsCarried;
  'organisations.organisation': OrganisationsOrganisation;
  'organisations.placement': OrganisationsPlacement;
  'organisations.succeededBy': OrganisationsSucceededBy;
  'organisations.succession': OrganisationsSuccession;
  'organisations.unit': OrganisationsUnit;
  'organisations.unitHistory': OrganisationsUnitHistory;
  'people.brand': PeopleBrand;
  'people.brandPhoto': PeopleBrandPhoto;
  'people.localBrand': PeopleLocalBrand;
  'people.membership': PeopleMembership;
  'people.namedPerson': PeopleNamedPerson;
  'people.person': PeoplePerson;
  'people.postHeld': PeoplePostHeld;
  'people.posting': PeoplePosting;
  'people.standingTeam': PeopleStandingTeam;
  'people.team': PeopleTeam;
  'people.teamMember': PeopleTeamMember;
  'people.volunteer': PeopleVolunteer;
  'people.volunteerServing': PeopleVolunteerServing;
  'platform.auditEntry': PlatformAuditEntry;
  'platform.auditSeal': PlatformAuditSeal;
  'platform.auditSearch': PlatformAuditSearch;
  'platform.fact': PlatformFact;
  'platform.idempotentAnswer': PlatformIdempotentAnswer;
  'platform.migration': PlatformMigration;
  'platform.migrationLock': PlatformMigrationLock;
  'platform.setting': PlatformSetting;
  'residents.account': ResidentsAccount;
  'residents.answeredQuestion': ResidentsAnsweredQuestion;
  'residents.codeRequest': ResidentsCodeRequest;
  'residents.consent': ResidentsConsent;
  'residents.credential': ResidentsCredential;
  'residents.resident': ResidentsResident;
  'residents.session': ResidentsSession;
  'residents.verification': ResidentsVerification;
  'standards.deduction': StandardsDeduction;
  'standards.formerJudgement': StandardsFormerJudgement;
  'standards.judgement': StandardsJudgement;
  'standards.proposal': StandardsProposal;
  'standards.publishedRequirement': StandardsPublishedRequirement;
  'standards.requirement': StandardsRequirement;
  'standards.standardVersion': StandardsStandardVersion;
  'standards.verdict': StandardsVerdict;
  'standards.versionRequirement': StandardsVersionRequirement;
  'training.attendance': TrainingAttendance;
  'training.attended': TrainingAttended;
  'training.course': TrainingCourse;
  'training.courseSession': TrainingCourseSession;
}
