/** A page of the API says how much it holds; these are the ways in which that can be untrue. */
import type { Finding, FindingCode } from './finding.ts';
import { findingCodes } from './finding.ts';

type Page = Readonly<Record<string, unknown>>;

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

type Lie = readonly [FindingCode, string, string];

function aboutCounts({ size, total_items, total_pages, last_page }: Page, held: number): readonly Lie[] {
  const [here, total] = [count(size), count(total_items)];
  const only = (count(total_pages) ?? 1) <= 1;
  // Only the last of several pages may hold fewer than its size.
  const wrongSize = here !== undefined && here !== held && (only || last_page !== true || here < held);
  const wrongTotal = total !== undefined && (total < held || (only && total !== held));
  return [
    ...(wrongSize ? [['page.size-lies', 'size', `${here} ≠ ${held}`] as const] : []),
    ...(wrongTotal ? [['page.total-lies', 'total_items', `${total} ≠ ${held}`] as const] : []),
  ];
}

function aboutPlace(
  { total_pages, page_number, first_page, last_page, empty }: Page,
  held: number,
): readonly Lie[] {
  const [pages, number] = [count(total_pages), count(page_number)];
  const isLast = pages !== undefined && number !== undefined ? number >= pages : undefined;
  const wrongLast = isLast !== undefined && typeof last_page === 'boolean' && last_page !== isLast;
  const wrongFirst = typeof first_page === 'boolean' && number !== undefined && first_page !== number <= 1;
  const wrongEmpty = typeof empty === 'boolean' && empty !== (held === 0);
  return [
    ...(wrongLast ? [['page.last-lies', 'last_page', `${last_page}: ${number} / ${pages}`] as const] : []),
    ...(wrongFirst ? [['page.number-lies', 'first_page', `${first_page}: ${number}`] as const] : []),
    ...(wrongEmpty ? [['page.empty-lies', 'empty', `${empty}: ${held}`] as const] : []),
  ];
}

/** What a page says of itself, held against what it holds; and whether there are further pages that are not here. */
export function pageFindings(file: string, page: Page, held: number): readonly Finding[] {
  const told = [...aboutCounts(page, held), ...aboutPlace(page, held)].map(
    ([code, field, value]): Finding => ({ level: findingCodes[code], code, file, row: '/', field, value }),
  );
  const total = count(page.total_items);
  const more = total !== undefined && total > held && (count(page.total_pages) ?? 1) > 1;
  return more
    ? [
        ...told,
        {
          level: 'warn',
          code: 'page.more-pages',
          file,
          row: '/',
          field: 'total_items',
          value: `${held} / ${total}`,
        },
      ]
    : told;
}
