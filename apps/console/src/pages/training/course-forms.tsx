import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import {
  addCourse,
  addCourseSession,
  correctCourseSession,
  editCourse,
} from '#modules/training/contract/courses.ts';
import { type Subject, subjects, type Tier, tiers } from '#modules/training/rules.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { instantsOf, type Times, TimesFields, timesOf } from '../../parts/fields/times-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Course, CourseSession } from './shapes.ts';

type Values = {
  title: string;
  subject: Subject;
  tier: Tier;
  trainer?: string;
  summary?: string;
  fromOn: string;
  untilOn: string | null;
};

const CourseFields = () => {
  const { t } = useWords();
  const required = [{ required: true }];
  return (
    <>
      <Form.Item
        name="title"
        label={t('training.courseTitle')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="subject" label={t('training.subject')} rules={required}>
        <Select options={subjects.map((value) => ({ value, label: t(`training.subjects.${value}`) }))} />
      </Form.Item>
      <Form.Item name="tier" label={t('training.tier')} rules={required}>
        <Select options={tiers.map((value) => ({ value, label: t(`training.tiers.${value}`) }))} />
      </Form.Item>
      <Form.Item name="trainer" label={t('training.trainer')}>
        <Input maxLength={80} />
      </Form.Item>
      <StretchFields />
      <Form.Item name="summary" label={t('training.summary')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  );
};

export const AddCourse = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const go = useNavigate();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('training.addCourse')}
      route={addCourse}
      initial={{ fromOn: today(), untilOn: null }}
      sends={({ organisationId, ...body }: Values & { organisationId: string }) => ({
        params: { organisationId },
        body,
      })}
      onDone={({ id }) => void go(`/training/courses/${id}`)}
    >
      <Form.Item name="organisationId" label={t('training.organiser')} rules={[{ required: true }]}>
        <OrganisationField levels={['district', 'town', 'institution']} />
      </Form.Item>
      <CourseFields />
    </FormDialog>
  );
};

export const EditCourse = ({ course, onClose }: { course: Course; onClose: () => void }) => {
  const { t } = useWords();
  const { title, subject, tier, trainer, summary, fromOn, untilOn } = course;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('training.editCourse')}
      route={editCourse}
      initial={{ title, subject, tier, trainer, summary, fromOn, untilOn }}
      sends={(body: Values) => ({ params: { courseId: course.id }, body })}
    >
      <CourseFields />
    </FormDialog>
  );
};

type SessionValues = Times & { place?: string; topic?: string };

const saidOfSession = ({ place, topic, ...times }: SessionValues) => ({
  ...instantsOf(times),
  place: place ?? '',
  topic: topic ?? '',
});

const SessionFields = () => {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="topic" label={t('training.topic')}>
        <Input maxLength={120} />
      </Form.Item>
      <TimesFields />
      <Form.Item name="place" label={t('training.place')}>
        <Input maxLength={120} />
      </Form.Item>
    </>
  );
};

export const AddCourseSession = ({ course, onClose }: { course: Course; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('training.addSession')}
      route={addCourseSession}
      initial={{ day: today() }}
      sends={(values: SessionValues) => ({ params: { courseId: course.id }, body: saidOfSession(values) })}
    >
      <SessionFields />
    </FormDialog>
  );
};

export const CorrectCourseSession = ({
  session,
  onClose,
}: {
  session: CourseSession;
  onClose: () => void;
}) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('training.correctSession')}
      route={correctCourseSession}
      initial={{ ...timesOf(session), place: session.place, topic: session.topic }}
      sends={(values: SessionValues) => ({
        params: { courseSessionId: session.id },
        body: saidOfSession(values),
      })}
    >
      <SessionFields />
    </FormDialog>
  );
};
