import { TYPOLOGIES } from '@maillage/contrats';
import { Cases, ChampDate, ChampNombre, ChampTexte, OuiNon, useChamp, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { options } from '../libelles.ts';
import { ChampCommune, type CommuneChoisie } from './champ-commune.tsx';
import { ChampsPosition } from './champs-position.tsx';
import styles from '../registre.module.css';

/** Tout ce qui s’écrit d’un lieu, hors de son statut. `commune` : celle où il est aujourd’hui. */
export function ChampsLieu({ control, commune }: { readonly control: Control; readonly commune: CommuneChoisie | null }) {
  const [choisie, choisir] = useState(commune);
  return (
    <>
      <h2>Le lieu</h2>
      <ChampTexte libelle="Nom du lieu" {...useChamp('lieu.nom', control)} />
      <ChampCommune control={control} value={choisie} onChange={choisir} />
      <ChampTexte libelle="Adresse" facultatif {...useChamp('lieu.adresse', control)} />
      <ChampsPosition control={control} commune={choisie} />
      <OuiNon libelle="Figure-t-il sur la carte régionale ?" {...useChamp('lieu.surCarte', control)} />
      <h2>Son activité</h2>
      <ChampDate libelle="Activité de bureaux ou d’ateliers partagés ouverte depuis le" facultatif {...useChamp('lieu.activiteDepuis', control)} />
      <Etp control={control} />
      <Cases libelle="Typologies" facultatif options={options(TYPOLOGIES)} {...useChamp('lieu.typologies', control)} />
      <Services control={control} />
      <ChampTexte libelle="SIRET" facultatif inputMode="numeric" largeur="moyen" {...useChamp('lieu.siret', control)} />
      <ChampTexte libelle="Site" facultatif type="url" aide="Exemple : https://lieu.example" {...useChamp('lieu.siteWeb', control)} />
      <h2>Le contact</h2>
      <p className={styles.discret}>Il n’est jamais publié.</p>
      <ChampTexte libelle="Personne référente" facultatif autoComplete="off" {...useChamp('lieu.contact.referent', control)} />
      <ChampTexte libelle="Téléphone" facultatif type="tel" autoComplete="off" largeur="moyen" {...useChamp('lieu.contact.telephone', control)} />
      <ChampTexte libelle="Courriel" facultatif type="email" autoComplete="off" {...useChamp('lieu.contact.courriel', control)} />
    </>
  );
}

/** Saisi en équivalents temps plein, gardé en centièmes. */
function Etp({ control }: { readonly control: Control }) {
  const { value, onChange, ...champ } = useChamp('lieu.etpCentiemes', control);
  return <ChampNombre libelle="Emplois, en équivalents temps plein" aide="Exemple : 1,5" facultatif unite="ETP" {...champ} value={typeof value === 'number' ? value / 100 : null} onChange={(lu) => onChange(typeof lu === 'number' ? Math.round(lu * 100) : null)} />;
}

/** Un service par ligne. */
function Services({ control }: { readonly control: Control }) {
  const { value, onChange, ...champ } = useChamp('lieu.services', control);
  const [texte, setTexte] = useState(() => (value as readonly string[]).join('\n'));
  return <ZoneTexte libelle="Services" facultatif aide="Un par ligne : café, salle de réunion, formation…" rows={4} {...champ} value={texte} onChange={(evenement) => { setTexte(evenement.target.value); onChange(evenement.target.value.split('\n').map((ligne) => ligne.trim()).filter(Boolean)); }} />;
}
