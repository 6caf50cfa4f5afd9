// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Session } from '@draaiboek/api';
import type { Viewer } from '../../people/viewer.js';
import type { Person } from '../../people/people.js';
import type { Product } from '../../product.js';
import { isArchivist } from '../../people/archivist.js';
import { isReviewer } from '../../people/reviewer.js';
import { Documented } from '../openapi/documented.js';
import { MaybeSignedIn } from '../parameters.js';
import { PRODUCT } from '../tokens.js';

const WARNINGS = [
  'Dit is een demo met verzonnen personen. Zet er geen gegevens van echte mensen in.',
  'De demo is alleen op deze computer te bereiken.',
];
const EMBEDDED_WARNING =
  'De gegevens blijven staan als het programma stopt, maar kunnen bij stroomuitval verloren gaan.';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Documented({ id: 'getSession', summary: 'Who one is, and what the product is now', answers: 'Session', open: true })
  async session(@MaybeSignedIn() viewer: Viewer | undefined): Promise<Session> {
    const { settings, storage, municipality, people, clock, acknowledgements } = this.product;
    const bound = viewer === undefined ? undefined : await acknowledgements.find(viewer.person.id);
    const { now, offsetMs } = await clock.read();
    return {
      /* Production serves nobody until people can sign in. */
      mode: settings.mode === 'test' ? 'test' : 'demo',
      municipality: { ...municipality },
      ...(viewer === undefined ? {} : { person: personView(viewer.person) }),
      people: people.list().map(personView),
      now,
      clockMoved: offsetMs > 0,
      may: {
        destroyCases: viewer !== undefined && isArchivist(viewer.access),
        review: viewer !== undefined && isReviewer(viewer.access),
      },
      secrecy: bound !== undefined,
      storage,
      warnings: storage === 'embedded' ? [...WARNINGS, EMBEDDED_WARNING] : WARNINGS,
    };
  }
}

const personView = ({ id, name, roles, roleTitles }: Person): Session['people'][number] => ({
  id,
  name,
  roles: [...roles],
  roleTitles: [...roleTitles],
});
