import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage } from './frame/broken-page.tsx';
import { Frame } from './frame/frame.tsx';
import { Landing } from './frame/landing.tsx';
import { NoSuchPage } from './frame/no-such-page.tsx';
import { Waiting } from './parts/waiting.tsx';

type Page = RouteObject['lazy'];

/** Loads one page's code when it is first opened; each page is a named export of its own file. */
const page =
  <Name extends string>(load: () => Promise<Record<Name, React.ComponentType>>, name: Name): Page =>
  async () => ({ Component: (await load())[name] });

const outside: RouteObject[] = [
  { path: '/sign-in', lazy: page(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage') },
  {
    path: '/before-work',
    lazy: page(() => import('./pages/sign-in/before-work-page.tsx'), 'BeforeWorkPage'),
  },
  { path: '/set-up', lazy: page(() => import('./pages/sign-in/set-up-page.tsx'), 'SetUpPage') },
];

const inside: RouteObject[] = [
  { index: true, Component: Landing },
  { path: 'today', lazy: page(() => import('./pages/today/today-page.tsx'), 'TodayPage') },
  { path: 'district', lazy: page(() => import('./pages/standards/district-page.tsx'), 'DistrictPage') },
  { path: 'compare', lazy: page(() => import('./pages/standards/compare-page.tsx'), 'ComparePage') },
  { path: 'style', lazy: page(() => import('./pages/style/style-page.tsx'), 'StylePage') },
  { path: 'unit', lazy: page(() => import('./pages/standards/unit-page.tsx'), 'OwnUnitPage') },
  { path: 'town', lazy: page(() => import('./pages/today/town-page.tsx'), 'TownDayPage') },
  { path: 'towns/:organisationId', lazy: page(() => import('./pages/standards/town-page.tsx'), 'TownPage') },
  { path: 'units/:organisationId', lazy: page(() => import('./pages/standards/unit-page.tsx'), 'UnitPage') },
  {
    path: 'requirements',
    lazy: page(() => import('./pages/standards/requirements-page.tsx'), 'RequirementsPage'),
  },
  {
    path: 'requirements/:code',
    lazy: page(() => import('./pages/standards/requirement-page.tsx'), 'RequirementPage'),
  },
  {
    path: 'standards',
    lazy: page(() => import('./pages/standards/adoption/adoption-page.tsx'), 'AdoptionPage'),
  },
  {
    path: 'standards/propose',
    lazy: page(() => import('./pages/standards/adoption/propose-page.tsx'), 'AdoptionProposePage'),
  },
  {
    path: 'standards/publication',
    lazy: page(() => import('./pages/standards/adoption/publication-page.tsx'), 'AdoptionPublicationPage'),
  },
  {
    path: 'standards/proposals/:number',
    lazy: page(() => import('./pages/standards/adoption/proposal-page.tsx'), 'AdoptionProposalPage'),
  },
  { path: 'deductions', lazy: page(() => import('./pages/standards/deductions-page.tsx'), 'DeductionsPage') },
  {
    path: 'evidence',
    lazy: page(() => import('./pages/standards/evidence/evidence-page.tsx'), 'EvidencePage'),
  },
  {
    path: 'organisations/:organisationId/change',
    lazy: page(() => import('./pages/organisations/change-page.tsx'), 'ChangePage'),
  },
  {
    path: 'organisations/:organisationId?',
    lazy: page(() => import('./pages/organisations/organisations-page.tsx'), 'OrganisationsPage'),
  },
  { path: 'centres', lazy: page(() => import('./pages/centres/centres-page.tsx'), 'CentresPage') },
  { path: 'centres/openings', lazy: page(() => import('./pages/centres/openings-page.tsx'), 'OpeningsPage') },
  { path: 'centres/building', lazy: page(() => import('./pages/centres/building-page.tsx'), 'BuildingPage') },
  {
    path: 'centres/new-spaces',
    lazy: page(() => import('./pages/centres/new-spaces-page.tsx'), 'NewSpacesPage'),
  },
  {
    path: 'centres/of/:organisationId/:page?',
    lazy: page(() => import('./pages/centres/centre-of-page.tsx'), 'CentreOfPage'),
  },
  {
    path: 'centres/:centreId',
    lazy: page(() => import('./pages/centres/centre-page.tsx'), 'CentrePage'),
    children: [
      { index: true, lazy: page(() => import('./pages/centres/centre-profile.tsx'), 'CentreProfile') },
      { path: 'hours', lazy: page(() => import('./pages/centres/centre-hours.tsx'), 'CentreHours') },
      { path: 'openings', lazy: page(() => import('./pages/centres/centre-openings.tsx'), 'CentreOpenings') },
      { path: 'duties', lazy: page(() => import('./pages/centres/centre-duties.tsx'), 'CentreDuties') },
      { path: 'calendar', lazy: page(() => import('./pages/centres/centre-calendar.tsx'), 'CentreCalendar') },
      { path: 'board', lazy: page(() => import('./pages/centres/centre-board.tsx'), 'CentreBoard') },
    ],
  },
  { path: 'activities', lazy: page(() => import('./pages/activities/sessions-page.tsx'), 'SessionsPage') },
  {
    path: 'activities/programmes',
    lazy: page(() => import('./pages/activities/programmes-page.tsx'), 'ProgrammesPage'),
  },
  {
    path: 'activities/programmes/:programmeId',
    lazy: page(() => import('./pages/activities/programme-page.tsx'), 'ProgrammePage'),
  },
  {
    path: 'activities/services',
    lazy: page(() => import('./pages/activities/services-page.tsx'), 'ServicesPage'),
  },
  { path: 'training', lazy: page(() => import('./pages/training/courses-page.tsx'), 'CoursesPage') },
  {
    path: 'training/courses/:courseId',
    lazy: page(() => import('./pages/training/course-page.tsx'), 'CoursePage'),
  },
  { path: 'training/hours', lazy: page(() => import('./pages/training/hours-page.tsx'), 'HoursPage') },
  { path: 'residents', lazy: page(() => import('./pages/residents/residents-page.tsx'), 'ResidentsPage') },
  { path: 'people/staff', lazy: page(() => import('./pages/people/staff-page.tsx'), 'StaffPage') },
  {
    path: 'people/volunteers',
    lazy: page(() => import('./pages/people/volunteers-page.tsx'), 'VolunteersPage'),
  },
  { path: 'people/teams', lazy: page(() => import('./pages/people/teams-page.tsx'), 'TeamsPage') },
  { path: 'people/brands', lazy: page(() => import('./pages/people/brands-page.tsx'), 'BrandsPage') },
  {
    path: 'people/personal-data',
    lazy: page(() => import('./pages/people/personal-data-page.tsx'), 'PersonalDataPage'),
  },
  { path: 'people/teams/:teamId', lazy: page(() => import('./pages/people/team-page.tsx'), 'TeamPage') },
  { path: 'access/accounts', lazy: page(() => import('./pages/access/accounts-page.tsx'), 'AccountsPage') },
  { path: 'access/policy', lazy: page(() => import('./pages/access/policy-page.tsx'), 'PolicyPage') },
  { path: 'account', lazy: page(() => import('./pages/own-account/own-account-page.tsx'), 'OwnAccountPage') },
  { path: 'access/audit', lazy: page(() => import('./pages/audit/audit-page.tsx'), 'AuditPage') },
  {
    path: 'installation',
    lazy: page(() => import('./pages/installation/installation-page.tsx'), 'InstallationPage'),
  },
  { path: '*', Component: NoSuchPage },
];

/** Every page of the console and its address. */
export const openRouter = () =>
  createBrowserRouter(
    [
      ...outside.map((route) => ({ ...route, ErrorBoundary: BrokenPage, HydrateFallback: Waiting })),
      {
        path: '/',
        Component: Frame,
        ErrorBoundary: BrokenPage,
        HydrateFallback: Waiting,
        children: [{ ErrorBoundary: BrokenPage, children: inside }],
      },
    ],
    { basename: '/console' },
  );
