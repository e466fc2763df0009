import { describe, expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { by, Telling } from '../../../tests/cast/record.ts';
import { aTemplate, choice } from '../../../tests/cast/template.ts';
import { agencyRecord } from '../records/agency.ts';
import { checklistKey } from './checklist.ts';
import { isLaterVersion, nextVersion, templateDifferences, withAdditions } from './template-versions.ts';

const anAgency = () => new Telling(agencyRecord, 'agency');
const asAdministrator = { by: by.administrator };
const item = { id: 'Temui ayah', en: 'Meet the father' };
const mark = { template: 'a-family', checklist: 'first-meetings', stage: 'engagement', item };

describe('the templates an agency works by', () => {
  it('takes a newer version in the place of the older', () => {
    const told = anAgency()
      .tells('TemplateAdopted', { template: aTemplate(), shipped: '1.0.0' }, asAdministrator)
      .tells(
        'TemplateAdopted',
        { template: aTemplate({ version: '1.1.0' }), shipped: '1.0.0' },
        asAdministrator,
      );
    expect(told.state.practiceTemplates.inUse['a-family']).toMatchObject({
      shipped: '1.0.0',
      template: { version: '1.1.0' },
    });
    expect(
      told.refuses('TemplateAdopted', { template: aTemplate({ version: '1.1.0' }) }, asAdministrator),
    ).toBe('template.same-version');
  });

  it('keeps what it lays aside, with the reason, and takes it up again as it was', () => {
    const told = anAgency()
      .tells('TemplateAdopted', { template: aTemplate() }, asAdministrator)
      .tells('TemplateLaidAside', { template: 'a-family', reason: 'jarang dipakai' }, asAdministrator);
    expect(told.state.practiceTemplates.inUse).toEqual({});
    expect(told.state.practiceTemplates.laidAside['a-family']?.reason).toBe('jarang dipakai');
    expect(told.refuses('TemplateLaidAside', { template: 'a-family' }, asAdministrator)).toBe(
      'template.none',
    );
    told.tells('TemplateAdopted', { template: aTemplate() }, asAdministrator);
    expect(Object.keys(told.state.practiceTemplates.inUse)).toEqual(['a-family']);
    expect(told.state.practiceTemplates.laidAside).toEqual({});
  });

  it('names the field of a template that is faulty or leads nowhere', () => {
    const [goal] = aTemplate().goals;
    const lost = aTemplate({ goals: [{ ...goal, measure: 'of-nothing' }] as never });
    expect(anAgency().tries('TemplateAdopted', { template: lost }, asAdministrator)).toMatchObject({
      refusal: { because: 'template.leads-nowhere', field: 'template.goals.0.measure' },
    });
    const silent = aTemplate({ title: { id: 'x', en: '' } });
    expect(anAgency().tries('TemplateAdopted', { template: silent }, asAdministrator)).toMatchObject({
      faults: [{ field: 'template.title.en', because: 'field.required' }],
    });
  });
});

describe('the kind of case', () => {
  it('writes down with the choice what binds the case', () => {
    const told = aCase().tells('TemplateChosen', choice(), { on: '2026-01-13' });
    expect(told.state.kindOfCase.chosen).toMatchObject({
      template: 'a-family',
      version: '1.0.0',
      on: '2026-01-13',
      by: by.worker.id,
      review: { everyDays: 90 },
    });
  });

  it('refuses the same version twice, and takes a newer one', () => {
    const told = aCase().tells('TemplateChosen', choice());
    expect(told.refuses('TemplateChosen', choice())).toBe('template.chosen-already');
    told.tells('TemplateChosen', choice({ version: '1.1.0' }));
    expect(told.state.kindOfCase.chosen?.version).toBe('1.1.0');
  });

  it('refuses a template that is for other clients', () => {
    expect(aCase().refuses('TemplateChosen', choice({ levels: ['group'] }))).toBe(
      'template.for-other-clients',
    );
  });

  it('can be given up with the reason', () => {
    const told = aCase();
    expect(told.refuses('TemplateGivenUp', { template: 'a-family', reason: 'x' })).toBe(
      'template.not-chosen',
    );
    told
      .tells('TemplateChosen', choice())
      .tells('TemplateGivenUp', { template: 'a-family', reason: 'ternyata lain' });
    expect(told.state.kindOfCase.chosen).toBeUndefined();
  });

  it('is chosen by a professional', () => {
    expect(aCase().refuses('TemplateChosen', choice(), { by: by.volunteer })).toBe(
      'entry.needs-a-professional',
    );
  });
});

describe('a checklist', () => {
  it('says who ticked an item and when, until it is unticked', () => {
    const told = aCase().tells('ChecklistItemTicked', mark, { on: '2026-01-14', by: by.colleague });
    expect(told.state.checklistMarks[checklistKey(mark)]).toMatchObject({
      on: '2026-01-14',
      by: by.colleague.id,
    });
    expect(told.refuses('ChecklistItemTicked', mark)).toBe('checklist.ticked-already');
    told.tells('ChecklistItemUnticked', mark);
    expect(told.state.checklistMarks).toEqual({});
    expect(told.refuses('ChecklistItemUnticked', mark)).toBe('checklist.not-ticked');
  });

  it('takes an item with other words for another item', () => {
    const told = aCase().tells('ChecklistItemTicked', mark);
    const anew = { ...mark, item: { id: 'Temui ayah dan kakek', en: 'Meet father and grandfather' } };
    expect(told.state.checklistMarks[checklistKey(anew)]).toBeUndefined();
  });
});

describe('versions of a template', () => {
  it('orders them by their numbers, not by their letters', () => {
    expect([isLaterVersion('1.10.0', '1.9.3'), isLaterVersion('1.9.3', '1.10.0')]).toEqual([true, false]);
    expect([isLaterVersion('1.0.0', '1.0.0'), nextVersion('1.9.3')]).toEqual([false, '1.10.0']);
  });

  it('names in what two are not alike, thing by thing', () => {
    const [problem] = aTemplate().problems;
    const here = aTemplate({
      title: { id: 'Lain', en: 'Other' },
      problems: [{ ...problem, code: 'ours' }] as never,
    });
    expect(templateDifferences(here, aTemplate())).toEqual([
      { part: 'title', how: 'otherwise' },
      { part: 'problems', code: 'ours', how: 'only-here' },
      { part: 'problems', code: 'out-of-school', how: 'only-there' },
    ]);
    const [goal] = aTemplate().goals;
    const both = [goal, { ...goal, code: 'another' }] as never[];
    const turnedRound = aTemplate({ goals: both.toReversed() });
    expect(templateDifferences(turnedRound, aTemplate({ goals: both }))).toEqual([
      { part: 'goals', how: 'in-other-order' },
    ]);
    // A database gives the keys back in an order of its own.
    const turned = aTemplate({ title: { en: 'A family', id: 'Sebuah keluarga' } });
    expect(templateDifferences(turned, aTemplate())).toEqual([]);
  });

  it('brings in what is new and leaves what the agency wrote', () => {
    const [goal] = aTemplate().goals;
    const ours = aTemplate({ goals: [{ ...goal, text: { id: 'Kata kami', en: 'Our words' } }] as never });
    const theirs = aTemplate({ goals: [goal, { ...goal, code: 'another' }] as never });
    const together = withAdditions(ours, theirs);
    expect(together.goals.map((one) => [one.code, one.text.en])).toEqual([
      ['back-at-school', 'Our words'],
      ['another', 'Back at school'],
    ]);
    expect(together.version).toBe(ours.version);
  });
});
