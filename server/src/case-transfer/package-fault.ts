/** Why a package is not made or not taken in. */
export const packageFaults = [
  'package.damaged',
  'package.foreign',
  'package.newer',
  'package.too-large',
  'package.faulty-entry',
  'package.taken-already',
  'package.case-is-here',
] as const;
export type PackageFaultCode = (typeof packageFaults)[number];

export class PackageFault extends Error {
  readonly code: PackageFaultCode;
  /** What is at fault: a file, an entry, or the number of the case that is here already. */
  readonly where: string | undefined;

  constructor(code: PackageFaultCode, where?: string) {
    super(where === undefined ? code : `${code}: ${where}`);
    this.code = code;
    this.where = where;
  }
}
