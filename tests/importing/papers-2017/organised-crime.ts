import { lines, type PaperReview } from './review.ts';

/** The Organised Crime table of the public scrutiny papers of 31 October 2017, word for word, page by page. */
export const ORGANISED_CRIME: PaperReview = {
  above: ['OVERVIEW AND SCRUTINY WORKING GROUP REPORT – Organised Crime', 'REVIEW OF RECOMMENDATIONS'],
  header: [
    'Review Recommendation',
    'Progress Report of Action taken to implement recommendation',
    "Resib'ty",
    'Timescale',
  ],
  pages: [
    [
      [
        '1) Cabinet note the work of the Council and partners in contributing to partnership activity to tackle organised crime through the Disruption and Intervention Panel.',
        'On behalf of Cabinet, Councillor Joy Allen, Portfolio Holder for Safer Communities has stated: “I welcome the review into Organised Crime undertaken by the Safer and Stronger Communities Overview & Scrutiny Committee. This was an excellent piece of work that demonstrates the positive multi-agency partnership working being undertaken across County Durham. The report highlights the work of the Disruption and Intervention Panel which has supported tackling and disrupting organised crime groups and making our communities safer.”',
        '',
        '',
      ],
      [
        '2) Relevant organisations on the Safe Durham Partnership comply with all information and actions required to develop and deliver the Local Profiles Document. In addition, the Committee request that a progress report on the Local Profiles document is presented to a future meeting.',
        lines(
          'DCI Ashton is attending the October Overview & Scrutiny Committee meeting to provide an organised crime presentation. This will contain information from the organised crime local profiles document.',
          'Annual updates are scheduled for the Safe Durham Partnership.',
        ),
        'DCI Ashton',
        lines('October 2017', 'On an annual basis'),
      ],
    ],
    [
      [
        '3) The Safe Durham Partnership continues work to raise awareness with partner agencies and communities to be alert and be confident to report activity that could be linked to organised crime.',
        lines(
          'A presentation was provided to the Safe Durham Partnership in July 2016 in relation to the Local Profiles Document.',
          "A further presentation was provided in March 2017 from the Consumer Protection Team which outlined activities taking place in relation to organised crime. This includes illicit tobacco, fraud, counterfeit goods, doorstep crime and general fair trading issues such as mis-described services. Key messages are being developed to share with partner organisation's staff to raise awareness.",
          'AAP Co-ordinators were briefed by DCI Ashton in November 2015 in order to share the information with their AAPs.',
          'Cyber-crime is one element of organised crime. A Task & Finish Group was set up to develop a more co-ordinated approach under the governance of the Safe Durham Partnership. One large scale event was held for the public in July with around 500 people attending. A further partnership event took place on 20th September.',
          'Front line workers awareness raising is built into everyday working / core business within Durham Constabulary. Information is also shared at local PACT meetings.',
          'Operation Sledgehammer information is provided to partners following operations in the North East.',
        ),
        'DCI Ashton',
        'Complete',
      ],
    ],
    [
      [
        '4) Through the Memorandum of Understanding the council work with the Environment Agency to take prompt action when illegal waste sites are identified.',
        lines(
          'The principles behind Memorandum of Understanding (MOU) were informally established several years ago and have therefore been operating in practice for some time. The MOU formally establishes these principles. It is a joint statement of responsibilities, duties and expectations of the signatories in relation to the regulation of waste management sites, permits, planning permissions and environmental crime.',
          'In practice the MOU operates at 2 levels:',
          'Managers and Senior Officers of all agencies come together at quarterly meetings to share information and exchange on-going developments regarding waste businesses who have a history of complaint or breaches of legislation. These businesses are generally subject to regular monitoring by all agencies. In addition to these businesses, any current cases which are the subject of joint action are discussed for the benefit of all parties. Information sharing plays a key role in the regulation of environmental crime, pollution prevention and protection of the wider community and the environment.',
        ),
        'Joanne Waller',
        'Complete',
      ],
    ],
    [
      [
        '',
        lines(
          '2. Where complaints from the public are received by any of the agencies or individual officers become aware of unauthorised or potentially illegal practices, the responsible agency can be notified without delay and where appropriate joint visits arranged promptly so as to ensure any breaches can be tackled without delay by the application of the relevant legislation. It is in these situations that the benefit of the MOU is more keenly realised by engaging the wider resource base available provided by a combination of all agencies to deal with illegal waste practices. In addition there is a more-co-ordinated approach to tackling illegal waste activities in County Durham.',
          'Officers within Durham County Council have a better understanding of the role of the Environment Agency in waste regulation and how their own regulatory regimes integrate with those of the other signatories. This has particularly useful in circumstances where multiple issues are reported which require joint inspection and investigation.',
          'Since the introduction of the MOU there have been several examples of multi-agency investigations to tackle illegal and unauthorised waste activities and the resultant environmental pollution.',
        ),
        '',
        '',
      ],
    ],
    [
      [
        '5) Cabinet note the potential risk of organised crime through fraud and that following conclusion of the Home Office project look to seek if learning from this work can be implemented more widely.',
        lines(
          'Work now completed. Last update received by Home Office on 13 July 2016. Paper on results to be published on Gov.uk website upon approval by the new Home Secretary.',
          "There is always a risk of organised crime infiltrating Council procurement however the actions put into place will further mitigate this risk. Lessons learned from the exercise have now been put into practice as far as possible. Including, training for schools now in School Learning Directory and we have allocated a Council Corporate Fraud Investigator to work with the Police one day a week. Further work around adding a deterrent to the procurement process is being discussed with Cabinet Office Legal advisers. Regular six monthly updates are provided to the Council's Audit Committee.",
        ),
        'Paul Bradley',
        'Complete',
      ],
      [
        lines(
          '6) Enhance training and awareness raising in relation to organised crime through:',
          '• an awareness session on Organised Crime for Elected Members',
          "• Integrating organised crime information within the Council's fraud awareness training, including consideration of developing on-line training information",
        ),
        lines(
          'As detailed above, Elected Members have received information to raise awareness through AAPs and partnership fora. SSC Overview & Scrutiny will be provided with a presentation in October in relation to organised crime following the development of the 2017 Local Profiles document.',
          'An online training package is available for managers and employees.',
        ),
        lines('DCI Ashton', 'Paul Bradley'),
        lines('October 2017', 'Complete'),
      ],
    ],
  ],
};
