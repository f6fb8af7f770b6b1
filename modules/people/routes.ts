import { asks, commands } from '#platform/http/handle.ts';
import * as brands from './contract/brands.ts';
import * as counts from './contract/counts.ts';
import * as imports from './contract/imports.ts';
import * as memberships from './contract/memberships.ts';
import * as people from './contract/people.ts';
import * as personal from './contract/personal.ts';
import * as postings from './contract/postings.ts';
import * as open from './contract/public.ts';
import * as teams from './contract/teams.ts';
import * as volunteers from './contract/volunteers.ts';
import { addBrand } from './operations/add-brand.ts';
import { addMembers } from './operations/add-members.ts';
import { addPerson } from './operations/add-person.ts';
import { addPosting } from './operations/add-posting.ts';
import { addTeam } from './operations/add-team.ts';
import { anonymisePerson } from './operations/anonymise-person.ts';
import { attachPhoto } from './operations/attach-photo.ts';
import { correctMembership } from './operations/correct-membership.ts';
import { correctPosting } from './operations/correct-posting.ts';
import { correctVolunteer } from './operations/correct-volunteer.ts';
import { detachPhoto } from './operations/detach-photo.ts';
import { disbandTeam } from './operations/disband-team.ts';
import { editBrand } from './operations/edit-brand.ts';
import { editPerson } from './operations/edit-person.ts';
import { editTeam } from './operations/edit-team.ts';
import { endBrand } from './operations/end-brand.ts';
import { endMembership } from './operations/end-membership.ts';
import { endPosting } from './operations/end-posting.ts';
import { endVolunteer } from './operations/end-volunteer.ts';
import { importStaff } from './operations/import-staff.ts';
import { importTeams } from './operations/import-teams.ts';
import { importVolunteers } from './operations/import-volunteers.ts';
import { linkAccount } from './operations/link-account.ts';
import { movePerson } from './operations/move-person.ts';
import { registerVolunteer } from './operations/register-volunteer.ts';
import { strikeOutBrand } from './operations/strike-out-brand.ts';
import { strikeOutMembership } from './operations/strike-out-membership.ts';
import { strikeOutPosting } from './operations/strike-out-posting.ts';
import { strikeOutTeam } from './operations/strike-out-team.ts';
import { strikeOutVolunteer } from './operations/strike-out-volunteer.ts';
import { listBrands, showBrand } from './views/brands.ts';
import { findByNumber } from './views/by-number.ts';
import { countPeople } from './views/counts.ts';
import { exportBrands, exportPeople, exportTeams } from './views/exports.ts';
import { showImportTemplate } from './views/import-template.ts';
import { listPeople } from './views/people.ts';
import { showPerson } from './views/person.ts';
import { exportPersonalData, listPersonalData } from './views/personal-data.ts';
import { listPublicBrands, listPublicTeams, showPublicBrandPhoto } from './views/public.ts';
import { revealNumber } from './views/reveal.ts';
import { takeOutPerson } from './views/take-out.ts';
import { showTeam } from './views/team.ts';
import { listTeams } from './views/teams.ts';

const ofPeople = [
  asks(people.listPeople, (reading, { query }) => listPeople(reading, query)),
  asks(people.exportPeople, (reading, { query }) => exportPeople(reading, query)),
  asks(counts.countPeople, (reading, { query }) => countPeople(reading, query)),
  asks(people.showPerson, (reading, { params }) => showPerson(reading, params.personId)),
  commands(people.addPerson, (work, { params, body }) => addPerson(work, params.organisationId, body)),
  commands(people.movePerson, (work, { params, body }) => movePerson(work, params.personId, body)),
  commands(people.linkAccount, (work, { params, body }) => linkAccount(work, params.personId, body)),
  commands(people.editPerson, (work, { params, body }) => editPerson(work, params.personId, body)),
];

const ofPersonal = [
  asks(personal.listPersonalData, (_reading, _sent) => listPersonalData()),
  asks(personal.exportPersonalData, (reading, { query }) => exportPersonalData(reading, query.language)),
  asks(personal.takeOutPerson, (reading, { params, body }) =>
    takeOutPerson(reading, params.personId, body.reason),
  ),
  asks(personal.findByNumber, (reading, { body }) => findByNumber(reading, body.number)),
  asks(personal.revealNumber, (reading, { params, body }) => revealNumber(reading, params.personId, body)),
  commands(personal.anonymisePerson, (work, { params, body }) =>
    anonymisePerson(work, params.personId, body.reason),
  ),
];

