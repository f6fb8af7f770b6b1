/** The longer texts: about the portal, and how far it is open to everybody. */
export const statements = {
  about: {
    title: 'About this site',
    says: 'The public cultural institutions of the district share this site; what it shows comes from their daily records.',
    parts: [
      {
        heading: 'What you find here',
        paragraphs: [
          'When the cultural centres of towns and villages are open, what rooms and teams they have, what is on, and how the district does by its duties, as far as it publishes them. Everything is free.',
          'Only sessions that were announced to the public are shown. A cancelled one stays and says so, so that nobody comes in vain.',
        ],
      },
      {
        heading: 'How we know that a centre is open',
        paragraphs: [
          'The keeper taps once when unlocking the door, and the centre shows as “Open”. Where nobody has, but the published hours say so, it shows as “Within hours”: it should be open; nobody has confirmed it.',
        ],
      },
      {
        heading: 'Where the data come from',
        paragraphs: [
          'Staff record openings and sessions once, as they happen; these pages follow, usually within seconds. Nobody fills in forms for this site.',
          'There are no names or telephone numbers of residents on public pages. Unless you sign in, the site sets no cookies and follows nobody; the privacy notice says what is kept when you do.',
        ],
      },
      {
        heading: 'The software',
        paragraphs: ['The site runs on Wenmai, which is open source under the Apache-2.0 licence.'],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    says: 'We want everybody to be able to use this site: with weak eyes, without hearing, by keyboard, on an old phone, over a slow network.',
    parts: [
      {
        heading: 'What we aim at',
        paragraphs: [
          'Level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, and the 2021 Chinese rules for editions that suit the elderly. So far we have checked ourselves only; nobody independent has.',
        ],
      },
      {
        heading: 'What is done',
        paragraphs: [
          'No script is needed, so old phones and slow networks do; everything works by keyboard; at 200 % nothing has to be dragged sideways; dark mode follows your system; states are told by words and shapes, not by colour alone.',
          'The large-print edition has larger type, stronger contrast and a simpler layout, without advertisements or pop-ups. The link is at the top of every page, and all links then keep it.',
        ],
      },
      {
        heading: 'What is not done yet',
        paragraphs: [
          'The texts of photos name the centre or brand they belong to but do not describe the picture. In the English edition, what the units write themselves, such as the names of activities and addresses, is Chinese. There is no sign language and no spoken edition. The map is another company’s and beyond our control.',
        ],
      },
      {
        heading: 'If something is in your way',
        paragraphs: [
          'Tell the staff at the desk of any town centre on which page and how; they can also look things up for you. This is the only way at present; one on the site is being prepared.',
        ],
      },
    ],
  },
};
