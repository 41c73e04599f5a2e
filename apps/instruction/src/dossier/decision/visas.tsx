import type { SuiviLettre } from '@maillage/contrats';
import { dateHeure, dateLongue, Encart, ListeDefinitions } from '@maillage/ui';

export const VOIES: Readonly<Record<SuiviLettre['voie'], string>> = {
  teleservice: 'Sans signature manuscrite, notifiée par le portail (art. L. 212-2 CRPA)', parapheur: 'Dans le parapheur électronique', papier: 'À la main, sur papier',
};

/** Le chemin de la lettre : qui l’a visée, qui doit la viser, qui la signe et sous quel arrêté. */
export function Visas({ suivi: { requis, visas, refus, signataire, delegation, voie, original, parapheurLe } }: { readonly suivi: SuiviLettre }) {
  const attendus = requis.slice(visas.length);
  return (
    <>
      {refus && <Encart ton="attention" titre={`${refus.par} a refusé cette lettre le ${dateHeure(refus.le)} : elle est à préparer de nouveau.`}><p>{refus.motif}</p></Encart>}
      <ListeDefinitions lignes={[
        { terme: 'Signature', valeur: VOIES[voie] },
        ...visas.map(({ par, qualite, le, remarque }, rang) => ({ cle: `visa-${rang}`, terme: `Visa ${rang + 1}`, valeur: <>{par}{qualite && `, ${qualite}`}, le {dateHeure(le)}{remarque && <><br />{remarque}</>}</> })),
        ...(refus ? [] : attendus.map(({ qualite }, rang) => ({ cle: `attendu-${rang}`, terme: `Visa ${visas.length + rang + 1}`, valeur: `Attendu : ${qualite}` }))),
        ...(signataire ? [{ terme: 'Signataire', valeur: `${signataire.nom}, ${signataire.qualite}` }] : []),
        ...(delegation ? [{ terme: 'Délégation', valeur: `Arrêté n° ${delegation.numero} du ${dateLongue(delegation.arreteLe)}, publié le ${dateLongue(delegation.publieLe)}` }] : []),
        ...(voie === 'parapheur' ? [{ terme: 'Parapheur', valeur: original ? `Revenue signée le ${dateHeure(original.recuLe)}` : parapheurLe ? `Déposée le ${dateHeure(parapheurLe)}, signature attendue` : 'Part dès le dernier visa' }] : []),
        ...(original ? [{ terme: 'Original signé, SHA-256', valeur: <code>{original.sha256}</code> }] : []),
      ]} />
    </>
  );
}
