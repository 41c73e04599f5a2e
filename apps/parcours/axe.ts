import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/** Aucune violation d’accessibilité sur la page telle qu’elle est, en grand puis à 390 pixels ; et rien ne déborde. */
export async function accessible(page: Page, quoi: string): Promise<void> {
  const depart = page.viewportSize()!;
  await expect(page.locator('h1')).toBeVisible();
  for (const largeur of [1280, 390]) {
    await page.setViewportSize({ width: largeur, height: largeur === 390 ? 844 : 800 });
    await auRepos(page);
    const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze();
    expect(violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`), `${quoi} à ${largeur} px`).toEqual([]);
    const debord = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(debord, `${quoi} déborde à ${largeur} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(depart);
}

/** Attend la fin des transitions : une couleur à mi-chemin n’est la faute de personne. */
const auRepos = (page: Page) => page.evaluate(async () => {
  const finies = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finies.map(({ finished }) => finished));
});
