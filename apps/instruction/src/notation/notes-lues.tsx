import type { Note } from '@maillage/contrats';
import type { Grille } from '@maillage/domain';
import { CelluleNombre, Colonne, Tableau } from '@maillage/ui';

/** Des notes arrêtées, avec leurs mots et leurs justifications. */
export const NotesLues = ({ grille, notes, legende }: { readonly grille: Grille; readonly notes: readonly Note[]; readonly legende: string }) => (
  <Tableau legende={legende}>
    <thead><tr><Colonne>Critère</Colonne><Colonne nombre>Note</Colonne><Colonne>Mention</Colonne><Colonne>Justification</Colonne></tr></thead>
    <tbody>{grille.criteres.valeur.map(({ code, libelle, mentions }) => {
      const donnee = notes.find((une) => une.code === code);
      return <tr key={code}><th scope="row">{libelle}</th><CelluleNombre>{donnee ? `${donnee.note}/${mentions.length - 1}` : '–'}</CelluleNombre><td>{donnee ? mentions[donnee.note] : 'Pas encore notée'}</td><td>{donnee?.justification}</td></tr>;
    })}</tbody>
  </Tableau>
);
