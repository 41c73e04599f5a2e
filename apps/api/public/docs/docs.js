/* global document, window, MutationObserver */
import { traduire } from './traduction.js';

const rien = () => null;
const contrat = document.getElementById('contrat');
/** Chaque bloc dans un repère nommé, chaque titre à son rang : ce que les balises de la bibliothèque ne disent pas. */
const ranger = () => {
  for (const titre of contrat.querySelectorAll('h3.opblock-tag, section.models > h4')) titre.setAttribute('aria-level', '2');
  for (const [bloc, nom] of [['.information-container', 'Présentation'], ['.filter', 'Filtrer les opérations']]) {
    const cible = contrat.querySelector(bloc)?.closest('.swagger-ui > div > div') ?? contrat.querySelector(bloc);
    cible?.setAttribute('role', 'region');
    cible?.setAttribute('aria-label', nom);
  }
};
new MutationObserver(() => { traduire(contrat); ranger(); }).observe(contrat, { childList: true, subtree: true, characterData: true });

window.addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    url: '/api/openapi.json',
    domNode: contrat,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
    // Le droit de chaque opération se lit à côté d’elle : `x-droits`.
    showExtensions: true,
    // Un navigateur ne laisse pas poser le cookie de session à la main : on se connecte au portail.
    plugins: [{ wrapComponents: { authorizeBtn: () => rien, authorizeOperationBtn: () => rien } }],
  });
});
