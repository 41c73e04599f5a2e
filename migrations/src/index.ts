import { ListeRapide0023 } from './0023-liste-rapide.ts';
import { AppelEtDossier0004 } from './0004-appel-et-dossier.ts';
import { Avis0011 } from './0011-avis.ts';
import { CommissionPermanente0021 } from './0021-commission-permanente.ts';
import { Complements0010 } from './0010-complements.ts';
import { Couverture0007 } from './0007-couverture.ts';
import { CouvertureExacte0014 } from './0014-couverture-exacte.ts';
import { Deport0012 } from './0012-deport.ts';
import { Editions0006 } from './0006-editions.ts';
import { EligibiliteEtBudget0018 } from './0018-eligibilite-et-budget.ts';
import { Finances0020 } from './0020-finances.ts';
import { Idempotence0013 } from './0013-idempotence.ts';
import { JourneeInstruction0026 } from './0026-journee-instruction.ts';
import { InstructionEtActes0005 } from './0005-instruction-et-actes.ts';
import { Journal0002 } from './0002-journal.ts';
import { NotationEtComite0019 } from './0019-notation-et-comite.ts';
import { NotificationsEtMessages0022 } from './0022-notifications-et-messages.ts';
import { PublicationEtAidesEtat0024 } from './0024-publication-et-aides-etat.ts';
import { Registre0009 } from './0009-registre.ts';
import { Reprise0025 } from './0025-reprise.ts';
import { SaisieEtSilence0017 } from './0017-saisie-et-silence.ts';
import { Socle0001 } from './0001-socle.ts';
import { Territoire0003 } from './0003-territoire.ts';
import { Trajets0008 } from './0008-trajets.ts';
import { VisasEtLots0015 } from './0015-visas-et-lots.ts';

/** Dans l’ordre ; une migration publiée ne change plus. */
export const migrations = [Socle0001, Journal0002, Territoire0003, AppelEtDossier0004, InstructionEtActes0005, Editions0006, Couverture0007, Trajets0008, Registre0009, Complements0010, Avis0011, Deport0012, Idempotence0013, CouvertureExacte0014, VisasEtLots0015, SaisieEtSilence0017, EligibiliteEtBudget0018, NotationEtComite0019, Finances0020, CommissionPermanente0021, NotificationsEtMessages0022, ListeRapide0023, PublicationEtAidesEtat0024, Reprise0025, JourneeInstruction0026];
