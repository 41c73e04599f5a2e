import { expect, type Locator, type Page } from '@playwright/test';

const TOUCHES_AU_PLUS = 400;

/** Une personne qui n’a que son clavier : elle tabule jusqu’à ce qu’elle vise, tape, valide ; jamais un clic, jamais un focus donné d’office. */
export function clavier(page: Page) {
  const touche = (nom: string) => page.keyboard.press(nom);
  // Un auditeur permanent : Chromium n’ouvre jamais son propre sélecteur, même si la touche devance l’attente.
  page.on('filechooser', () => undefined);

  /** Tabule vers la cible, dans le sens où elle se trouve ; échoue si le clavier ne peut pas l’atteindre. */
  async function atteindre(cible: Locator): Promise<void> {
    await expect(cible).toBeVisible();
    for (let pas = 0; pas < TOUCHES_AU_PLUS; pas += 1) {
      const sens = await cible.evaluate(ouAller);
      if (sens === null) return;
      await touche(sens);
    }
    throw new Error(`Le clavier n’atteint pas ${cible}.`);
  }

  async function valider(cible: Locator, nom = 'Enter'): Promise<void> {
    await atteindre(cible);
    await touche(nom);
  }

  async function taper(etiquette: string | Locator, texte: string): Promise<void> {
    const champ = typeof etiquette === 'string' ? page.getByLabel(etiquette, { exact: true }) : etiquette;
    await atteindre(champ);
    await touche('ControlOrMeta+a');
    await page.keyboard.type(texte);
  }

  /** Un groupe de boutons radio est un seul arrêt de la tabulation : les flèches en parcourent les réponses. */
  async function choisir(question: string, reponse: string): Promise<void> {
    const radios = page.getByRole('group', { name: question }).getByRole('radio');
    const voulue = page.getByRole('group', { name: question }).getByRole('radio', { name: reponse, exact: true });
    await expect(voulue).toBeVisible();
    const arret = (await radios.and(page.locator(':checked')).count()) > 0 ? radios.and(page.locator(':checked')) : radios.first();
    await atteindre(arret);
    if (await voulue.isChecked()) return;
    if (await voulue.evaluate((radio) => radio === document.activeElement)) await touche('Space');
    for (let pas = await radios.count(); pas > 0 && !(await voulue.isChecked()); pas -= 1) await touche('ArrowDown');
    await expect(voulue).toBeChecked();
  }

  /** Une liste déroulante fermée : la flèche en parcourt les réponses. */
  async function derouler(etiquette: string, reponse: string): Promise<void> {
    const liste = page.getByLabel(etiquette, { exact: true });
    await atteindre(liste);
    const choisie = liste.locator('option:checked');
    for (let pas = await liste.locator('option').count(); pas > 0 && (await choisie.textContent()) !== reponse; pas -= 1) await touche('ArrowDown');
    await expect(choisie).toHaveText(reponse);
  }

  /** Une commune : quelques lettres, la flèche, Entrée. */
  async function commune(lettres: string, nom: string, ouverte: () => Promise<void> = async () => undefined): Promise<void> {
    await taper(page.getByRole('combobox', { name: 'Commune du projet' }), lettres);
    const propositions = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await expect(propositions.filter({ hasText: nom }).first()).toBeVisible();
    await ouverte();
    await touche('ArrowDown');
    await touche('Enter');
    await expect(propositions).toHaveCount(0);
  }

  /** Le sélecteur de fichiers du navigateur, ouvert au clavier. */
  async function joindre(etiquette: string, fichier: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    await atteindre(page.getByLabel(etiquette));
    const [selecteur] = await Promise.all([page.waitForEvent('filechooser'), touche('Space')]);
    await selecteur.setFiles(fichier);
  }

  return {
    atteindre, taper, choisir, derouler, commune, joindre,
    cocher: async (etiquette: string | RegExp) => {
      const boite = page.getByRole('checkbox', { name: etiquette });
      if (!(await boite.isChecked())) await valider(boite, 'Space');
      await expect(boite).toBeChecked();
    },
    presser: (nom: string | RegExp) => valider(page.getByRole('button', { name: nom })),
    suivre: (nom: string | RegExp) => valider(page.getByRole('link', { name: nom })),
  };
}

/** Exécuté dans la page : la touche qui rapproche de la cible, nulle quand elle a le focus. */
function ouAller(cible: Element): 'Tab' | 'Shift+Tab' | null {
  const actif = document.activeElement;
  if (actif === cible) return null;
  if (!actif || actif === document.body) return 'Tab';
  return actif.compareDocumentPosition(cible) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
}
