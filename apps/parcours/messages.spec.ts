import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

const PDF = { name: 'bail-signe.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF') };

test('un message du service, sa notification, la réponse et son fichier', async ({ page }) => {
  await entrer(page, 'instructeur-33', '/instruction');
  const { lignes } = await (await page.request.get('/api/instruction/dossiers?etat=EN_INSTRUCTION&instructeur=moi')).json() as { lignes: { id: string }[] };
  const id = lignes[0]!.id;
  const { porteur } = await (await page.request.get(`/api/instruction/dossiers/${id}`)).json() as { porteur: { courriel: string } };

  await page.goto(`/instruction/dossiers/${id}/messages`);
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.getByText('Écrivez votre message.')).toBeVisible();
  await page.getByLabel('Votre message').fill('Bonjour,\nle bail est-il signé ?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const fil = page.getByRole('list', { name: 'Messages' });
  await expect(fil).toContainText('Pas encore lu');
  await expect(page.getByLabel('Votre message')).toHaveValue('');
  await accessible(page, 'les messages du dossier, côté service');

  await entrer(page, porteur.courriel.split('@')[0]!, '/notifications');
  await accessible(page, 'les notifications');
  await page.getByRole('link', { name: 'Nouveau message' }).first().click();
  await expect(fil).toContainText('le bail est-il signé ?');
  await page.locator('input[type=file]').setInputFiles(PDF);
  await expect(page.getByRole('link', { name: 'bail-signe.pdf' })).toBeVisible();
  await page.getByLabel('Votre message').fill('Oui, le voici.');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(fil.getByRole('link', { name: 'bail-signe.pdf' })).toBeVisible();
  await accessible(page, 'les messages du dossier, côté porteur');
  await page.setViewportSize({ width: 390, height: 844 });
  await accessible(page, 'les messages du dossier, au téléphone');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto('/notifications/reglages');
  await page.getByLabel('Message du service instructeur').selectOption('jamais');
  await page.reload();
  await expect(page.getByLabel('Message du service instructeur')).toHaveValue('jamais');
  await expect(page.getByText('Accusé de réception du dépôt')).toBeVisible();
  await accessible(page, 'les réglages des notifications');

  await entrer(page, 'instructeur-33', '/instruction/notifications');
  await expect(page.getByText('Non lue : Nouveau message').first()).toBeVisible();
  await accessible(page, 'les notifications d’un agent');
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(page.getByText('Non lue :')).toHaveCount(0);
  await page.goto(`/instruction/dossiers/${id}/messages`);
  await expect(fil).toContainText('Lu le');
});
