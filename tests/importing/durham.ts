import { emptyDirectory, type Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';

/** A directory and items that papers of the partnership name. */

const person = (name: string, post: string, organisation: string): Person => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@durham.example`,
  organisation,
  posts: post === '' ? [] : [post],
  role: 'member',
  boards: ['SDP', 'SSC'],
  cleared: false,
});

export const DURHAM = {
  ...emptyDirectory(),
  organisations: [
    { name: 'Durham County Council', aliases: ['DCC', 'the council'] },
    { name: 'Durham Constabulary', aliases: ['police', 'Durham Police'] },
    { name: 'County Durham and Darlington Fire and Rescue Service', aliases: ['CDDFRS', 'fire'] },
    { name: 'Public Health', aliases: ['DCC Public Health'] },
    { name: 'Environment Agency', aliases: ['EA'] },
  ],
  boards: [
    { code: 'SDP', name: 'Safe Durham Partnership Board', aliases: ['the board'], meetings: [] },
    { code: 'SSC', name: 'Safer and Stronger Communities Committee', aliases: ['scrutiny'], meetings: [] },
  ],
  people: [
    person('Dave Ashton', 'Detective Chief Inspector', 'Durham Constabulary'),
    person('Joanne Waller', 'Head of Environmental Health & Consumer Protection', 'Durham County Council'),
    person('Paul Bradley', 'Chief Internal Auditor', 'Durham County Council'),
    person('Stuart Errington', 'Chief Fire Officer', 'County Durham and Darlington Fire and Rescue Service'),
    person('Ann Green', '', 'Durham County Council'),
    person('Adrian Green', 'Chief Superintendent', 'Durham Constabulary'),
    person('P Heaviside', '', 'Durham County Council'),
  ],
};

export const anItem = (item: Partial<Item> & Pick<Item, 'ref' | 'title'>): Item => ({
  kind: 'recommendation',
  board: 'SSC',
  detail: '',
  source: 'Organised Crime review',
  area: '',
  owners: [],
  organisations: [],
  timescale: '',
  status: 'not started',
  visibility: 'open',
  progress: '',
  ...item,
});