const ofPostings = [
  commands(postings.addPosting, (work, { params, body }) => addPosting(work, params.personId, body)),
  commands(postings.correctPosting, (work, { params, body }) => correctPosting(work, params.postingId, body)),
  commands(postings.endPosting, (work, { params, body }) => endPosting(work, params.postingId, body)),
  commands(postings.strikeOutPosting, (work, { params, body }) =>
    strikeOutPosting(work, params.postingId, body),
  ),
];

const ofVolunteers = [
  commands(volunteers.registerVolunteer, (work, { params, body }) =>
    registerVolunteer(work, params.personId, body),
  ),
  commands(volunteers.correctVolunteer, (work, { params, body }) =>
    correctVolunteer(work, params.volunteerId, body),
  ),
  commands(volunteers.endVolunteer, (work, { params, body }) => endVolunteer(work, params.volunteerId, body)),
  commands(volunteers.strikeOutVolunteer, (work, { params, body }) =>
    strikeOutVolunteer(work, params.volunteerId, body),
  ),
];

const ofTeams = [
  asks(teams.listTeams, (reading, { query }) => listTeams(reading, query)),
  asks(teams.exportTeams, (reading, { query }) => exportTeams(reading, query)),
  asks(teams.showTeam, (reading, { params, query }) => showTeam(reading, params.teamId, query)),
  commands(teams.addTeam, (work, { params, body }) => addTeam(work, params.organisationId, body)),
  commands(teams.editTeam, (work, { params, body }) => editTeam(work, params.teamId, body)),
  commands(teams.disbandTeam, (work, { params, body }) => disbandTeam(work, params.teamId, body)),
  commands(teams.strikeOutTeam, (work, { params, body }) => strikeOutTeam(work, params.teamId, body)),
];

const ofMemberships = [
  commands(memberships.addMembers, (work, { params, body }) => addMembers(work, params.teamId, body)),
  commands(memberships.correctMembership, (work, { params, body }) =>
    correctMembership(work, params.membershipId, body),
  ),
  commands(memberships.endMembership, (work, { params, body }) =>
    endMembership(work, params.membershipId, body),
  ),
  commands(memberships.strikeOutMembership, (work, { params, body }) =>
    strikeOutMembership(work, params.membershipId, body),
  ),
];

const ofBrands = [
  asks(brands.listBrands, (reading, { query }) => listBrands(reading, query)),
  asks(brands.exportBrands, (reading, { query }) => exportBrands(reading, query)),
  asks(brands.showBrand, (reading, { params }) => showBrand(reading, params.brandId)),
  commands(brands.addBrand, (work, { params, body }) => addBrand(work, params.organisationId, body)),
  commands(brands.editBrand, (work, { params, body }) => editBrand(work, params.brandId, body)),
  commands(brands.endBrand, (work, { params, body }) => endBrand(work, params.brandId, body)),
  commands(brands.strikeOutBrand, (work, { params, body }) => strikeOutBrand(work, params.brandId, body)),
  commands(brands.attachPhoto, (work, { params, body }) => attachPhoto(work, params.brandId, body)),
  commands(brands.detachPhoto, (work, { params }) => detachPhoto(work, params.brandId, params.fileId)),
];

const ofImports = [
  commands(imports.importStaff, (work, { upload }) => importStaff(work, upload)),
  commands(imports.importVolunteers, (work, { upload }) => importVolunteers(work, upload)),
  commands(imports.importTeams, (work, { upload }) => importTeams(work, upload)),
  asks(imports.showImportTemplate, (_reading, { params, query }) =>
    showImportTemplate(params.kind, query.language),
  ),
];

const forAnybody = [
  asks(open.listPublicTeams, (reading, { params }) => listPublicTeams(reading, params.organisationId)),
  asks(open.listPublicBrands, (reading, { params }) => listPublicBrands(reading, params.organisationId)),
  asks(open.showPublicBrandPhoto, (reading, { params, query }) =>
    showPublicBrandPhoto(reading, params, query.size),
  ),
];

export const routes = [
  ...ofPeople,
  ...ofPersonal,
  ...ofPostings,
  ...ofVolunteers,
  ...ofTeams,
  ...ofMemberships,
  ...ofBrands,
  ...ofImports,
  ...forAnybody,
];
