/** Papers as plain HTML that is XHTML too: for the text of a section, and for the page that needs no software. */
import type { PaperBlock } from '../papers/paper.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => marks[one] ?? one);

const lines = (text: string): string => text.split('\n').map(escaped).join('<br/>');
const items = (all: readonly string[]): string => all.map((one) => `<li>${lines(one)}</li>`).join('');
const cells = (name: 'td' | 'th', all: readonly string[]): string =>
  all.map((one) => `<${name}>${lines(one)}</${name}>`).join('');

/** A column without a name has no heading that could be read aloud. */
const headings = (all: readonly string[]): string =>
  all.map((one) => cells(one === '' ? 'td' : 'th', [one])).join('');

function facts(pairs: Extract<PaperBlock, { kind: 'facts' }>['pairs']): string {
  if (pairs.length === 0) return '';
  const rows = pairs.map(([name, value]) => {
    const told = typeof value === 'string' ? lines(value) : `<ul>${items(value)}</ul>`;
    return `<tr><th>${escaped(name)}</th><td>${told}</td></tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

function table({ head, rows }: Extract<PaperBlock, { kind: 'rows' }>): string {
  if (rows.length === 0) return '';
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table><thead><tr>${headings(head)}</tr></thead><tbody>${body}</tbody></table>`;
}

function signatures(
  { placed, people }: Extract<PaperBlock, { kind: 'signatures' }>,
  pictures: boolean,
): string {
  const each = people.map((one) => {
    const mark = pictures ? (one.mark ?? '') : '';
    const more = [one.how, one.note].filter((text) => text !== undefined && text !== '').join(', ');
    return `<p>${escaped(one.as)}: ${mark}<b>${escaped(one.name)}</b>${more === '' ? '' : ` (${escaped(more)})`}</p>`;
  });
  return `<p>${escaped(placed)}</p>${each.join('')}`;
}

/** @param pictures whether drawings may stand in it; a narrative of FHIR takes their words alone */
function blockHtml(block: PaperBlock, pictures: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'subheading':
      return `<h4>${escaped(block.text)}</h4>`;
    case 'caption':
      return `<p><i>${escaped(block.text)}</i></p>`;
    case 'quote':
      return `<blockquote><p>${lines(block.text)}</p></blockquote>`;
    case 'prose':
      return block.paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('');
    case 'facts':
      return facts(block.pairs);
    case 'list':
      return block.items.length === 0 ? '' : `<ul>${items(block.items)}</ul>`;
    case 'numbered':
      return block.items.length === 0 ? '' : `<ol>${items(block.items)}</ol>`;
    case 'rows':
      return table(block);
    case 'picture':
      return pictures
        ? `<figure>${block.svg}<figcaption>${escaped(block.alt)}</figcaption></figure>`
        : `<p>${escaped(block.alt)}</p>`;
    case 'photo':
      return `<p>${escaped(block.alt)}</p>`;
    case 'cut':
      return '<hr/>';
    case 'signatures':
      return signatures(block, pictures);
  }
}

export const blocksHtml = (blocks: readonly PaperBlock[], pictures: boolean): string =>
  blocks.map((one) => blockHtml(one, pictures)).join('');
