import {
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FlagOutlined,
  HeartOutlined,
  HomeOutlined,
  IdcardOutlined,
  KeyOutlined,
  LockOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  StopOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { permissions as access } from '#modules/access/permissions.ts';
import { permissions as activities } from '#modules/activities/permissions.ts';
import { permissions as audit } from '#modules/audit/permissions.ts';
import { permissions as centres } from '#modules/centres/permissions.ts';
import { permissions as installation } from '#modules/installation/permissions.ts';
import { permissions as organisations } from '#modules/organisations/permissions.ts';
import { permissions as people } from '#modules/people/permissions.ts';
import { permissions as residents } from '#modules/residents/permissions.ts';
import { permissions as training } from '#modules/training/permissions.ts';
import type { Permission } from '#platform/permissions/index.ts';
import type { Words } from '../words/zh.ts';
import { holdsAnywhere, type Me } from './me.tsx';

/** One line of the menu: where it leads and which permissions open it (any of them). */
export type MenuEntry = {
  path: string;
  word: keyof Words['frame']['entries'];
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  shown: (me: Me) => boolean;
};
export type MenuGroup = { word: keyof Words['frame']['groups']; entries: MenuEntry[] };

const holding = (permission: Permission) => (me: Me) => holdsAnywhere(me, permission);
const as =
  (...roles: string[]) =>
  (me: Me) =>
    me.grants.some(({ role }) => roles.includes(role));

/** The menu as it reads, from what is looked at daily down to administration. */
export const menu: MenuGroup[] = [
  {
    word: 'duties',
    entries: [
      { path: '/today', word: 'today', icon: HomeOutlined, shown: as('village-officer') },
      { path: '/unit', word: 'unit', icon: CheckSquareOutlined, shown: as('village-officer') },
      {
        path: '/district',
        word: 'district',
        icon: AppstoreOutlined,
        shown: as('district-officer', 'observer', 'town-officer'),
      },
      { path: '/town', word: 'town', icon: FlagOutlined, shown: as('town-officer') },
      {
        path: '/requirements',
        word: 'requirements',
        icon: UnorderedListOutlined,
        shown: as('district-officer', 'observer', 'town-officer'),
      },
      {
        path: '/standards',
        word: 'standards',
        icon: BookOutlined,
        shown: as('district-officer', 'observer'),
      },
      {
        path: '/deductions',
        word: 'deductions',
        icon: StopOutlined,
        shown: as('district-officer', 'observer', 'town-officer'),
      },
    ],
  },
  {
    word: 'daily',
    entries: [
      { path: '/centres', word: 'centres', icon: BankOutlined, shown: holding(centres.read) },
      { path: '/activities', word: 'activities', icon: CalendarOutlined, shown: holding(activities.read) },
      { path: '/training', word: 'training', icon: ReadOutlined, shown: holding(training.read) },
    ],
  },
  {
    word: 'people',
    entries: [
      { path: '/people/staff', word: 'staff', icon: IdcardOutlined, shown: holding(people.readNames) },
      {
        path: '/people/volunteers',
        word: 'volunteers',
        icon: HeartOutlined,
        shown: holding(people.readNames),
      },
      { path: '/people/teams', word: 'teams', icon: TeamOutlined, shown: holding(people.read) },
      {
        path: '/people/brands',
        word: 'brands',
        icon: SafetyCertificateOutlined,
        shown: holding(people.read),
      },
      { path: '/residents', word: 'residents', icon: UserOutlined, shown: holding(residents.count) },
    ],
  },
  {
    word: 'base',
    entries: [
      {
        path: '/organisations',
        word: 'organisations',
        icon: ApartmentOutlined,
        shown: holding(organisations.read),
      },
    ],
  },
  {
    word: 'access',
    entries: [
      {
        path: '/account',
        word: 'ownAccount',
        icon: UserOutlined,
        shown: ({ grants }) => grants.length === 0,
      },
      { path: '/access/accounts', word: 'accounts', icon: KeyOutlined, shown: holding(access.seeAccounts) },
      { path: '/access/policy', word: 'policy', icon: LockOutlined, shown: holding(access.keepPolicy) },
      { path: '/access/audit', word: 'audit', icon: AuditOutlined, shown: holding(audit.read) },
      {
        path: '/installation',
        word: 'installation',
        icon: DashboardOutlined,
        shown: holding(installation.see),
      },
      {
        path: '/people/personal-data',
        word: 'personalData',
        icon: SolutionOutlined,
        shown: holding(people.readRegister),
      },
    ],
  },
];

/** The groups with what this person may open; empty groups fall away. */
export const menuFor = (me: Me): MenuGroup[] =>
  menu
    .map(({ word, entries }) => ({ word, entries: entries.filter(({ shown }) => shown(me)) }))
    .filter(({ entries }) => entries.length > 0);

const landings: [role: string, path: string][] = [
  ['village-officer', '/today'],
  ['town-officer', '/town'],
  ['district-officer', '/district'],
  ['observer', '/district'],
  ['institution-staff', '/centres'],
  ['security-administrator', '/access/accounts'],
  ['auditor', '/access/audit'],
  ['system-administrator', '/organisations'],
];

/** Where a person's day begins; whoever holds no role keeps their own account. */
export const landingOf = (me: Me): string =>
  landings.find(([role]) => me.grants.some((grant) => grant.role === role))?.[1] ?? '/account';
