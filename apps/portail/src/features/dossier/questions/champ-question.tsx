import type { Question } from '@maillage/domain';
import { SaisieCases, SaisieChoix, SaisieDate, SaisieListe, SaisieLongue, SaisieMontant, SaisieNombre, SaisieOuiNon, SaisieTexte } from '../saisie/champs.tsx';
import { ListeRepetee } from '../saisie/liste-repetee.tsx';
import { SaisieCommune } from '../saisie/saisie-commune.tsx';

/** Lignes d’un groupe quand l’édition n’en fixe pas le nombre. */
const LIGNES_AU_PLUS = 50;
/** Au-delà, une liste déroulante se parcourt mieux que des boutons radio. */
const RADIOS_AU_PLUS = 7;

/** Dessine une question de l’édition, de tout genre ; les pièces ont leur étape. */
export function ChampQuestion({ question, prefixe }: { readonly question: Question; readonly prefixe: string }) {
  const { genre, libelle, aide, requis, max, options = [] } = question;
  const champ = { name: `${prefixe}.${question.code}`, libelle, aide, facultatif: !requis };
  switch (genre) {
    case 'texte': return <SaisieTexte {...champ} maxLength={max} />;
    case 'adresse': return <SaisieTexte {...champ} autoComplete="street-address" />;
    case 'texteLong': return <SaisieLongue {...champ} maxLongueur={max ?? 3000} />;
    case 'nombre': return <SaisieNombre {...champ} />;
    case 'montant': return <SaisieMontant {...champ} />;
    case 'date': return <SaisieDate {...champ} {...(aide ? {} : { aide: undefined })} />;
    case 'ouiNon': return <SaisieOuiNon {...champ} />;
    case 'choix': return options.length > RADIOS_AU_PLUS ? <SaisieListe {...champ} options={options} /> : <SaisieChoix {...champ} options={options} />;
    case 'choixMultiple': return <SaisieCases {...champ} options={options} />;
    case 'commune': return <SaisieCommune {...champ} />;
    case 'courriel': return <SaisieTexte {...champ} type="email" spellCheck={false} autoComplete="off" />;
    case 'telephone': return <SaisieTexte {...champ} type="tel" largeur="moyen" autoComplete="off" />;
    case 'siret': return <SaisieTexte {...champ} largeur="moyen" inputMode="numeric" autoComplete="off" />;
    case 'groupe': return (
      <ListeRepetee name={champ.name} libelle={libelle} aide={aide} ligne="ligne" ajouter="Ajouter une ligne" nouvelle={() => ({})} max={max ?? LIGNES_AU_PLUS} ordonnable>
        {(ligne) => (question.questions ?? []).map((sous) => <ChampQuestion key={sous.code} question={sous} prefixe={ligne} />)}
      </ListeRepetee>
    );
    case 'piece': return null;
  }
}
