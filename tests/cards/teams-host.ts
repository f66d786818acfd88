/** Host configurations in the manner of Teams' light and dark themes, for looking at cards without Teams. */

interface Palette {
  background: string;
  emphasis: string;
  line: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
}

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    background: '#ffffff',
    emphasis: '#f5f5f5',
    line: '#e0e0e0',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#bc4b09',
    attention: '#b10e1c',
  },
  dark: {
    background: '#292929',
    emphasis: '#1f1f1f',
    line: '#525252',
    text: '#ffffff',
    subtle: '#d6d6d6',
    accent: '#9ea2ff',
    good: '#9fd89f',
    warning: '#faa06b',
    attention: '#f1707b',
  },
};

const containerStyle = (palette: Palette, backgroundColor: string) => {
  const colours = ['accent', 'good', 'warning', 'attention'] as const;
  const both = (colour: string) => ({ default: colour, subtle: colour });
  return {
    backgroundColor,
    foregroundColors: {
      default: { default: palette.text, subtle: palette.subtle },
      ...Object.fromEntries(colours.map((name) => [name, both(palette[name])])),
    },
  };
};

export const hostConfig = (palette: Palette) => ({
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', 'Liberation Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: palette.line },
  textBlock: { headingLevel: 2 },
  containerStyles: {
    default: containerStyle(palette, palette.background),
    emphasis: containerStyle(palette, palette.emphasis),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
});
