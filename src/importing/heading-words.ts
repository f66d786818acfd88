import type { ItemField } from './register-paper.ts';

/**
 * What people write above a column, by the field that it stands for, in folded letters (see `headings.ts`). The number
 * says how surely the words mean the field, 10 for surely; where two columns stand for one field the surer one is it.
 */
export const HEADING_WORDS: Record<ItemField, Record<number, string[]>> = {
  ref: {
    10: ['ref', 'reference', 'ref no', 'ref number', 'reference no', 'reference number', 'item ref'],
    9: [
      'rec no',
      'rec number',
      'recommendation no',
      'recommendation number',
      'recommendation ref',
      'rec ref',
    ],
    8: ['action no', 'action number', 'action ref', 'action id', 'item no', 'item number', 'id', 'unique id'],
    7: ['no', 'number', 'nr', 's no'],
  },
  kind: { 9: ['kind', 'item type', 'action or recommendation', 'recommendation or action'], 7: ['type'] },
  board: {
    10: ['board', 'board code', 'partnership board'],
    8: ['committee', 'responsible board', 'responsible committee', 'governing board'],
  },
  title: {
    10: ['title', 'recommendation', 'recommendations', 'review recommendation', 'agreed recommendation'],
    9: [
      'action',
      'actions',
      'agreed action',
      'action agreed',
      'action required',
      'action title',
      'action point',
    ],
    8: ['task', 'what', 'what needs to be done', 'what needs doing', 'commitment', 'promise', 'deliverable'],
    7: ['action description', 'description of action', 'action to be taken', 'activity', 'what will we do'],
    5: ['description', 'item', 'summary', 'subject'],
  },
  detail: {
    10: ['detail', 'details', 'wording', 'full wording', 'full text', 'action detail', 'action details'],
    9: ['description', 'further detail', 'further details', 'more detail', 'recommendation detail'],
    5: ['background', 'action description', 'context'],
    4: ['action', 'actions', 'recommendation', 'recommendations', 'task'],
  },
  source: {
    10: ['source', 'origin', 'review', 'review name', 'name of review', 'source document', 'arising from'],
    7: ['plan', 'strategy', 'report', 'source of action', 'meeting', 'agreed at', 'where from'],
  },
  agreed: {
    10: ['agreed', 'date agreed', 'agreed date', 'agreed on', 'when agreed', 'date of agreement'],
    8: [
      'date raised',
      'raised on',
      'date of meeting',
      'meeting date',
      'date set',
      'date added',
      'date logged',
    ],
  },
  area: {
    10: ['area', 'theme', 'area of focus', 'focus area', 'priority area', 'area of assurance'],
    8: ['strand', 'workstream', 'work stream', 'topic'],
    6: ['priority', 'priorities'],
  },
  rank: { 10: ['rank', 'ranking', 'priority rank', 'priority level', 'priority no'], 6: ['priority'] },
  owner: {
    10: ['owner', 'owners', 'action owner', 'lead officer', 'responsible officer', 'responsible person'],
    9: ['responsibility', 'responsible', 'resibty', 'responsib', 'resp', 'person responsible', 'lead person'],
    8: ['lead', 'leads', 'by whom', 'who', 'whom', 'assigned to', 'allocated to', 'named lead', 'who by'],
    6: ['officer', 'accountable', 'accountable officer', 'name of lead'],
  },
  organisation: {
    10: ['organisation', 'organisations', 'organization', 'lead organisation', 'responsible organisation'],
    9: ['agency', 'agencies', 'lead agency', 'responsible agency', 'responsible body', 'lead body'],
    8: ['partner', 'partners', 'lead partner', 'partner agency', 'partner organisation'],
    6: ['service', 'department', 'lead service'],
  },
  timescale: {
    10: ['timescale', 'timescales', 'time scale', 'target date', 'due date', 'deadline', 'due', 'by when'],
    9: ['date due', 'target completion date', 'target timescale', 'timeframe', 'time frame', 'complete by'],
    7: ['when', 'completion date', 'to be completed by', 'delivery date', 'expected completion', 'target'],
  },
  status: {
    10: ['status', 'rag status', 'current status', 'progress status', 'action status'],
    8: ['rag', 'rag rating', 'progress rag', 'state', 'brag', 'brag status', 'brag rating', 'rag rated'],
  },
  visibility: {
    10: ['visibility', 'part b', 'exempt', 'exempt item', 'exempt or open', 'open or exempt', 'part a or b'],
    9: ['confidential', 'restricted', 'part a b', 'not for publication', 'confidentiality', 'is it exempt'],
    7: ['private', 'publication', 'sensitivity', 'public', 'open to the public'],
  },
  progress: {
    10: [
      'progress',
      'progress update',
      'latest progress',
      'progress to date',
      'progress report',
      'progress made',
    ],
    9: [
      'update',
      'updates',
      'latest update',
      'action update',
      'current position',
      'latest position',
      'position',
    ],
    8: ['action taken to date', 'actions taken to date', 'actions to date', 'what has been done'],
    7: ['comments', 'comment', 'commentary', 'action taken', 'actions taken', 'progress notes'],
    5: ['notes', 'note', 'narrative', 'outcome'],
  },
};

/** Words that say how far a column is to be taken for what its other words mean: another is better, where there is one. */
export const LESSER = /\b(?:original|previous|old|former|actual|revised|last)\b/;

/** A date when something was done, or of the last look at it, stands for no field of an item. */
export const NO_FIELD =
  /^(?:(?:actual )?(?:date|when) (?:completed|closed|done)|(?:date )?(?:completed|closed)(?: (?:on|date))?|(?:date|last) (?:of )?(?:last )?(?:updated?|reviewed?)|next review|review date|date of review)$/;
