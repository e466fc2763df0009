/** The participatory tools (PM 6.2), in the order in which they are usually worked through. */
export const participatoryTools = [
  'transect',
  'social-map',
  'wellbeing',
  'listing',
  'calendar',
  'venn',
  'problem-tree',
  'ranking',
] as const;
export type ParticipatoryTool = (typeof participatoryTools)[number];
