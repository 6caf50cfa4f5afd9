// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The shape of a process definition as a functional administrator writes it (after YAML has been read and the
 * schema has passed). Everything that repeats is a map keyed by id; a set is a map to `true`; the order of keys
 * never has meaning. Nothing here is computed: what is computed from it is `playbook.ts`.
 */

/** A name that people read. Dutch is what the product shows; English is for documentation. */
export interface Title {
  readonly nl: string;
  readonly en: string;
}

/** A set of ids, written as a map to `true` so that a variant can address one element. */
export type IdSet = Readonly<Record<string, true>>;

export type SubjectKind = 'person' | 'minor' | 'family' | 'organisation' | 'municipality';

/** What every part that a domain expert sees may carry. `source` holds requirement ids (Au6, A0p …). */
export interface Described {
  readonly title: Title;
  readonly description?: Title;
  readonly source?: IdSet;
}

/** One element of the closed list of roles of a playbook. */
export interface RoleDocument extends Described {
  /** Other roles whose work a holder of this role may do too (a wijkagent is police: `includes: { politie: true }`). */
  readonly includes?: IdSet;
  /**
   * A coordinating role (dossierhouder, casusregisseur) may correct every fact, and may record for somebody else's
   * task an answer that does not close it (*onbekend*), never one that does.
   */
  readonly coordinates?: true;
}

/**
 * Data categories of article 4 Wet PGA (a–h), or `geen` for what is no personal datum; then `because` says why.
 * `text` is narrative that no guard may read.
 */
export type FactCategory = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'geen';

export interface FactDocument extends Described {
  readonly type: 'boolean' | 'date' | 'choice' | 'text';
  /** For `choice`: the finite domain. */
  readonly values?: Readonly<Record<string, Title>>;
  readonly default?: boolean | string;
  readonly category: FactCategory;
  readonly because?: string;
  /** For `date`: a real-world date is not later than today; `planned` dates may lie ahead (a release, an end date). */
  readonly planned?: boolean;
  /** Roles that may correct it; without it the roles that may set it. Coordinating roles always may. */
  readonly correct?: IdSet;
}

export type CalendarRule = 'statutory' | 'policy' | 'hours' | 'eu-1182-71';
export type Roll = 'none' | 'next' | 'previous';

export interface TermDocument extends Described {
  /** ISO 8601 (`P3M`, `PT24H`, `-P6M` counts back from the anchor) or working days (`5WD`, `-2WD`). */
  readonly length: string;
  /** A date fact; without it the moment the state was entered (for a task: was opened). */
  readonly from?: string;
  readonly calendar: CalendarRule;
  /** For `policy` only; default `none`. */
  readonly roll?: Roll;
  /** What an unset anchor means: without `wait` a load error where it may be unset. */
  readonly unset?: 'wait';
  /** Whether a term on a fact is armed once more when its state is entered again with the same anchor value. */
  readonly again?: boolean;
  /** A recurring term: after it elapsed and its state was not left, the next one is this much later. */
  readonly every?: string;
  /** `counted`: the day of the event is the first day of the term (a birthday: elapses at 00:00 of the birthday). */
  readonly dayOfEvent?: 'counted';
}

export interface RungDocument {
  /** Relative to the due date of the task: `-2WD`, `P0D`, `3WD`, `PT4H`. */
  readonly at: string;
  /** `owner` is the owner of the task, `contact` the contact of the owner's organisation; else a role. */
  readonly to: string;
  /** An event of this process that the rung raises; without it a rung only sends. */
  readonly raises?: string;
}

/** Reminders and escalations; every rung once, keyed by id. */
export type LadderDocument = Readonly<Record<string, RungDocument>>;

export interface EventDocument extends Described {
  /** Roles that may send it. Exactly one of `by` and `from` is given. */
  readonly by?: IdSet;
  /** The process (companion or neighbour) whose report it is; nobody else can send it. `parent`: told by the parent. */
  readonly from?: string;
  /** Facts it may set, `required` or `optional`. */
  readonly sets?: Readonly<Record<string, true | 'required' | 'optional'>>;
  /** Whether a reason must be given: `required`, or `optional` (default). */
  readonly reason?: 'required' | 'optional';
}

export interface EntryDocument {
  readonly target: string;
  readonly title?: Title;
  readonly source?: IdSet;
  /** Roles that may open a case here by hand; without it only a handover or a start can. */
  readonly by?: IdSet;
  readonly sets?: EventDocument['sets'];
  readonly reason?: EventDocument['reason'];
  readonly actions?: ActionsDocument;
}

export interface AnswerDocument {
  readonly title?: Title;
  /** Whether an explanation must be given. */
  readonly grounds?: 'required' | 'optional';
  /** Default true; `false` (onbekend): the answer is recorded and the task stays open. */
  readonly closes?: boolean;
  /** Facts set with the answer. */
  readonly sets?: EventDocument['sets'];
  /** Facts set to this value by the answer itself. */
  readonly puts?: Readonly<Record<string, boolean | string>>;
  /** When an answer that does not close must be asked again: a term, which gives the task a new due date. */
  readonly askAgain?: string;
}

export interface TaskDocument extends Described {
  /** A role, or several that may each answer ("either of two"). */
  readonly owner: string | IdSet;
  readonly within?: string;
  readonly ladder?: string | LadderDocument;
  readonly answers: Readonly<Record<string, AnswerDocument>>;
  /** A live FEEL condition: false → true opens the task, true → false withdraws it. */
  readonly when?: string;
  /** What leaving the state does to an open task. Default `cancel`. */
  readonly onLeave?: 'cancel' | 'carry' | 'must-be-answered';
  /** Default true: counts for `tasksDone`. */
  readonly required?: boolean;
}

