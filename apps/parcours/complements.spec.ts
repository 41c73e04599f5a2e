import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

const PDF = { name: 'statuts-signes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF') };

test('des compléments : demandés point par point, transmis par le porteur, acceptés', async ({ page }) => {
  await entrer(page, 'instructeur-33', '/instruction');
  const { lignes } = await (await page.request.get('/api/instruction/dossiers?etat=DEPOSE')).json() as { lignes: { id: string }[] };
  const id = lignes[0]!.id;
  await page.request.post(`/api/instruction/dossiers/${id}/prise-en-charge`, { data: {} });
  const { porteur } = await (await page.request.get(`/api/instruction/dossiers/${id}`)).json() as { porteur: { courriel: string } };

  await page.goto(`/instruction/dossiers/${id}/complements`);
  await page.getByRole('button', { name: 'Envoyer la demande de compléments' }).click();
  await expect(page.getByRole('alert')).toContainText('erreurs à corriger');
  const exigee = await page.getByLabel('Ce que vous demandez').locator('option', { hasText: '(exigée)' }).first().textContent();
  await page.getByLabel('Ce que vous demandez').selectOption({ label: exigee! });
  await page.getByLabel('Ce que vous attendez').fill('Joignez l’exemplaire signé.');
  await page.getByRole('button', { name: 'Ajouter un point' }).click();
  await page.getByRole('group', { name: 'Point 2' }).getByLabel('Ce que vous attendez').fill('Le bail est-il signé ?');
  await page.getByLabel('Date limite de réponse').fill('15/12/2026');
  await expect(page.getByText('le délai de réponse de la Région est suspendu jusqu’à l’envoi')).toBeVisible();
  await accessible(page, 'la demande de compléments');
  await page.getByRole('button', { name: 'Envoyer la demande de compléments' }).click();
  await expect(page.getByRole('heading', { name: /^Demande n° 1/ })).toContainText('En attente');

  await entrer(page, porteur.courriel.split('@')[0]!, `/dossiers/${id}`);
  await expect(page.getByText('À compléter avant le 15 décembre 2026, ce jour compris')).toBeVisible();
  await accessible(page, 'le suivi d’un dossier à compléter');
  await page.getByRole('link', { name: 'Compléter mon dossier' }).click();
  await expect(page.getByText('0 point prêt sur 2')).toBeVisible();
  await page.getByRole('button', { name: 'Transmettre mes compléments' }).click();
  await expect(page.getByRole('alert')).toContainText('2 points à compléter');
  await page.locator('input[type=file]').setInputFiles(PDF);
  await expect(page.getByText('1 point prêt sur 2')).toBeVisible();
  await page.getByLabel('Le bail est-il signé ?').fill('Oui, depuis le 3 novembre.');
  await accessible(page, 'la page des compléments');
  await page.getByRole('button', { name: 'Transmettre mes compléments' }).click();
  await expect(page.getByText('Vos compléments ont été reçus')).toBeVisible();

  await entrer(page, 'instructeur-33', `/instruction/dossiers/${id}/complements`);
  await expect(page.getByText('Oui, depuis le 3 novembre.')).toBeVisible();
  await accessible(page, 'les compléments reçus');
  for (const reste of [1, 0]) {
    await page.getByRole('button', { name: /^Accepter/ }).first().click();
    await expect(page.getByRole('button', { name: /^Accepter/ })).toHaveCount(reste);
  }
  await page.getByRole('button', { name: 'Déclarer le dossier complet' }).click();
  await expect(page.getByText(/^Dossier déclaré complet le/)).toBeVisible();
});
