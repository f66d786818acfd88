import type { Viewer } from '../register/visibility.ts';

/** Whoever reads along in a channel: nobody in particular, on no board, and cleared for nothing. */
export const everybody: Viewer = {
  person: {
    name: '',
    email: '',
    organisation: '',
    posts: [],
    role: 'member',
    boards: [],
    cleared: false,
  },
  scope: 'shared',
};
