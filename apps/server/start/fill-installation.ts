import { loadDemonstration } from '#data/demonstration/index.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import { adoptShippedStandards } from '#modules/standards/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { keepSetting, settingOf } from '#platform/settings/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { StartOptions } from './start.ts';
