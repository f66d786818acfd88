import type { Status } from '../../../src/register/item.ts';

/** What the thirteen recommendations of the paper of 2017 are, read by hand. */
export interface Expected {
  source: string;
  title: string;
  owners: string[];
  organisations: string[];
  timescale: string;
  status: Status;
  /** How the progress begins and ends. */
  progress: [begins: string, ends: string];
}

export const POLICE = 'Durham Constabulary';
export const COUNCIL = 'Durham County Council';
export const FIRE = 'County Durham and Darlington Fire and Rescue Service';
export const HEALTH = 'Public Health';

const OC = 'Organised Crime review';
const HS = 'Improved Safety in the Home – Safe and Wellbeing Visits review';

export const EXPECTED_2017: Expected[] = [
  {
    source: OC,
    title:
      'Cabinet note the work of the Council and partners in contributing to partnership activity to tackle organised crime through the Disruption and Intervention Panel',
    owners: [],
    organisations: [],
    timescale: '',
    status: 'not started',
    progress: ['On behalf of Cabinet, Councillor Joy Allen', 'making our communities safer.”'],
  },
  {
    source: OC,
    title:
      'Relevant organisations on the Safe Durham Partnership comply with all information and actions required to develop and deliver the Local Profiles Document',
    owners: ['Dave Ashton'],
    organisations: [POLICE],
    timescale: 'October 2017',
    status: 'not started',
    progress: [
      'Timescales: October 2017; On an annual basis.\nDCI Ashton is attending the October',
      'scheduled for the Safe Durham Partnership.',
    ],
  },
  {
    source: OC,
    title:
      'The Safe Durham Partnership continues work to raise awareness with partner agencies and communities to be alert and be confident to report activity that could be linked to organised crime',
    owners: ['Dave Ashton'],
    organisations: [POLICE],
    timescale: 'Complete',
    status: 'complete',
    progress: ['A presentation was provided to the Safe', 'following operations in the North East.'],
  },
  {
    source: OC,
    title:
      'Through the Memorandum of Understanding the council work with the Environment Agency to take prompt action when illegal waste sites are identified',
    owners: ['Joanne Waller'],
    organisations: [COUNCIL],
    timescale: 'Complete',
    status: 'complete',
    // The second half stands on the next page, in a row of its own.
    progress: [
      'The principles behind Memorandum of',
      'activities and the resultant environmental pollution.',
    ],
  },
  {
    source: OC,
    title:
      'Cabinet note the potential risk of organised crime through fraud and that following conclusion of the Home Office project look to seek if learning from this work can be implemented more widely',
    owners: ['Paul Bradley'],
    organisations: [COUNCIL],
    timescale: 'Complete',
    status: 'complete',
    progress: ['Work now completed. Last update', "to the Council's Audit Committee."],
  },
  {
    source: OC,
    title:
      'Enhance training and awareness raising in relation to organised crime through: an awareness session on Organised Crime for Elected Members',
    owners: ['Dave Ashton'],
    organisations: [POLICE],
    timescale: 'October 2017',
    status: 'not started',
    progress: ['As detailed above, Elected Members', 'development of the 2017 Local Profiles document.'],
  },
  {
    source: OC,
    title:
      "Enhance training and awareness raising in relation to organised crime through: Integrating organised crime information within the Council's fraud awareness training, including consideration of developing on-line training information",
    owners: ['Paul Bradley'],
    organisations: [COUNCIL],
    timescale: 'Complete',
    status: 'complete',
    progress: ['An online training package', 'is available for managers and employees.'],
  },
  {
    source: HS,
    title:
      'That the Safe Durham Partnership Board annually reviews the framework document to ensure it continues to remain fit for purpose',
    owners: [],
    organisations: [FIRE, HEALTH],
    timescale: 'May 2018',
    status: 'not started',
    progress: ['The framework will be reviewed following', 'due to be completed by March 2018.'],
  },
  {
    source: HS,
    title:
      'The Safe Durham Partnership Board works with partners, including clinical commissioning groups, to ensure that best use is made of data collected from safe and wellbeing visits for assessing demand, prevention and service planning',
    owners: [],
    organisations: [FIRE, HEALTH],
    timescale: 'May 2018',
    status: 'not started',
    progress: ['The SDP will await the findings', 'assessing demand, prevention and service planning.'],
  },
  {
    source: HS,
    title:
      'The scheme is monitored through regular reports to the Safe Durham Partnership Board and the Health and Wellbeing Board detailing successes, challenges and risks, particularly around meeting demand and funding sustainability',
    owners: [],
    organisations: [FIRE, HEALTH],
    timescale: 'May 2018',
    status: 'not started',
    progress: [
      'Timescales: May 2018 (CDDFRS & DCC (Public Health)); Completed (CDDFRS).\nThe Health and Wellbeing Board',
      "incorporated the visits as part of their 'core' business.",
    ],
  },
  {
    source: HS,
    title:
      'That CDDFRS through the framework document and partnership meetings explore approaches for quality assurance activity on outcomes of safe and wellbeing visits with partner agencies',
    owners: [],
    organisations: [FIRE, HEALTH],
    timescale: 'March 2018',
    status: 'not started',
    progress: [
      'Timescales: Monthly (CDDFRS – Community Safety Team); March 2018 (DCC (Public Health)).\nEach month, CDDFRS',
      'process will be considered as part of the evaluation.',
    ],
  },
  {
    source: HS,
    title:
      'The council arranges a seminar to be delivered to elected members during 2017/18 to promote safe and wellbeing visits and that CDDFRS promotes the scheme locally with town and parish councils and area action partnerships',
    owners: [],
    organisations: [FIRE, HEALTH],
    timescale: '2017/18 - Date TBC',
    status: 'not started',
    progress: [
      'Timescales: 2017/18 - Date TBC (CDDFRS & DCC (Public Health)); Completed (CDDFRS).\nA seminar for members',
      'attendance at a convenient meeting if required.',
    ],
  },
  {
    source: HS,
    title:
      "The Safe Durham Partnership Board (including the council's Consumer Protection Team) explores opportunities for cybercrime and fraud to be included within the Safer Homes project",
    owners: [],
    organisations: [FIRE, HEALTH],
    timescale: 'March 2018',
    status: 'not started',
    progress: ['Opportunities for including cybercrime', 'considered as part of the evaluation.'],
  },
];
