import type { EntryClass } from './model.ts';

/**
 * The closed list of kinds. Labels name the kind in answers; `words` are how people call it in a question (folded to
 * lower case by the reader), singular and plural. A kind says nothing about any particular body.
 */
export interface Kind {
  readonly class: EntryClass;
  readonly de: string;
  readonly en: string;
  /** German grammatical gender, for the article. */
  readonly gender: 'm' | 'f' | 'n';
  readonly words: readonly string[];
}

const kind = (cls: EntryClass, gender: Kind['gender'], de: string, en: string, words: string): Kind => ({
  class: cls,
  gender,
  de,
  en,
  words: words.split(',').map((word) => word.trim()),
});

export const KINDS: Readonly<Record<string, Kind>> = {
  parliament: kind('body', 'n', 'Vertretungskörperschaft', 'elected assembly', 'vertretungskörperschaft, parlament, parliament'),
  executive: kind('body', 'n', 'Verwaltungsorgan', 'executive board', 'verwaltungsorgan'),
  committee: kind('body', 'm', 'Ausschuss', 'committee', 'ausschuss, ausschüsse, committee, committees'),
  subcommittee: kind('body', 'm', 'Fachausschuss', 'subcommittee', 'fachausschuss, fachausschüsse, unterausschuss, unterausschüsse, subcommittee, subcommittees'),
  'advisory-board': kind('body', 'm', 'Beirat', 'advisory board', 'beirat, beiräte, advisory board, advisory boards, advisory council, advisory councils'),
  commission: kind('body', 'f', 'Kommission', 'commission', 'kommission, kommissionen, commission, commissions'),
  council: kind('body', 'm', 'Rat', 'council', 'rat, räte, council, councils'),
  'administrative-board': kind('body', 'm', 'Verwaltungsrat', 'administrative board', 'verwaltungsrat, verwaltungsräte, administrative board'),
  assembly: kind('body', 'f', 'Versammlung', 'assembly', 'versammlung, versammlungen, assembly, assemblies'),
  network: kind('body', 'n', 'Netzwerk', 'network', 'netzwerk, netzwerke, network, networks'),
  subnetwork: kind('body', 'n', 'Teilnetzwerk', 'sub-network', 'teilnetzwerk, teilnetzwerke, unternetzwerk, unternetzwerke, subnetwork, subnetworks'),
  'working-group': kind('body', 'f', 'Arbeitsgruppe', 'working group', 'ag, ags, arbeitsgruppe, arbeitsgruppen, arbeitsgemeinschaft, arbeitsgemeinschaften, working group, working groups'),
  'sub-working-group': kind('body', 'f', 'Unterarbeitsgruppe', 'sub-working group', 'uag, uags, unterarbeitsgruppe, unterarbeitsgruppen, sub-working group, sub-working groups, subgroup, subgroups'),
  'working-circle': kind('body', 'm', 'Arbeitskreis', 'working circle', 'ak, aks, arbeitskreis, arbeitskreise, working circle, working circles'),
  'steering-group': kind('body', 'f', 'Steuerungsgruppe', 'steering group', 'steuerungsgruppe, steuerungsgruppen, steering group, steering groups'),
  'steering-round': kind('body', 'f', 'Steuerungsrunde', 'steering round', 'steuerungsrunde, steuerungsrunden, steering round, steering rounds'),
  'strategy-group': kind('body', 'f', 'Strategiegruppe', 'strategy group', 'strategiegruppe, strategiegruppen, strategy group'),
  'core-group': kind('body', 'f', 'Kerngruppe', 'core group', 'kerngruppe, kerngruppen, core group, core groups'),
  forum: kind('body', 'n', 'Forum', 'forum', 'forum, foren, forums, fora'),
  meeting: kind('body', 'n', 'Treffen', 'meeting', 'vernetzungstreffen, netzwerktreffen, meeting format'),
  round: kind('body', 'f', 'Runde', 'round', 'runde, runden, gesprächsrunde, round table, round tables'),
  exchange: kind('body', 'm', 'Austausch', 'exchange', 'austausch, austauschformat, austauschformate, exchange format, exchange formats'),
  plenum: kind('body', 'n', 'Plenum', 'plenum', 'plenum, plenen, plena'),
  'quality-circle': kind('body', 'm', 'Qualitätszirkel', 'quality circle', 'qualitätszirkel, quality circle, quality circles'),
  'project-group': kind('body', 'f', 'Projektgruppe', 'project group', 'projektgruppe, projektgruppen, project group, project groups'),
  conference: kind('body', 'f', 'Konferenz', 'conference', 'konferenz, konferenzen, conference, conferences'),
  alliance: kind('body', 'n', 'Bündnis', 'alliance', 'bündnis, bündnisse, alliance, alliances'),
  'expert-group': kind('body', 'f', 'Expertengruppe', 'expert group', 'expertengruppe, expertengruppen, expert group, expert groups'),
  'self-help-group': kind('body', 'f', 'Selbsthilfegruppe', 'self-help group', 'selbsthilfegruppe, selbsthilfegruppen, self-help group'),
  'planning-body': kind('body', 'n', 'Planungsgremium', 'planning body', 'planungsgremium, planungsgremien, planning body, planning committee'),
  'concept-workshop': kind('body', 'f', 'Konzeptwerkstatt', 'concept workshop', 'konzeptwerkstatt, concept workshop'),
  'process-group': kind('body', 'f', 'Prozessbegleitgruppe', 'process support group', 'prozessbegleitgruppe, process support group'),
  consultation: kind('body', 'n', 'Gespräch', 'consultation', 'gesprächsformat, gesprächsformate, jahresgespräch, jahresgespräche, consultation, consultations'),
  'staff-meeting': kind('body', 'f', 'Dienstbesprechung', 'staff meeting', 'dienstbesprechung, dienstbesprechungen, staff meeting, staff meetings'),
  'office-conference': kind('body', 'f', 'Dienstversammlung', 'service assembly', 'dienstversammlung, dienstversammlungen'),
  service: kind('body', 'f', 'Stelle', 'service', 'beratungsstelle, beschwerdestelle'),
  'other-body': kind('body', 'n', 'Gremium', 'body', 'gremium'),

  department: kind('unit', 'm', 'Fachbereich', 'department', 'fachbereich, fachbereiche, fb, department, departments'),
  division: kind('unit', 'm', 'Fachdienst', 'division', 'fachdienst, fachdienste, fd, division, divisions'),
  office: kind('unit', 'n', 'Büro', 'office', 'büro, büros, office, offices'),
  'staff-unit': kind('unit', 'm', 'Stab', 'staff unit', 'stab, stabsstelle, stabsstellen, staff unit, staff units'),
  'specialist-unit': kind('unit', 'f', 'Fachstelle', 'specialist unit', 'fachstelle, fachstellen, koordinationsstelle, specialist unit'),
  function: kind('unit', 'f', 'Funktion', 'function', 'beauftragte, beauftragter'),
  agency: kind('unit', 'f', 'Behörde', 'agency', 'behörde, behörden, agency, agencies'),
  authority: kind('unit', 'f', 'Behörde', 'authority', 'ministerium, ministerien, ministry, ministries'),
  institution: kind('unit', 'f', 'Einrichtung', 'institution', 'einrichtung, einrichtungen, institution, institutions'),
  organisation: kind('unit', 'f', 'Organisation', 'organisation', 'organisation, organisationen, verband, verbände, träger, verein, vereine, organisations, organization, organizations, association, associations'),
  municipality: kind('unit', 'f', 'Kommune', 'municipality', 'kommune, kommunen, stadt, städte, gemeinde, gemeinden, municipality, municipalities, town, towns'),
  group: kind('unit', 'f', 'Gruppe', 'group', 'stellen'),

  project: kind('project', 'n', 'Projekt', 'project', 'projekt, projekte, project, projects'),
  measure: kind('project', 'f', 'Maßnahme', 'measure', 'maßnahme, maßnahmen, measure, measures'),
  programme: kind('project', 'n', 'Programm', 'programme', 'programm, programme, förderprogramm, förderprogramme, program, programs, programme, programmes'),
  campaign: kind('project', 'f', 'Kampagne', 'campaign', 'kampagne, kampagnen, campaign, campaigns'),
  event: kind('project', 'f', 'Veranstaltung', 'event', 'veranstaltung, veranstaltungen, event, events'),
  award: kind('project', 'm', 'Preis', 'award', 'preis, preise, award, awards, prize, prizes'),
  'service-offer': kind('project', 'n', 'Angebot', 'service', 'angebot, angebote, service offer'),

  report: kind('publication', 'm', 'Bericht', 'report', 'bericht, berichte, sachstandsbericht, sachstandsberichte, report, reports'),
  flyer: kind('publication', 'm', 'Flyer', 'flyer', 'flyer, faltblatt, faltblätter, infoblatt, infoblätter, leaflet, leaflets, flyers'),
  brochure: kind('publication', 'f', 'Broschüre', 'brochure', 'broschüre, broschüren, brochure, brochures'),
  concept: kind('publication', 'f', 'Konzeption', 'concept paper', 'konzeption, konzeptionen, konzept, konzepte, rahmenkonzept, rahmenkonzeption, concept paper, concept papers'),
  guideline: kind('publication', 'f', 'Leitlinie', 'guideline', 'leitlinie, leitlinien, richtlinie, richtlinien, handlungsempfehlung, guideline, guidelines'),
  'mission-statement': kind('publication', 'n', 'Leitbild', 'mission statement', 'leitbild, leitbilder, mission statement, mission statements'),
  documentation: kind('publication', 'f', 'Dokumentation', 'documentation', 'dokumentation, dokumentationen, documentation'),
  monitor: kind('publication', 'm', 'Monitor', 'monitor', 'monitor, monitore, monitors'),
  handbook: kind('publication', 'n', 'Handbuch', 'handbook', 'handbuch, handbücher, arbeitshilfe, arbeitshilfen, handbook, handbooks'),
  directory: kind('publication', 'n', 'Verzeichnis', 'directory', 'verzeichnis, adressbuch, wegweiser, directory'),
  film: kind('publication', 'm', 'Film', 'film', 'film, filme, films'),
  agreement: kind('publication', 'f', 'Vereinbarung', 'agreement', 'vereinbarung, vereinbarungen, agreement, agreements'),
  resolution: kind('publication', 'm', 'Beschluss', 'resolution', 'beschluss, beschlüsse, resolution, resolutions'),
  law: kind('publication', 'f', 'Rechtsgrundlage', 'law', 'gesetz, gesetze, verordnung, verordnungen, konvention, law, laws'),
  paper: kind('publication', 'n', 'Papier', 'paper', 'papier, papiere, positionspapier, grundsatzpapier, paper, papers'),
  plan: kind('publication', 'm', 'Plan', 'plan', 'plan, pläne, plans'),
  study: kind('publication', 'f', 'Studie', 'study', 'studie, studien, study, studies'),

  person: kind('person', 'f', 'Person', 'person', 'person, personen, people'),

  term: kind('concept', 'm', 'Begriff', 'term', 'begriff, begriffe, term, terms'),
  principle: kind('concept', 'm', 'Grundsatz', 'principle', 'grundsatz, grundsätze, prinzip, prinzipien, principle, principles'),
  goal: kind('concept', 'n', 'Ziel', 'goal', 'oberziel, oberziele, goal, goals'),
  strategy: kind('concept', 'm', 'Strategieansatz', 'strategy', 'strategieansatz, strategieansätze, strategie, strategien, strategy, strategies'),
  challenge: kind('concept', 'f', 'Herausforderung', 'challenge', 'herausforderung, herausforderungen, challenge, challenges'),
  region: kind('concept', 'f', 'Region', 'region', 'region, regionen, regions'),
  level: kind('concept', 'f', 'Ebene', 'level', 'ebene, ebenen, steuerungsebene, steuerungsebenen, level, levels'),
  cycle: kind('concept', 'm', 'Kreislauf', 'cycle', 'kreislauf, cycle'),
  step: kind('concept', 'm', 'Schritt', 'step', 'schritt, schritte, step, steps'),
  'field-of-provision': kind('concept', 'n', 'Versorgungsfeld', 'field of provision', 'versorgungsfeld, versorgungsfelder, field of provision, fields of provision'),
  method: kind('concept', 'n', 'Verfahren', 'method', 'verfahren, methode, methoden, method, methods'),
  value: kind('concept', 'm', 'Wert', 'value', 'leitwort, leitwörter, werte, values'),
};

export const kindsOf = (cls: EntryClass): readonly string[] =>
  Object.entries(KINDS)
    .filter(([, k]) => k.class === cls)
    .map(([id]) => id);
