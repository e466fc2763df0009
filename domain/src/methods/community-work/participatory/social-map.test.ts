import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';

it('keeps the photographed original with what its signs mean', () => {
  const map = {
    sitting: idOf('map'),
    takenPart: { people: 26 },
    legend: [{ sign: 'salib', meaning: 'gereja' }],
    attachments: [
      { attachment: idOf('photo'), kind: 'photo', type: 'image/jpeg', size: 1000, caption: 'Peta di tanah' },
    ],
  };
  const told = aCase().tells('SocialMapDrawn', map);
  expect(told.state.socialMaps[0]?.attachments).toHaveLength(1);
  expect(aCase().tries('SocialMapDrawn', { ...map, legend: [] }).admitted).toBe(false);
});
