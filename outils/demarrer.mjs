#!/usr/bin/env node
// `npm start` : construit ce qui manque, puis lance le portail dans ce processus.
import { construire } from './construire.mjs';

console.log('Maillage : construction de ce qui manque (une minute la première fois)…');
construire(['api', 'portail', 'instruction']);
await import('../apps/api/dist/main.js');
