import { lines, type PaperReview } from './review.ts';

/** The Home Safety table of the public scrutiny papers of 31 October 2017, word for word, page by page. */
export const HOME_SAFETY: PaperReview = {
  above: [
    'Appendix 2',
    'OVERVIEW AND SCRUTINY REVIEW – Improved Safety in the Home – Safe and Wellbeing Visits',
    'REVIEW OF RECOMMENDATIONS',
  ],
  header: [
    'Review Recommendation',
    'Progress Report of Action taken to implement recommendation',
    'Responsibility',
    'Timescale',
  ],
  pages: [
    [
      [
        'Recommendation One – That the Safe Durham Partnership Board annually reviews the framework document to ensure it continues to remain fit for purpose.',
        'The framework will be reviewed following the evaluation of the Safe and Wellbeing Visits to ensure it remains fit for purpose. The evaluation will be undertaken by Teesside University which is due to be completed by March 2018.',
        'CDDFRS & DCC (Public Health)',
        'May 2018',
      ],
      [
        'Recommendation Two – The Safe Durham Partnership Board works with partners, including clinical commissioning groups, to ensure that best use is made of data collected from safe and wellbeing visits for assessing demand, prevention and service planning.',
        'The SDP will await the findings of the evaluation to determine the next steps in relation to ensuring that best use is made of the evaluation and the data collected from safe and wellbeing visits for assessing demand, prevention and service planning.',
        'CDDFRS & DCC (Public Health)',
        'May 2018',
      ],
      [
        'Recommendation Three - The scheme is monitored through regular reports to the Safe Durham Partnership Board and the Health and Wellbeing Board detailing successes, challenges and risks, particularly around meeting demand and funding sustainability',
        'The Health and Wellbeing Board and the Safe Durham Partnership will receive a report following the evaluation from Teesside University.',
        'CDDFRS & DCC (Public Health)',
        'May 2018',
      ],
    ],
    [
      [
        'Furthermore appropriate information is communicated with firefighters on outcomes of safe and wellbeing visits.',
        lines(
          'CDDFRS now receive anonymous case studies from partners of success stories that were initially created by a Safe and Wellbeing Visit. These are given to fire crews via a SharePoint page and an email to relevant staff within the area the case is based.',
          "Sustainability has been achieved because CDDFRS have incorporated the visits as part of their 'core' business.",
        ),
        'CDDFRS',
        'Completed',
      ],
      [
        'Recommendation Four – That CDDFRS through the framework document and partnership meetings explore approaches for quality assurance activity on outcomes of safe and wellbeing visits with partner agencies',
        lines(
          'Each month, CDDFRS Control contact members of the public by telephone, from various areas of County Durham and Darlington, who have received a Safe and Wellbeing Visit and ask for their feedback using a structured template. This allows answers to be collated and assessed accordingly.',
          'Public Health, DCC has commissioned Teesside University to evaluate the implementation of Safe and Wellbeing Visits (SWVs) by County Durham and Darlington Fire and Rescue Service (CDDFRS). The objectives of the evaluation are to:',
          '• Explore FRS SWV implementation',
          '• Explore with the fire service and partners understanding of the process for SWVs and what impacted on their role',
          '• Assess the referral pathways to see how many of the health areas they are being referred for, whether these referrals are appropriate, and if relevant health areas are covered by SWVs',
          '• Gain feedback from beneficiaries of SWVs to assess impact and appropriateness of CDDFRS undertaking these visits The Quality Assurance process will be considered as part of the evaluation.',
        ),
        lines('CDDFRS – Community Safety Team', 'DCC (Public Health)'),
        lines('Monthly', 'March 2018'),
      ],
    ],
    [
      [
        'Recommendation Five – The council arranges a seminar to be delivered to elected members during 2017/18 to promote safe and wellbeing visits and that CDDFRS promotes the scheme locally with town and parish councils and area action partnerships.',
        lines(
          'A seminar for members is currently being planned which will be delivered by Public Health and the CDDFRS.',
          'AAPs have had an input about Safe and Wellbeing from the members of the Service who attend each one. Many town and parish councils have received information; however, work is on-going to identify each of these and ensure relevant details are disseminated accordingly.',
          'CDDFRS will write to all parish councils to disseminate information and to offer their attendance at a convenient meeting if required.',
        ),
        lines('CDDFRS & DCC (Public Health)', 'CDDFRS'),
        lines('2017/18 - Date TBC', 'Completed'),
      ],
      [
        "Recommendation Six – The Safe Durham Partnership Board (including the council's Consumer Protection Team) explores opportunities for cybercrime and fraud to be included within the Safer Homes project.",
        'Opportunities for including cybercrime and fraud within the Safer Homes Project will be considered as part of the evaluation.',
        'CDDFRS & DCC (Public Health)',
        'March 2018',
      ],
    ],
  ],
};
