import { Cases, Groupe, idChamp, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';

type Proprietes = { readonly name: string; readonly value: readonly string[] | undefined; readonly onChange: (motifs: readonly string[]) => void; readonly erreur: string | undefined; readonly suggestions: readonly string[] };

/** Les motifs d’un refus ou d’un ajournement : ceux que l’instruction a établis, à cocher, et d’autres, un par ligne. */
export function ChampMotifs({ name, value, onChange, erreur, suggestions }: Proprietes) {
  const motifs = value ?? [];
  const [autres, setAutres] = useState(() => motifs.filter((motif) => !suggestions.includes(motif)).join('\n'));
  const coches = motifs.filter((motif) => suggestions.includes(motif));
  const enLignes = (texte: string) => texte.split('\n').map((ligne) => ligne.trim()).filter(Boolean);
  return (
    <Groupe name={name} libelle="Motifs" aide="Ils figureront dans la lettre, tels quels." erreur={erreur}>
      {suggestions.length > 0 && (
        <Cases name={`${name}-etablis`} libelle="Établis par l’instruction" options={suggestions.map((motif) => ({ valeur: motif, libelle: motif }))} value={coches} onChange={(choisis) => onChange([...choisis, ...enLignes(autres)])} />
      )}
      <ZoneTexte name={`${name}-autres`} id={`${idChamp(name)}-autres`} libelle={suggestions.length > 0 ? 'Autres motifs, un par ligne' : 'Motifs, un par ligne'} facultatif={suggestions.length > 0} rows={3} value={autres} onChange={(evenement) => { setAutres(evenement.target.value); onChange([...coches, ...enLignes(evenement.target.value)]); }} />
    </Groupe>
  );
}
