import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../../tests/cast/record.ts';
import { peopleIn } from './sitting.ts';

const walked = (change: Record<string, unknown> = {}) => ({
  sitting: idOf('walk'),
  stretches: [{ name: 'Dusun I' }],
  ...change,
});

describe('a participatory tool worked through together', () => {
  it('is told with how many took part, as far as somebody counted', () => {
    const told = aCase().tells('TransectWalked', walked({ takenPart: { people: 11 } }));
    expect(peopleIn(told.state.transects[0]?.takenPart)).toBe(11);
    expect(peopleIn({ women: 29, men: 34 })).toBe(63);
    expect(peopleIn({ women: 29 })).toBeUndefined();
    expect(peopleIn(undefined)).toBeUndefined();
  });

  it('is refused where women, men and persons with a disability do not fit the number', () => {
    const refused = (takenPart: object) => aCase().refuses('TransectWalked', walked({ takenPart }));
    expect(refused({ people: 10, women: 6, men: 5 })).toBe('sitting.people-do-not-add-up');
    expect(refused({ people: 10, women: 4, men: 5 })).toBe('sitting.people-do-not-add-up');
    expect(refused({ people: 10, withDisability: 11 })).toBe('sitting.people-do-not-add-up');
    expect(refused({ women: 2, men: 1, withDisability: 4 })).toBe('sitting.people-do-not-add-up');
    aCase().tells('TransectWalked', walked({ takenPart: { people: 63, women: 29, withDisability: 5 } }));
  });

  it('told again on another day keeps the one before, in the order of their days', () => {
    const told = aCase()
      .tells('TransectWalked', walked({ sitting: idOf('later') }), { on: '2026-09-01' })
      .tells('TransectWalked', walked(), { on: '2026-02-25' });
    expect(told.state.transects.map(({ on }) => on)).toEqual(['2026-02-25', '2026-09-01']);
    expect(told.refuses('TransectWalked', walked())).toBe('sitting.told-already');
  });

  it('is recorded by a professional, not by a volunteer', () => {
    expect(aCase().refuses('TransectWalked', walked(), { by: by.volunteer })).toBe(
      'entry.needs-a-professional',
    );
  });
});
