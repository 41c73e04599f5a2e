import type { ComplementsAgent, PointDemandeDto } from '@maillage/contrats';
import { Bouton, Case, ListeDeroulante, useChamp, ZoneTexte } from '@maillage/ui';
import type { Control } from 'react-hook-form';
import { decrire } from './points.ts';

type Proprietes = { readonly rang: number; readonly control: Control; readonly complements: ComplementsAgent; readonly point: PointDemandeDto; readonly choisir: (choix: Pick<PointDemandeDto, 'genre' | 'code'>) => void; readonly retirer?: () => void };

/** Un point : ce qui est demandé, ce qui est attendu, et s’il faut y répondre. */
export function SaisiePoint({ rang, control, complements: { pieces, champs }, point, choisir, retirer }: Proprietes) {
  const { erreur } = useChamp(`points.${rang}.code`, control);
  const options = [
    { valeur: 'question:', libelle: 'Une réponse libre à une question' },
    ...pieces.map(({ code, libelle, requis }) => ({ valeur: `piece:${code}`, libelle: `Pièce : ${libelle}${requis ? ' (exigée)' : ''}` })),
    ...champs.map(({ code, libelle }) => ({ valeur: `champ:${code}`, libelle: `Champ : ${libelle}` })),
  ];
  const changer = (valeur: string) => {
    const separateur = valeur.indexOf(':');
    choisir({ genre: valeur.slice(0, separateur) as PointDemandeDto['genre'], code: valeur.slice(separateur + 1) });
  };
  return (
    <fieldset>
      <legend>Point {rang + 1}</legend>
      <ListeDeroulante name={`points.${rang}.code`} libelle="Ce que vous demandez" options={options} largeur="plein" erreur={erreur} value={`${point.genre}:${point.genre === 'question' ? '' : point.code ?? ''}`} onChange={(evenement) => changer(evenement.target.value)}
        aide={decrire(point, { pieces, champs }).suspensif ? 'Exigée par le règlement : le délai du rejet implicite est suspendu.' : undefined} />
      <ZoneTexte libelle="Ce que vous attendez" rows={2} maxLongueur={1000} {...useChamp(`points.${rang}.texte`, control)} />
      <Case libelle="La réponse est obligatoire" {...useChamp(`points.${rang}.requis`, control)} />
      {retirer && <Bouton variante="discret" onClick={retirer}>Retirer le point {rang + 1}</Bouton>}
    </fieldset>
  );
}
