import { type ThemeConfig, theme } from 'antd';

const tokens = {
  paper: '--paper',
  sheet: '--sheet',
  sunk: '--sheet-sunk',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkFaint: '--ink-faint',
  line: '--line',
  lineStrong: '--line-strong',
  pine: '--pine',
  pineWash: '--pine-wash',
  cinnabar: '--cinnabar',
  cinnabarWash: '--cinnabar-wash',
  bamboo: '--bamboo',
  bambooWash: '--bamboo-wash',
  ochre: '--ochre',
  ochreWash: '--ochre-wash',
} as const;
export type Colours = Record<keyof typeof tokens, string>;

/** The colours as the page wears them now: tokens.css is where they are said, by day and by lamplight. */
export const coloursNow = (): Colours => {
  const worn = getComputedStyle(document.documentElement);
  const entries = Object.entries(tokens).map(([name, token]) => [name, worn.getPropertyValue(token).trim()]);
  return Object.fromEntries(entries) as Colours;
};

type Worn = { large: boolean; phone: boolean; dark: boolean; still: boolean };

/** The tokens of tokens.css as Ant Design wants them; fingers need larger targets than a mouse. */
export const themeFor = (worn: Worn): ThemeConfig => themeOf(coloursNow(), worn);

const themeOf = (colours: Colours, { large, phone, dark, still }: Worn): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: colours.pine,
    colorInfo: colours.pine,
    colorLink: colours.pine,
    colorSuccess: colours.bamboo,
    colorError: colours.cinnabar,
    colorWarning: colours.ochre,
    colorSuccessBg: colours.bambooWash,
    colorSuccessBorder: 'var(--bamboo-line)',
    colorErrorBg: colours.cinnabarWash,
    colorErrorBorder: 'var(--cinnabar-line)',
    colorWarningBg: colours.ochreWash,
    colorWarningBorder: 'var(--ochre-line)',
    colorInfoBg: colours.pineWash,
    colorInfoBorder: 'var(--pine-line)',
    colorTextBase: colours.ink,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkFaint,
    colorTextDescription: colours.inkFaint,
    colorTextPlaceholder: colours.inkFaint,
    colorBgBase: colours.sheet,
    colorBgContainer: colours.sheet,
    colorBgElevated: colours.sheet,
    colorBgLayout: colours.paper,
    colorBorder: colours.lineStrong,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    colorFillAlter: colours.sunk,
    fontFamily: 'var(--sans)',
    fontSize: large ? 18 : 15,
    controlHeight: large ? 46 : phone ? 44 : 36,
    borderRadius: 6,
    borderRadiusLG: 10,
    boxShadowTertiary: 'var(--lift)',
    colorBgMask: dark ? 'rgb(0 0 0 / 55%)' : 'rgb(43 39 35 / 32%)',
    colorTextLightSolid: colours.sheet,
    opacityLoading: 1,
    wireframe: false,
    motion: !still,
  },
  components: {
    Table: {
      headerBg: colours.sunk,
      headerColor: colours.inkSoft,
      headerSplitColor: 'transparent',
      rowHoverBg: 'var(--hover)',
      headerSortActiveBg: 'var(--hover)',
      headerSortHoverBg: 'var(--hover)',
      bodySortBg: 'transparent',
      fixedHeaderSortActiveBg: 'var(--hover)',
      cellPaddingBlock: large ? 14 : 11,
      cellPaddingInline: 14,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Tabs: { titleFontSize: large ? 18 : 15, horizontalMargin: '0 0 20px 0' },
    Segmented: { trackBg: 'var(--chip)', itemSelectedBg: colours.sheet, itemColor: colours.inkSoft },
    Form: { labelColor: colours.inkSoft, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: large ? 20 : 17 },
    Descriptions: { labelColor: colours.inkFaint, labelBg: colours.sunk },
    Tag: { defaultBg: 'var(--chip)', defaultColor: colours.inkSoft },
    Skeleton: { gradientFromColor: 'var(--hover)', gradientToColor: 'var(--chip)' },
    Tree: { nodeSelectedBg: colours.pineWash, nodeHoverBg: 'var(--hover)' },
    Select: { optionSelectedBg: colours.pineWash },
  },
});
