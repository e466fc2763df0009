/** What the launcher tells the person who started it, in both languages. */
export type Say = (words: { readonly id: string; readonly en: string }) => void;
