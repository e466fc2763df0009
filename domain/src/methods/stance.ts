/** How somebody stands to a matter that a community or a cause wants to move (PM 6.2, 7.2), from the one who moves it on. */
export const stances = ['opposed', 'hesitant', 'neutral', 'supportive', 'driving'] as const;
export type Stance = (typeof stances)[number];
