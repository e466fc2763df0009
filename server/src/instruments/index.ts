/** Instruments as files, for whoever needs nothing else of the server. */
export { paperForm } from './paper-form.ts';
export { readInstrument } from './read.ts';
export { instrumentFileWords } from './words.ts';
export { xlsformFile } from './write.ts';
