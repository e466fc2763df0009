/** A national code of any of the four levels; whether it is of today's list it does not say. */
export const areaCode = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

export const isAreaCode = (text: string): boolean => areaCode.test(text);
