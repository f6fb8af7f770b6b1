import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { publishRequirements, showPublication } from '#modules/standards/contract/publication.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../../api/ask.ts';
import { useCommand } from '../../../api/command.ts';
import { useMe } from '../../../frame/me.tsx';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { OrganisationField, useTree } from '../../../parts/fields/organisation-field.tsx';
import { PageHeader } from '../../../parts/page-header.tsx';
import { Sheet } from '../../../parts/sheet.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/index.ts';
import { useBoth } from '../names.ts';
import styles from './adoption.module.css';

/** The district whose choice is looked at: named in the address, else one's own, else the first there is. */
const useDistrict = () => {
  const [params, setParams] = useSearchParams();
  const me = useMe();
  const { data: tree = [] } = useTree();
  const districts = tree.filter(({ level }) => level === 'district');
  const own = districts.find(({ id }) => me.grants.some(({ organisationId }) => organisationId === id));
  return {
    districtId: params.get('district') ?? own?.id ?? districts[0]?.id,
    several: districts.length > 1,
    choose: (id: string | null) => setParams(id ? { district: id } : {}, { replace: true }),
  };
};

/** Which requirements residents see on the portal. */
export const AdoptionPublicationPage = () => {
  const { t } = useWords();
  const { districtId, several, choose } = useDistrict();
  const asking = useAsk(
    showPublication,
    { params: { organisationId: districtId ?? '' } },
    { when: districtId !== undefined },
  );
  return (
    <>
      <PageHeader
        title={t('adoption.publication')}
        above={[{ title: t('adoption.title'), path: '/standards' }]}
        says={t('adoption.publicationSays')}
      />
      {several && (
        <div className={styles.pick}>
          <OrganisationField
            label={t('adoption.district')}
            levels={['district']}
            value={districtId ?? null}
            onChange={choose}
          />
        </div>
      )}
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={8} />}
      {asking.data && districtId && <Choose key={districtId} districtId={districtId} answer={asking.data} />}
    </>
  );
};

type Answer = AnswerOf<typeof showPublication>;

const Choose = ({ districtId, answer }: { districtId: string; answer: Answer }) => {
  const { t } = useWords();
  const both = useBoth();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState(() =>
    answer.requirements.filter(({ published }) => published).map(({ requirement }) => requirement.code),
  );
  const command = useCommand(
    publishRequirements,
    () => void message.success(t('adoption.publicationSaved', { n: chosen.length })),
  );
  const may = answer.permittedActions.includes('publish');
  return (
    <Sheet title={t('adoption.publicationSaved', { n: chosen.length })}>
      <Checkbox.Group
        className={styles.choices ?? ''}
        disabled={!may}
        value={chosen}
        onChange={setChosen}
        options={answer.requirements.map(({ requirement }) => ({
          value: requirement.code,
          label: (
            <>
              {both(requirement.name)}{' '}
              <span className="faint">
                {requirement.appliesTo.map((level) => t(`standards.levels.${level}`)).join(' · ')}
              </span>
            </>
          ),
        }))}
      />
      {may && (
        <div className={styles.buttons}>
          <Button
            type="primary"
            loading={command.pending}
            onClick={() =>
              command.send({ params: { organisationId: districtId }, body: { requirements: chosen } })
            }
          >
            {t('adoption.publish')}
          </Button>
        </div>
      )}
      <ErrorNote trouble={command.trouble} />
    </Sheet>
  );
};
