import type { ThemeConfig } from 'antd';

const colours = {
  paper: '#f5f1e8',
  sheet: '#fffdf9',
  sunk: '#faf6ee',
  ink: '#2b2723',
  inkSoft: '#5a5248',
  inkFaint: '#6f665a',
  line: '#e4dccd',
  lineStrong: '#c9bda6',
  pine: '#1f5f5b',
  pineWash: '#e4eeea',
  cinnabar: '#a83624',
  bamboo: '#2e6a41',
  ochre: '#80540f',
};

const sans =
  '-apple-system, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** The tokens of tokens.css as Ant Design wants them; fingers need larger targets than a mouse. */
export const themeFor = ({ large, phone }: { large: boolean; phone: boolean }): ThemeConfig => ({
  token: {
    colorPrimary: colours.pine,
    colorInfo: colours.pine,
    colorLink: colours.pine,
    colorSuccess: colours.bamboo,
    colorError: colours.cinnabar,
    colorWarning: colours.ochre,
    colorTextBase: colours.ink,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkFaint,
    colorTextDescription: colours.inkFaint,
    colorTextPlaceholder: '#7a7165',
    colorBgBase: colours.sheet,
    colorBgContainer: colours.sheet,
    colorBgElevated: colours.sheet,
    colorBgLayout: colours.paper,
    colorBorder: colours.lineStrong,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    colorFillAlter: colours.sunk,
    fontFamily: sans,
    fontSize: large ? 18 : 15,
    controlHeight: large ? 46 : phone ? 44 : 36,
    borderRadius: 6,
    borderRadiusLG: 10,
    boxShadowTertiary: '0 1px 2px rgb(60 48 30 / 6%), 0 6px 20px rgb(60 48 30 / 5%)',
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: colours.sunk,
      headerColor: colours.inkSoft,
      headerSplitColor: 'transparent',
      rowHoverBg: '#f7f3ea',
      cellPaddingBlock: large ? 14 : 11,
      cellPaddingInline: 14,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Tabs: { titleFontSize: large ? 18 : 15, horizontalMargin: '0 0 20px 0' },
    Segmented: { trackBg: '#ece5d7', itemSelectedBg: colours.sheet, itemColor: colours.inkSoft },
    Form: { labelColor: colours.inkSoft, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: large ? 20 : 17 },
    Descriptions: { labelColor: colours.inkFaint, labelBg: colours.sunk },
    Tag: { defaultBg: '#f1ebde', defaultColor: colours.inkSoft },
    Tree: { nodeSelectedBg: colours.pineWash, nodeHoverBg: '#f4efe4' },
    Select: { optionSelectedBg: colours.pineWash },
  },
});

export { colours };
