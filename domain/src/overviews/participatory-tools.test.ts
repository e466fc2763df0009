/** The pictures of participatory tools say what was told, without two things lying over each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { standingOn } from '../methods/community-work/participatory/stakeholder.ts';
import { heldTools, stakeholderMap, toolPicture, toolTable } from './participatory-tools.ts';
import { type Drawing, svgOf } from './pictures/drawing.ts';
import { vennGap, vennPicture, vennRadius } from './pictures/participatory/venn-picture.ts';

const saying = {
  say: (words: { readonly en: string }) => words.en,
  number: (value: number) => String(value),
  community: 'Noefatuna',
};

const textsOf = ({ parts }: Drawing) =>
  parts.flatMap(({ shapes }) => shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : [])));

const pictureOf = (type: string, data: Record<string, unknown>) => {
  const told = aCase().tells(type, { sitting: idOf(type), ...data });
  const [held] = heldTools(told.state);
  if (held === undefined) throw new Error('nothing held');
  return { held, drawing: toolPicture(held, saying), table: toolTable(held, saying) };
};

describe('a problem tree', () => {
  const { drawing, table } = pictureOf('ProblemTreeDrawn', {
    core: 'Disabilitas tidak dianggap urusan desa',
    causes: [{ text: 'tidak terdata' }, { text: 'jauh', of: 0 }],
    effects: [{ text: 'tidak sekolah' }],
  });

  it('has effects above and causes below the core', () => {
    const topOf = (text: string) =>
      drawing?.parts
        .flatMap((part) => (part.words === text ? part.shapes : []))
        .find((one) => one.kind === 'text')?.at[1];
    const [effect, cause, deeper] = ['tidak sekolah', 'tidak terdata', 'jauh'].map(topOf);
    expect(effect).toBeLessThan(cause ?? 0);
    expect(cause).toBeLessThan(deeper ?? 0);
  });

  it('says in its table on what each branch hangs', () => {
    expect(table.rows).toContainEqual(['jauh', 'Cause', '2', 'tidak terdata']);
  });
});

describe('a ranking', () => {
  it('shows the votes and that two share a rank', () => {
    const { drawing, table } = pictureOf('PrioritiesRanked', {
      way: 'votes',
      choices: [
        { what: 'NIK', points: 34 },
        { what: 'Sekolah', points: 34 },
        { what: 'Jalan', points: 17 },
      ],
    });
    expect(drawing && textsOf(drawing)).toContain('34  ·  1 =');
    expect(table.rows.map((row) => row[2])).toEqual(['1 (tied)', '1 (tied)', '3']);
  });

  it('compared each with each is drawn as a matrix', () => {
    const { drawing } = pictureOf('PrioritiesRanked', {
      way: 'pairwise',
      choices: [{ what: 'a' }, { what: 'b' }],
      pairs: [{ first: 0, second: 1, prefers: 1 }],
    });
    expect(drawing && textsOf(drawing)).toEqual(expect.arrayContaining(['1. a', '2. b', '2']));
  });
});

describe('a Venn diagram of institutions', () => {
  const degree = fc.integer({ min: 1, max: 5 });
  const institutions = fc
    .array(fc.record({ importance: degree, closeness: degree }), { minLength: 1, maxLength: 14 })
    .map((all) => all.map((one, at) => ({ ...one, name: `Lembaga ${at}` })));

  it('draws what matters more larger, and what is nearer nearer, without circles over one another', () => {
    fc.assert(
      fc.property(institutions, (all) => {
        const { parts } = vennPicture(
          { institutions: all },
          { community: 'Desa', institution: ({ name }) => name },
        );
        const circleOf = (words: string) =>
          parts.find((one) => one.words === words)?.shapes.find((one) => one.kind === 'circle');
        const centre = circleOf('Desa');
        const placed = all.map((one) => ({ one, circle: circleOf(one.name) }));
        for (const { one, circle } of placed) {
          if (circle === undefined || centre === undefined) throw new Error('not drawn');
          expect(circle.radius).toBe(vennRadius(one));
          const apart = Math.hypot(circle.at[0] - centre.at[0], circle.at[1] - centre.at[1]);
          expect(apart - centre.radius - circle.radius).toBeCloseTo(vennGap(one));
          for (const other of placed) {
            if (other.circle === undefined || other.one === one) continue;
            const between = Math.hypot(circle.at[0] - other.circle.at[0], circle.at[1] - other.circle.at[1]);
            expect(between).toBeGreaterThanOrEqual(circle.radius + other.circle.radius);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the other pictures', () => {
  it('households visited stand against all of them, households in classes with their share', () => {
    const listing = pictureOf('HouseholdsListed', { households: 461, visited: 448 });
    expect(listing.table.rows).toEqual([['All', '461', '448 (97%)', '13']]);
    const classes = pictureOf('WellbeingClassed', {
      households: 84,
      classes: [
        { name: 'mampu', households: 38 },
        { name: 'sangat miskin', households: 46 },
      ],
    });
    expect(classes.drawing && textsOf(classes.drawing)).toContain('46 (55%)');
  });

  it('a season in which nothing is felt has no circle', () => {
    const { drawing } = pictureOf('SeasonalCalendarDrawn', {
      seasons: ['hujan', 'kering'],
      rows: [{ what: 'Lapar', strengths: [3, 0] }],
    });
    const circles = drawing?.parts.flatMap(({ shapes }) => shapes.filter((one) => one.kind === 'circle'));
    expect(circles).toHaveLength(1);
  });

  it('a transect tells every stretch; a social map is its photograph', () => {
    const walk = pictureOf('TransectWalked', { stretches: [{ name: 'Dusun I', soil: 'berbatu' }] });
    expect(walk.drawing && textsOf(walk.drawing)).toEqual(expect.arrayContaining(['Dusun I', 'berbatu']));
    expect(
      pictureOf('SocialMapDrawn', { legend: [{ sign: 'salib', meaning: 'gereja' }] }).drawing,
    ).toBeUndefined();
  });

  it('a stakeholder map says by a sign and in words how each stands and stood', () => {
    const chief = { stakeholder: idOf('chief'), influence: 'high', interest: 'high' };
    const told = aCase()
      .tells('StakeholderNoted', { ...chief, name: 'Kepala desa', stance: 'hesitant' }, { on: '2026-02-20' })
      .tells('StakeholderWeighed', { ...chief, stance: 'supportive' }, { on: '2026-04-17' });
    const drawing = stakeholderMap(standingOn(told.state.stakeholders, '2026-05-01'), saying);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['+ Kepala desa', 'Hesitant → Supportive']));
    expect(svgOf(drawing)).toContain('<svg');
  });
});
