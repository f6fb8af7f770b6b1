import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { showCourse } from '#modules/training/contract/courses.ts';
import { useAsk } from '../../api/ask.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { useOpened } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import lineStyles from '../activities/session-line.module.css';
import { AddCourseSession, EditCourse } from './course-forms.tsx';
import { CourseSessionDrawer } from './course-session-drawer.tsx';
import type { Course, CourseSession } from './shapes.ts';

/** One course with its sessions and how many attended each. */
export const CoursePage = () => {
  const { courseId = '' } = useParams();
  const asking = useAsk(showCourse, { params: { courseId } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  return <CourseRecord course={asking.data} />;
};

const CourseRecord = ({ course }: { course: Course }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'session'>();
  const [opened, setOpened] = useOpened('session');
  const mayHold = course.permittedActions.includes('hold');
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={course.title}
        above={[{ title: t('training.title'), path: '/training' }]}
        says={course.demonstration && <Tag>{t('parts.demonstrationTag')}</Tag>}
        actions={
          mayHold && (
            <>
              <Button onClick={() => setDoing('edit')}>{t('training.editCourse')}</Button>
              <Button type="primary" onClick={() => setDoing('session')}>
                {t('training.addSession')}
              </Button>
            </>
          )
        }
      />
      <Sheet>
        <Facts
          facts={[
            { label: t('training.organiser'), value: course.organisationName },
            { label: t('training.subject'), value: t(`training.subjects.${course.subject}`) },
            { label: t('training.tier'), value: t(`training.tiers.${course.tier}`) },
            { label: t('training.trainer'), value: course.trainer },
            {
              label: t('training.stretch'),
              value: <StretchText from={course.fromOn} until={course.untilOn} />,
            },
            { label: t('training.people'), value: t('training.peopleCount', { n: course.peopleCount }) },
            { label: t('training.hours'), value: t('training.hoursCount', { n: course.hours }) },
            { label: t('training.summary'), value: course.summary },
          ]}
        />
      </Sheet>
      <Sheet title={t('training.sessions')}>
        {course.sessions.length === 0 && <NothingHere />}
        <ul className="plain-list">
          {course.sessions.map((session) => (
            <Line key={session.id} session={session} open={setOpened} />
          ))}
        </ul>
      </Sheet>
      {doing === 'edit' && <EditCourse course={course} onClose={close} />}
      {doing === 'session' && <AddCourseSession course={course} onClose={close} />}
      {opened && <CourseSessionDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};

const Line = ({ session, open }: { session: CourseSession; open: (id: string) => void }) => {
  const { t } = useWords();
  const dates = useDates();
  const when = `${dates.day(session.onDate)} ${dates.time(session.startsAt)}—${dates.time(session.endsAt)}`;
  return (
    <li className={lineStyles.line}>
      <span className={lineStyles.when}>
        <LinkButton onClick={() => open(session.id)}>{session.struck ? <s>{when}</s> : when}</LinkButton>
      </span>
      <span className={lineStyles.what}>
        {session.topic} <span className="faint">{session.place}</span>
      </span>
      <span className={lineStyles.state}>
        {t('training.attendanceCount', { n: session.attendanceCount })}
      </span>
    </li>
  );
};
