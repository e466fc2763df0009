/** What a form is called among forms: its id as a URN that gives the id back, its version as three numbers. */

const scheme = 'urn:xlsform:';

export const urnOf = (formId: string): string => `${scheme}${encodeURIComponent(formId.slice(0, 60))}`;

/** The form's id: what the URN was made from, or else the URN's last part. */
export function formIdOf(urn: string): string {
  if (!urn.startsWith(scheme)) return urn.replace(/^.*:/, '').replace(/[^\w.-]+/g, '_');
  try {
    return decodeURIComponent(urn.slice(scheme.length));
  } catch {
    return urn.slice(scheme.length);
  }
}

/** `3` is read as 3.0.0 and `2.1` as 2.1.0; what is no number in parts is the first version. */
export function versionOf(stated: string): string {
  const parts = /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?$/i.exec(stated);
  return parts === null
    ? '0.1.0'
    : parts
        .slice(1)
        .map((part) => Number(part ?? 0))
        .join('.');
}
