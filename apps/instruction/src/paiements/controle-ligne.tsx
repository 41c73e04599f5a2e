import type { DepensePaiement } from '@maillage/contrats';
import { anomalieControle } from '@maillage/domain';
import { Actions, Bouton, ChampMontant, Choix, Dialogue, Encart, euros, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { useGestePaiement } from './requetes.ts';

/** Le sort d’une dépense : retenue en tout ou partie, ou écartée avec son motif. */
export function ControleLigne({ demandeId, depense }: { readonly demandeId: string; readonly depense: DepensePaiement }) {
  const [ouvert, setOuvert] = useState(false);
  const [sort, setSort] = useState<'retenue' | 'ecartee'>(depense.sort ?? 'retenue');
  const [retenu, setRetenu] = useState<number | null | undefined>(depense.retenuCentimes || depense.baseCentimes);
  const [motif, setMotif] = useState(depense.motif ?? '');
  const [manque, setManque] = useState<string | null>(null);
  const geste = useGestePaiement();
  const enregistrer = () => {
    const controle = { sort, retenuCentimes: sort === 'ecartee' ? 0 : retenu ?? 0, motif: motif.trim() || null };
    const anomalie = anomalieControle(controle, depense.baseCentimes);
    setManque(anomalie);
    if (!anomalie) geste.mutate({ chemin: `paiements/${demandeId}/depenses/${depense.id}`, methode: 'PUT', corps: { sort, retenuCentimes: controle.retenuCentimes, ...(controle.motif ? { motif: controle.motif } : {}) } }, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton variante="secondaire" onClick={() => setOuvert(true)}>Contrôler<span className="pour-lecteur"> {depense.objet}</span></Bouton>
      <Dialogue ouvert={ouvert} titre={`Contrôler : ${depense.objet}`} onFermer={() => setOuvert(false)} actions={<Actions><Bouton occupe={geste.isPending} onClick={enregistrer}>Enregistrer le contrôle</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
        {manque && <Encart ton="erreur" annonce titre={manque} />}
        <p>{depense.fournisseur} : {euros(depense.baseCentimes, true)} présentés.</p>
        <Choix<'retenue' | 'ecartee'> name={`sort-${depense.id}`} libelle="Cette dépense est" value={sort} onChange={setSort} options={[{ valeur: 'retenue', libelle: 'Retenue' }, { valeur: 'ecartee', libelle: 'Écartée' }]} />
        {sort === 'retenue' && <ChampMontant name={`retenu-${depense.id}`} libelle="Montant retenu" value={retenu} onChange={setRetenu} />}
        <ZoneTexte name={`motif-${depense.id}`} libelle="Motif" aide="Dû si tout n’est pas retenu ; le porteur le lira." facultatif value={motif} maxLongueur={500} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}
