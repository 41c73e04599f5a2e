#!/usr/bin/env node
// `npm start` : construit ce qui manque, puis lance le portail dans ce processus.
import { construire } from './construire.mjs';

construire(['api', 'portail', 'instruction']);
await import('../apps/api/dist/main.js');
