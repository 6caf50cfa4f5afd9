// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Who answers for the case meeting, as it is typed: several on several lines, with what belongs to each after a semicolon. */
import type { ChangeResponsible, Responsible } from '@draaiboek/api';
import { checkRequired, type FieldError, type FormValues } from '../forms/form-values.js';

/** What a record that there is looks like as it is typed. */
export function valuesOf(responsible: Responsible | undefined): FormValues {
  if (responsible === undefined) return {};
  const { controllers, officer, contactPoint, staff } = responsible;
  return {
    controllers: controllers.map(({ name, organ }) => joined(name, organ)).join('\n'),
    ...{ officerName: officer.name, officerOrganisation: officer.organisation, officerReach: officer.reach },
    ...{ contactName: contactPoint.name, contactReach: contactPoint.reach },
    staff: staff.map(({ name, organisation }) => joined(name, organisation)).join('\n'),
  };
}

export function checkResponsible(values: FormValues): FieldError[] {
  const bare = linesOf(values, 'staff').find(([, organisation]) => organisation === undefined);
  return [
    ...checkRequired(values, 'controllers', 'Vul minstens één organisatie in.'),
    ...checkRequired(values, 'officerName', 'Vul in wie de coördinerend FG is.'),
    ...checkRequired(values, 'officerOrganisation', 'Vul in bij welke organisatie de coördinerend FG werkt.'),
    ...checkRequired(values, 'officerReach', 'Vul in hoe de coördinerend FG te bereiken is.'),
    ...checkRequired(values, 'contactName', 'Vul in wat het contactpunt is.'),
    ...checkRequired(values, 'contactReach', 'Vul in hoe het contactpunt te bereiken is.'),
    ...checkRequired(values, 'staff', 'Vul minstens één medewerker of functie in.'),
    ...(bare === undefined
      ? []
      : [{ field: 'staff', message: `Zet een puntkomma en de organisatie achter: ${bare[0]}.` }]),
    ...checkRequired(values, 'reason', 'Vul in wat er wijzigt en waar dat is afgesproken.'),
  ];
}

/** Only after {@link checkResponsible} found nothing. */
export function responsibleBody(values: FormValues): ChangeResponsible {
  const text = (field: string): string => (values[field] ?? '').trim();
  return {
    responsible: {
      controllers: linesOf(values, 'controllers').map(([name, organ]) => ({
        name,
        ...(organ === undefined ? {} : { organ }),
      })),
      officer: { name: text('officerName'), organisation: text('officerOrganisation'), reach: text('officerReach') },
      contactPoint: { name: text('contactName'), reach: text('contactReach') },
      staff: linesOf(values, 'staff').map(([name, organisation = '']) => ({ name, organisation })),
    },
    reason: text('reason'),
  };
}

const joined = (name: string, more: string | undefined): string => (more === undefined ? name : `${name}; ${more}`);

/** Each line that is not empty: what stands before the first semicolon, and after it. */
function linesOf(values: FormValues, field: string): [name: string, more: string | undefined][] {
  return (values[field] ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...more] = line.split(';');
      const rest = more.join(';').trim();
      return [name.trim(), rest === '' ? undefined : rest];
    });
}
