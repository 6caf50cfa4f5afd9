// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { sketch } from './sketch.js';

/** A made-up chart with everything a real one has: nested parallel regions, history, terms, tasks, handovers. */
export const departure = sketch('vertrek', {
  title: 'Vertrek en volgen',
  entries: { melding: 'gemeld', uitgereisd: 'uitgereisd' },
  events: {
    'overleg.gehouden': { from: 'overleg' },
    'interventie.nodig-bevonden': { by: ['voorzitter'] },
    'interventie.niet-nodig-bevonden': { by: ['voorzitter'] },
    'plan.vastgesteld': { by: ['voorzitter'] },
    'plan.bijgesteld': { by: ['casusregisseur'] },
    'plan.voortgezet': { by: ['voorzitter'] },
    'uitreisdreiging.vastgesteld': { by: ['politie', 'om', 'dossierhouder'] },
    'dreiging.geweken': { by: ['voorzitter'] },
    'uitreis.tegengehouden': { by: ['politie'] },
    'uitreis.vastgesteld': { by: ['politie', 'om', 'dossierhouder'] },
    'uitreis.niet-gebleken': { by: ['politie', 'om'] },
    'terugkeer.vastgesteld': { by: ['politie', 'om'] },
    'overlijdensbericht.ontvangen': { by: ['politie', 'burgemeester'] },
    'leven.gebleken': { from: 'gesneuvelden' },
    'overlijden.vastgesteld': { from: 'gesneuvelden' },
    'terugkeer.verwacht': { by: ['politie', 'om'] },
    'zaak.besproken': { by: ['voorzitter'] },
    'zaak.afgesloten': { by: ['voorzitter'] },
    'afsluiting.afgewezen': { by: ['voorzitter'] },
    'zaak.opgeschaald': { by: ['voorzitter'] },
    'verhuizing.gemeld': { by: ['politie', 'gemeente'] },
    'feit.gecorrigeerd': { by: ['dossierhouder'] },
  },
  terms: { evaluatie: 'P6M', volgmoment: 'P3M', 'dreiging-herbezien': 'P2W' },
  handovers: { teruggekeerd: 're-integration' },
  on: { 'feit.gecorrigeerd': {}, 'verhuizing.gemeld': 'afsluiting-in-beraad' },
  states: {
    gemeld: {
      tasks: {
        'casusoverleg-inrichten': { title: 'Is het casusoverleg ingericht?', owner: 'dossierhouder' },
        'kerngroep-uitnodigen': { title: 'Zijn gemeente, politie en om uitgenodigd?', owner: 'dossierhouder' },
      },
      on: { 'overleg.gehouden': 'in-casusoverleg' },
    },
    'in-casusoverleg': {
      type: 'parallel',
      on: { 'uitreis.vastgesteld': { target: 'uitgereisd', starts: ['inschrijving', 'uitkeringen'] } },
      states: {
        aanpak: {
          initial: 'in-beoordeling',
          states: {
            'in-beoordeling': {
              tasks: {
                'beoordeling-gemeente': { title: 'Wat vindt de gemeente?', owner: 'gemeente' },
                'beoordeling-politie': { title: 'Wat vindt de politie?', owner: 'politie' },
              },
              on: {
                'interventie.nodig-bevonden': 'plan-in-voorbereiding',
                'interventie.niet-nodig-bevonden': 'afsluiting-in-beraad',
              },
            },
            'plan-in-voorbereiding': {
              tasks: { 'plan-opstellen': { title: 'Is er een plan per leefgebied?', owner: 'casusregisseur' } },
              on: { 'plan.vastgesteld': 'in-uitvoering' },
            },
            'in-uitvoering': { after: { evaluatie: 'te-evalueren' }, on: { 'zaak.opgeschaald': {} } },
            'te-evalueren': {
              on: { 'plan.bijgesteld': 'in-uitvoering', 'plan.voortgezet': 'in-uitvoering' },
            },
          },
        },
        uitreis: {
          initial: 'geen-uitreisdreiging',
          states: {
            'geen-uitreisdreiging': { on: { 'uitreisdreiging.vastgesteld': 'uitreisdreiging' } },
            uitreisdreiging: {
              tasks: {
                'reisdocument-nagaan': { title: 'Is het reisdocument nagegaan?', owner: 'burgemeester' },
                'raad-inschakelen': {
                  title: 'Is de raad voor de kinderbescherming ingeschakeld?',
                  owner: 'dossierhouder',
                  when: 'minderjarigenBetrokken',
                },
              },
              after: { 'dreiging-herbezien': {} },
              on: { 'dreiging.geweken': 'geen-uitreisdreiging', 'uitreis.tegengehouden': 'tegengehouden' },
            },
            tegengehouden: { tasksDone: { target: 'geen-uitreisdreiging', guard: 'not(overleden)' } },
          },
        },
        terug: { title: 'Terug', type: 'history', deep: true },
      },
    },
    uitgereisd: {
      type: 'parallel',
      onDone: 'afgesloten',
      on: { 'terugkeer.vastgesteld': 'teruggekeerd', 'uitreis.niet-gebleken': 'terug' },
      states: {
        vertrek: {
          tasks: {
            'aangifte-vermissing': { title: 'Is er aangifte gedaan van vermissing?', owner: 'politie' },
            'paspoort-in-register': { title: 'Staat het paspoort in het register?', owner: 'burgemeester' },
          },
        },
        volgen: {
          initial: 'gevolgd',
          on: { 'overlijdensbericht.ontvangen': 'overlijden-gemeld', 'terugkeer.verwacht': 'terugkeer-verwacht' },
          states: {
            gevolgd: { after: { volgmoment: 'te-bespreken' } },
            'te-bespreken': { on: { 'zaak.besproken': 'gevolgd' } },
            'overlijden-gemeld': { on: { 'leven.gebleken': 'gevolgd', 'overlijden.vastgesteld': 'overleden' } },
            'terugkeer-verwacht': {},
          },
        },
      },
    },
    'afsluiting-in-beraad': {
      tasks: { 'betrokkene-inlichten': { title: 'Is de betrokkene ingelicht?', owner: 'voorzitter' } },
      on: { 'zaak.afgesloten': 'afgesloten', 'afsluiting.afgewezen': 'terug' },
    },
    afgesloten: { type: 'final' },
    teruggekeerd: { type: 'final' },
    overleden: { type: 'final' },
  },
});
