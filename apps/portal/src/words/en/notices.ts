/** What is kept of residents, as the program really does it; a change of substance is a new version in modules/residents. */
export const notices = {
  privacy: {
    title: 'Privacy notice',
    says: 'Version 2026-11. Unless you sign in, this site collects nothing personal and uses no cookies.',
    parts: [
      {
        heading: 'Who is responsible',
        paragraphs: [
          'The district’s authority for public culture and the cultural centres of its towns and villages use this site together. Questions, corrections and complaints go to the counter of any town centre, or do it yourself under “Mine”.',
        ],
      },
      {
        heading: 'What is kept, and why',
        paragraphs: [
          'Phone number: to sign in; kept encrypted. Month of birth: to know whether you are 14. Name and town or village: if you like, so that staff can address you and the cultural officer there knows whom they serve. Version and time of your consent: to show that you agreed. Signed-in devices: what the browser calls itself and since when, so that you recognise them. If you sign in with the city’s city portal, the number that it gives you.',
          'No ID number, address or location is kept, and no network address with your sign-in. The network address from which a code is asked for is kept until the next morning at most, against abuse; time and network address of signing in, correcting and closing go into the audit log, which is kept for six months at least and holds neither your name nor your number.',
        ],
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          'If you named your town or village, the cultural officer there and the staff of the town above see your name and your masked number; each look is recorded. The district sees numbers of people only. System administrators do not see residents.',
          'To send a code, phone number and code are given to the message service. Nobody else gets anything, unless the law says so.',
        ],
      },
      {
        heading: 'For how long',
        paragraphs: [
          'Until you close your account. Then it is erased at once, except for a record without anything personal that is counted; what lies in backups goes when those run out. If you sign in and do not agree to this notice, your number is erased by the next morning. You stay signed in for seven days.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'Under “Mine” you see, correct and download everything that is kept, sign out other devices, and withdraw your consent and close your account at any time. Residents without a phone who were registered at a counter do so there. Activities and centres stay open to you.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'There are two, only for signing in: one remembers for half an hour which code you wait for, one for seven days that you are signed in. Neither follows you.',
        ],
      },
    ],
  },
  children: {
    title: 'Privacy notice for children',
    says: 'Version 2026-11. For children under 14; to be read by their guardian.',
    parts: [
      {
        heading: 'What is kept, and why',
        paragraphs: [
          'The child’s name, or what to call them: to address them. Month of birth: to know the age. How you stand to the child: to show that a guardian agreed. Version and time of the consent. No phone number, photo, school or ID number of a child is kept.',
        ],
      },
      {
        heading: 'Who agrees and who decides',
        paragraphs: [
          'The guardian adds the child after signing in with their own phone, or registers it at a counter with consent on paper. Correcting, downloading and withdrawing are the guardian’s, under “Mine” or at the counter. This site cannot verify who is a guardian; please say the truth.',
        ],
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          'If the guardian named a town or village, the cultural officer there and the staff of the town above see the child’s name and the guardian’s, not the month of birth. Nobody else gets anything; nothing is advertised.',
        ],
      },
      {
        heading: 'For how long',
        paragraphs: [
          'Until the guardian withdraws consent or closes their own account; then it is erased at once, except for a record without anything personal that is counted. Who is 14 can sign in with their own phone, and the guardian can erase the earlier record.',
        ],
      },
    ],
  },
  guardian: {
    title: 'Under 14',
    says: 'A guardian has to agree. The phone number you entered was not kept.',
    parts: [
      {
        heading: 'Ask your guardian',
        paragraphs: [
          'A parent or other guardian signs in with their own phone, chooses “Add a child” under “Mine”, says what to call the child and when it was born, reads the privacy notice for children and agrees. The child needs no phone.',
          'Or go with your guardian to the cultural centre of your town or village and have the staff at the counter register you.',
        ],
      },
      {
        heading: 'It works without, too',
        paragraphs: ['Looking up activities, reading and taking part at a centre need no registration.'],
      },
    ],
  },
};
