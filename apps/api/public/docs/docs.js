/* global document, window, MutationObserver */
import { traduire } from './traduction.js';

const rien = () => null;
const contrat = document.getElementById('contrat');
new MutationObserver(() => traduire(contrat)).observe(contrat, { childList: true, subtree: true, characterData: true });

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
