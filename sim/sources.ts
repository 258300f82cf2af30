/**
 * The literature behind the model, and how far it was read for it.
 *
 * `read`: `abstract` = read in the source's own abstract, table or opening; `account` = known from
 * somebody else's account. No source here was read in full. A reference gives no more than was checked:
 * where a volume, a page or a title is missing, it could not be.
 */
export interface Source {
  readonly citation: string;
  readonly read: 'abstract' | 'account';
  /** What Trellis takes from it. */
  readonly says: string;
  readonly doi?: string;
}

function cite(citation: string, read: Source['read'], says: string, doi?: string): Source {
  return doi === undefined ? { citation, read, says } : { citation, read, says, doi };
}

export const sources = {
  'page-kerans-2007': cite(
    'Page, S. & Kerans, L. (2007). An assessment of the Liverpool City Council Raising Achievement Service as a learning organisation. University of Chester.',
    'abstract',
    'Learning happens on three inter-dependent levels; strengths in individual learning are adversely affected or at worst negated by weaknesses in structures and systems.',
  ),
  'wilson-2023': cite(
    'Wilson, R., Hawkins, M., French, M., Lowe, T. & Hesselgreaves, H. (2023). Learning communities. Public Money & Management 43(4), 374–377.',
    'abstract',
    'Learning communities are environments for talking authentically about uncertainties and mistakes, so that responsible failure is supported; they address both structure and culture.',
    '10.1080/09540962.2022.2116179',
  ),
  'liverpool-press': cite(
    'Contemporary press on Liverpool’s education authority, 1998–2004.',
    'abstract',
    'The dated facts: inspection, restructuring, new leaders, re-inspection.',
  ),
  'march-1991': cite(
    'March, J. G. (1991). Exploration and exploitation in organizational learning. Organization Science 2(1), 71–87.',
    'abstract',
    'Mutual learning between an organisational code and the individuals in it; turnover and turbulence.',
    '10.1287/orsc.2.1.71',
  ),
  'kauffman-levin-1987': cite(
    'Kauffman, S. & Levin, S. (1987). Towards a general theory of adaptive walks on rugged landscapes. Journal of Theoretical Biology 128(1), 11–45.',
    'account',
    'The NK family of landscapes, and how many peaks they have.',
    '10.1016/S0022-5193(87)80029-2',
  ),
  'lazer-friedman-2007': cite(
    'Lazer, D. & Friedman, A. (2007). The network structure of exploration and exploitation. Administrative Science Quarterly 52(4), 667–694.',
    'account',
    'People who copy better solutions from those they see: efficient networks win early, inefficient ones in the long run.',
    '10.2189/asqu.52.4.667',
  ),
  'levinthal-1997': cite(
    'Levinthal, D. A. (1997). Adaptation on rugged landscapes. Management Science 43(7), 934–950.',
    'account',
    'Organisations that search locally end on as many peaks as their landscape is rugged.',
    '10.1287/mnsc.43.7.934',
  ),
  'posen-levinthal-2012': cite(
    'Posen, H. E. & Levinthal, D. A. (2012). Chasing a moving target: exploitation and exploration in dynamic environments. Management Science 58(3), 587–601.',
    'account',
    'In a world that changes, more exploration does not always pay: what it finds grows old.',
    '10.1287/mnsc.1110.1420',
  ),
  'fang-lee-schilling-2010': cite(
    'Fang, C., Lee, J. & Schilling, M. A. (2010). Balancing exploration and exploitation through structural design: the isolation of subgroups and organizational learning. Organization Science 21(3), 625–642.',
    'account',
    'Groups that are almost isolated, and learn by majority, keep what they know different, and the organisation learns most.',
    '10.1287/orsc.1090.0468',
  ),
  'march-olsen-1975': cite(
    'March, J. G. & Olsen, J. P. (1975). The uncertainty of the past: organizational learning under ambiguity. European Journal of Political Research 3(2), 147–171.',
    'account',
    'The learning cycle breaks where individuals cannot act on what they learnt, where their action does not change the organisation’s, and where action does not produce the outcome.',
    '10.1111/j.1475-6765.1975.tb00521.x',
  ),
  'kim-1993': cite(
    'Kim, D. H. (1993). The link between individual and organizational learning. Sloan Management Review 35(1), 37–50.',
    'account',
    'Situational learning is never encoded; fragmented learning is the individuals’ and not the organisation’s.',
  ),
  'crossan-1999': cite(
    'Crossan, M. M., Lane, H. W. & White, R. E. (1999). An organizational learning framework: from intuition to institution. Academy of Management Review 24(3), 522–537.',
    'account',
    'Intuiting, interpreting, integrating, institutionalising; feed-forward and feedback.',
    '10.5465/amr.1999.2202135',
  ),
  'lawrence-2005': cite(
    'Lawrence, T. B., Mauws, M. K., Dyck, B. & Kleysen, R. F. (2005). The politics of organizational learning: integrating power into the 4I framework. Academy of Management Review 30(1), 180–191.',
    'abstract',
    'Power acts on learning as discipline, influence, force and domination; which insights become institutions depends on it.',
  ),
  'edmondson-1999': cite(
    'Edmondson, A. (1999). Psychological safety and learning behavior in work teams. Administrative Science Quarterly 44(2), 350–383.',
    'abstract',
    'Psychological safety goes with learning behaviour, and learning behaviour with performance, in 51 teams.',
    '10.2307/2666999',
  ),
  'edmondson-1996': cite(
    'Edmondson, A. C. (1996). Learning from mistakes is easier said than done: group and organizational influences on the detection and correction of human error. Journal of Applied Behavioral Science 32(1), 5–28.',
    'account',
    'Better climates record more errors.',
  ),
  'lu-2012': cite(
    'Lu, L., Yuan, Y. C. & McLeod, P. L. (2012). Twenty-five years of hidden profiles in group decision making: a meta-analysis. Personality and Social Psychology Review 16(1), 54–75.',
    'abstract',
    'Groups mention shared information two standard deviations more than what one member alone knows.',
    '10.1177/1088868311417243',
  ),
  'milliken-2003': cite(
    'Milliken, F. J., Morrison, E. W. & Hewlin, P. F. (2003). An exploratory study of employee silence: issues that employees don’t communicate upward and why. Journal of Management Studies 40(6), 1453–1476.',
    'account',
    '34 of 40 people had kept silent on an important issue: for fear of labels and retaliation, or because speaking is futile.',
  ),
  'morrison-milliken-2000': cite(
    'Morrison, E. W. & Milliken, F. J. (2000). Organizational silence: a barrier to change and development in a pluralistic world. Academy of Management Review 25(4), 706–725.',
    'abstract',
    'Powerful forces in many organisations make people withhold what they know of problems: silence is a collective phenomenon.',
  ),
  'andrieu-2024': cite(
    'Andrieu, C. F. A., Milhabet, I., Denis-Noël, A. & Steiner, D. D. (2024). Voice in the void: from voice to acquiescent silence over time as learned helplessness in organizations. Journal of Work and Organizational Psychology 40(2).',
    'abstract',
    'Two experiments (N = 654): who has spoken up in vain again and again takes fewer chances to, and feels more helpless.',
    '10.5093/jwop2024a9',
  ),
  'staw-1981': cite(
    'Staw, B. M., Sandelands, L. E. & Dutton, J. E. (1981). Threat-rigidity effects in organizational behavior: a multilevel analysis. Administrative Science Quarterly 26(4), 501–524.',
    'account',
    'Under threat: reliance on prior knowledge, restricted information, centralised control, formalisation.',
    '10.2307/2392337',
  ),
  'adler-borys-1996': cite(
    'Adler, P. S. & Borys, B. (1996). Two types of bureaucracy: enabling and coercive. Administrative Science Quarterly 41(1), 61–89.',
    'abstract',
    'Formalisation can enable or coerce.',
  ),
  'argyris-schon': cite(
    'Argyris, C. & Schön, D. A. (1978). Organizational learning: a theory of action perspective.',
    'account',
    'Single- and double-loop learning; defensive routines.',
  ),
  'saks-belcourt-2006': cite(
    'Saks, A. M. & Belcourt, M. (2006). An investigation of training activities and transfer of training in organizations. Human Resource Management 45(4), 629–648.',
    'abstract',
    'By the estimates of training professionals in 150 organisations 62, 44 and 34 % of employees apply what they were taught at once, after six months and after a year; activities in the work environment matter more than the course.',
    '10.1002/hrm.20135',
  ),
  'beer-2016': cite(
    'Beer, M., Finnström, M. & Schrader, D. (2016). The great training robbery. Harvard Business School Working Paper 16-121.',
    'abstract',
    'Most companies cannot turn what employees are taught into a change of the organisation; it fails unless the system changes.',
  ),
  'hughes-2020': cite(
    'Hughes, A. M., Zajac, S., Woods, A. L. & Salas, E. (2020). The role of work environment in training sustainment: a meta-analysis. Human Factors.',
    'abstract',
    'Peer, supervisor and organisational support explain 32 % of training transfer; peers most.',
    '10.1177/0018720819845988',
  ),
  'tatel-ackerman': cite(
    'Tatel, C. E. & Ackerman, P. L. Procedural skill retention and decay: a meta-analytic review.',
    'abstract',
    'Half of what was gained in a procedural skill is lost after about 6.5 months of non-use (accuracy), 11 (mixed) or 13 (speed): 1,344 effects.',
    '10.1037/bul0000481',
  ),
  'david-brachet-2011': cite(
    'David, G. & Brachet, T. (2011). On organisational forgetting in ambulance firms. (The reference could not be checked.)',
    'abstract',
    'In ambulance firms turnover weighs about twice as much as skill decay in organisational forgetting.',
  ),
  'council-turnover': cite(
    'Workforce figures of councils in the United Kingdom. (The publication was not noted.)',
    'abstract',
    'The median council loses 13.4 % of its staff a year.',
  ),
  'fulop-2002': cite(
    'Fulop, N., Protopsaltis, G., Hutchings, A., King, A., Allen, P., Normand, C. & Walters, R. (2002). Process and impact of mergers of NHS trusts: multicentre case study and management cost analysis. BMJ 325, 246.',
    'abstract',
    'Mergers delayed planned developments in services by at least 18 months.',
    '10.1136/bmj.325.7358.246',
  ),
  'directors-turnover': cite(
    'Counts of directors of children’s services who left. (The publication was not noted.)',
    'abstract',
    '20 to 34 % leave a year, more often where the service was rated inadequate.',
  ),
  'artinger-2018': cite(
    'Artinger, F. M., Artinger, S. & Gigerenzer, G. (2018). C. Y. A.: frequency and causes of defensive decisions in public administration. Business Research 12, 9–25.',
    'abstract',
    'Of public managers’ ten most important decisions 2.5 are defensive; a major cause is how the team reacts to failure.',
    '10.1007/s40685-018-0074-2',
  ),
  'tucker-edmondson': cite(
    'Tucker, A. L. & Edmondson, A. C. (2003). Why hospitals don’t learn from failures: organizational and psychological dynamics that inhibit system change. California Management Review 45(2), 55–72.',
    'abstract',
    'Of nurses’ responses to 194 failures 7 % reported or sought a cause.',
    '10.2307/41166165',
  ),
  'tannenbaum-cerasoli-2013': cite(
    'Tannenbaum, S. I. & Cerasoli, C. P. (2013). Do team and individual debriefs enhance performance? A meta-analysis. Human Factors 55(1), 231–245.',
    'abstract',
    'Debriefs that are properly conducted raise performance by about 20 to 25 % (46 samples).',
    '10.1177/0018720812448394',
  ),
  'moynihan-landuyt-2009': cite(
    'Moynihan, D. P. & Landuyt, N. (2009). How do public organizations learn? Bridging cultural and structural perspectives. Public Administration Review 69(6), 1097–1105.',
    'abstract',
    'Learning forums work only with the right culture; strongest are purpose-driven groups that include dissent.',
    '10.1111/j.1540-6210.2009.02067.x',
  ),
  'levitt-march-1988': cite(
    'Levitt, B. & March, J. G. (1988). Organizational learning. Annual Review of Sociology 14, 319–340.',
    'account',
    'Superstitious learning: what is concluded from an outcome misleads where the link between action and outcome is mistaken.',
  ),
  'bray-prietula-2007': cite(
    'Bray, D. A. & Prietula, M. J. (2007). Extending March’s exploration and exploitation: managing knowledge in turbulent environments. (Read in the abstract of a version dated 2008.)',
    'abstract',
    'Without turnover, high exploitation with low exploration lowers what people in a hierarchy of many tiers know, the more the more tiers there are; from the bottom up is more resilient to turbulence than from the top down.',
  ),
  'rodan-2005': cite(
    'Rodan, S. (2005). Exploration and exploitation revisited: extending March’s model of mutual learning. Scandinavian Journal of Management 21(4), 407–428.',
    'abstract',
    'Experimentation does great good, but not in excess; low turnover does good and mitigates high socialisation; the policy-making elite should be chosen by performance rather than seniority, and rather too strictly than too laxly.',
  ),
  'schilling-fang-2014': cite(
    'Schilling, M. A. & Fang, C. (2014). When hubs forget, lie, and play favorites: interpersonal network structure, information distortion, and organizational learning. Strategic Management Journal.',
    'abstract',
    'Moderately hubby networks outperform very hubby and democratic ones; moderate omission or misrepresentation of information can do good.',
    '10.1002/smj.2142',
  ),
  'carley-1992': cite(
    'Carley, K. (1992). Organizational learning and personnel turnover. Organization Science 3(1).',
    'abstract',
    'Teams in general learn faster and better than hierarchies; hierarchies are less affected by high turnover, particularly where the task cannot be decomposed.',
    '10.1287/orsc.3.1.20',
  ),
  'kane-alavi-2007': cite(
    'Kane, G. C. & Alavi, M. (2007). Information technology and organizational learning: an investigation of exploration and exploitation processes. Organization Science 18(5), 796–812.',
    'abstract',
    'Mail, repositories of best practices and groupware each have an effect of their own on learning, which depends on conditions in the organisation and around it.',
    '10.1287/orsc.1070.0286',
  ),
  'miller-zhao-calantone-2006': cite(
    'Miller, K. D., Zhao, M. & Calantone, R. J. (2006). Adding interpersonal learning and tacit knowledge to March’s exploration-exploitation model. Academy of Management Journal.',
    'abstract',
    'March’s model with learning from one another, near and far, and with tacit knowledge that cannot pass through the code; and what turnover then does. The abstract says that this qualifies March’s conclusions, not in which direction.',
  ),
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
