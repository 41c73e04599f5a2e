import type { Reevaluation } from '@maillage/contrats';
import { bilanDes } from './bilan.ts';

const des = (deposes: number, brouillons: number) => [...Array(deposes).fill({ genre: 'depose' }), ...Array(brouillons).fill({ genre: 'brouillon' })] as Reevaluation[];

it.each<[number, number, number, string, number?]>([
  [1, 0, 0, '1 dossier examiné : aucun ne serait jugé autrement aujourd’hui.'],
  [40, 1, 0, '40 dossiers examinés : un dossier déposé serait jugé autrement.'],
  [40, 3, 1, '40 dossiers examinés : 3 dossiers déposés seraient jugés autrement, un brouillon aussi, que son porteur verra dans son test.'],
  [40, 1, 0, '40 dossiers examinés sur 130 : un dossier déposé serait jugé autrement.', 130],
  [40, 0, 2, '40 dossiers examinés : aucun dossier déposé ne changerait, 2 brouillons oui.'],
])('%i examinés, %i déposés et %i brouillons changés', (examines, deposes, brouillons, phrase, total = examines) => expect(bilanDes({ examines, total, changements: des(deposes, brouillons) })).toBe(phrase));
