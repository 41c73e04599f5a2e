/* global document, window, MutationObserver */
import { traduire } from './traduction.js';

const contrat = document.getElementById('contrat');
new MutationObserver(() => traduire(contrat)).observe(contrat, { childList: true, subtree: true, characterData: true });

window.addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    url: '/api/openapi.json',
    domNode: contrat,
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
    // Le droit de chaque opération se lit à côté d’elle : `x-droits`.
    showExtensions: true,
  });
});