/** The closed list of kinds; an action has exactly one. */
export interface ActionDocument {
  readonly order?: number;
  readonly start?: StartDocument;
  readonly tell?: TellDocument;
  readonly report?: ReportDocument;
  readonly notify?: NotifyDocument;
  /** Facts set to this value: what the transition itself makes true, such as coming of age. */
  readonly put?: Readonly<Record<string, boolean | string>>;
}
export type ActionsDocument = Readonly<Record<string, ActionDocument>>;

/** Starts a companion (`case: same`, the default) or opens another case (`case: new`). */
export interface StartDocument {
  readonly process: string;
  readonly as: string;
  readonly case?: 'same' | 'new';
  /** Fact of the started process → fact of this one. In the same case it is a live link: a correction reaches both. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Fact of the started process → value. */
  readonly values?: Readonly<Record<string, boolean | string>>;
  /** Only when no companion of this process is running in the case. */
  readonly unlessRunning?: true;
}

/**
 * Sends an event (declared `from: parent`) to every running companion of a process that this one started or was handed,
 * and to those that a process which has ended left running.
 */
export interface TellDocument {
  readonly process: string;
  readonly event: string;
}

/** Sends an event (declared `from: <this process>`) to the parent. */
export interface ReportDocument {
  readonly event: string;
  /** Fact of the parent → fact of this process; must be listed in `sets` of the event. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** A message without content to a role: that there is something to look at. */
export interface NotifyDocument {
  readonly to: string;
}

export interface TransitionDocument {
  readonly order?: number;
  readonly guard?: string;
  /** A state id (a state of `type: history` resumes its parent). Without it the state is not left. */
  readonly target?: string;
  readonly reenter?: true;
  readonly source?: IdSet;
  readonly title?: Title;
  readonly actions?: ActionsDocument;
}
/** A plain target, or alternatives keyed by id and tried in the order of (`order`, id). */
export type TransitionsDocument = string | Readonly<Record<string, TransitionDocument>>;

export interface StateDocument extends Described {
  readonly type?: 'final' | 'parallel' | 'history';
  /** For `type: history`. */
  readonly history?: 'shallow' | 'deep';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, StateDocument>>;
  readonly tasks?: Readonly<Record<string, TaskDocument>>;
  /** Taken when every required task of this visit is answered, and at least one was. */
  readonly tasksDone?: TransitionsDocument;
  readonly after?: Readonly<Record<string, TransitionsDocument>>;
  readonly on?: Readonly<Record<string, TransitionsDocument>>;
  readonly always?: TransitionsDocument;
  readonly onDone?: TransitionsDocument;
  /**
   * A state beside this one that this one interrupts: what is open there when it is left for this one waits, and goes on
   * when it is entered again, with the days that it really waited added.
   */
  readonly suspends?: string;
}

export interface HandoverDocument {
  readonly to: string;
  readonly as: string;
  readonly source?: IdSet;
  /** Fact here → fact there (`true`: of the same name). */
  readonly facts?: Readonly<Record<string, true | string>>;
  /** Running companions that go along, by process; without it all whose `onParentEnd` is `hand-over`. */
  readonly companions?: IdSet;
}

/** A question of a checklist that nobody answers: it is read from where a case is. */
export interface CheckDocument {
  readonly title: Title;
  readonly source?: IdSet;
  /** A FEEL condition: whether the answer is yes. */
  readonly holds: string;
  readonly order?: number;
}

export type RuleLevel = 'law' | 'design' | 'factsheet' | 'policy';

/** A rule is kept as written; `readRule` reads what it says. */
export interface RuleDocument extends Described {
  readonly level: RuleLevel;
  readonly when?: string;
  readonly [template: string]: unknown;
}

export interface ProcessDocument extends Described {
  readonly process: string;
  readonly version: string;
  readonly subject: Readonly<Partial<Record<SubjectKind, true>>>;
  readonly lifetime: 'ends' | 'perpetual';
  /** Present on a companion: what becomes of a running one when the process that started it ends. */
  readonly onParentEnd?: 'end' | 'hand-over' | 'block';
  readonly entries: Readonly<Record<string, string | EntryDocument>>;
  readonly roles?: Readonly<Record<string, RoleDocument>>;
  readonly facts?: Readonly<Record<string, FactDocument>>;
  readonly terms?: Readonly<Record<string, TermDocument>>;
  readonly ladders?: Readonly<Record<string, LadderDocument>>;
  readonly events?: Readonly<Record<string, EventDocument>>;
  readonly initial?: string;
  readonly type?: 'parallel';
  readonly states: Readonly<Record<string, StateDocument>>;
  readonly on?: StateDocument['on'];
  readonly handovers?: Readonly<Record<string, HandoverDocument>>;
  readonly checklist?: Readonly<Record<string, CheckDocument>>;
  readonly rules?: Readonly<Record<string, RuleDocument>>;
}

/** What the processes of a playbook have in common: `processes/playbook.yaml`. */
export interface PlaybookDocument extends Described {
  readonly playbook: string;
  readonly version: string;
  readonly legalBasis: Title;
  readonly purpose: Title;
  /** Acts whose rules the processes hold; `draaiboek coverage` asks for each of them. */
  readonly laws?: IdSet;
  readonly roles: Readonly<Record<string, RoleDocument>>;
  readonly ladders?: Readonly<Record<string, LadderDocument>>;
}
