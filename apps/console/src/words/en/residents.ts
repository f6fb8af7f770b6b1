import type { Words } from '../zh.ts';

export const residents: Words['residents'] = {
  title: 'Residents',
  says: 'Residents who named your unit as their home or were registered at its counter. Phones are masked; looking at the list stands in the audit.',
  saysNumbers:
    'How many residents towns and villages have registered. Names are seen by the staff of their town and village only.',
  counts: {
    registered: 'Ever registered',
    children: 'Children',
    atCounter: 'At the counter',
    closed: 'Closed',
  },
  find: 'Name',
  name: 'Name, or what to call them',
  nameless: 'left out',
  home: 'Unit',
  phone: 'Phone',
  phoneSays: 'May be left out: nobody needs a phone, and two do not share one.',
  guardian: 'Guardian',
  source: 'Registered by',
  registeredAt: 'Registered',
  register: 'Register at the counter',
  registerChild: 'Register a child of {{name}}',
  registerSays:
    'First have the person, or a child’s guardian, read the privacy notice and sign the consent on paper; your unit keeps the paper.',
  birthMonth: 'Month of birth',
  birthMonthSays:
    'Needed only to know whether they are 14. For somebody younger register the guardian first, then add the child in the guardian’s row.',
  birthMonthForm: 'Write year-month, such as 1962-05',
  childSays: 'Below 14.',
  relation: 'The guardian is the child’s',
  consent: 'Consent was signed on paper',
  consentFirst: 'Consent on paper comes first',
  keepsThemselves: 'kept by themselves',
  more: 'More',
  correct: 'Correct',
  newBirthMonth: 'Other month of birth',
  newPhone: 'New phone',
  newPhoneSays: 'Left empty, it stays as it is.',
  addChild: 'Add a child',
  close: 'Close and erase',
  closeSays:
    'At the wish of the person, or a child’s guardian: name, phone and month of birth are erased at once, children they guard with them; it cannot be undone. Numbers stay as they were.',
};
