import { useQuery } from '@tanstack/react-query';
import { Actions, Bouton, Chargement, DateTexte, EtatErreur, Lien, LienBouton, Page, typographie } from '@maillage/ui';
import type { CouvertureRegion } from '@maillage/contrats';
import { MapPinned, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { filtresApi, lireVue, type Vue, versVue } from './adresse.ts';
import { CarteCouverture } from './carte-couverture.tsx';
import { Chiffres } from './chiffres.tsx';
import { CommuneChoisie } from './commune-choisie.tsx';
import { Filtres } from './filtres.tsx';
import { ranger } from './ranger.ts';
import { couverture } from './requetes.ts';
import { TableauCommunes } from './tableau-communes.tsx';
import { TableauTerritoires } from './tableau-territoires.tsx';
import styles from './couverture.module.css';

const TITRE = 'Couverture de la région par les tiers-lieux';

/** Qui vit à moins de 20 minutes d’un tiers-lieu ouvert : une phrase, une carte, et le tableau qui dit la même chose. */
export function PageCouverture() {
  const [adresse] = useSearchParams();
  const vue = lireVue(adresse);
  const cadre = useQuery(couverture(filtresApi({ ...vue, epci: '' })));
  const precise = useQuery({ ...couverture(filtresApi({ ...vue, departement: '' })), enabled: vue.epci !== '' });
  const { data, error, isFetching, refetch } = vue.epci ? precise : cadre;
  if (error) return <Page titre={TITRE}><EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /><p><Lien href="/couverture">Revenir à toute la région, aujourd’hui</Lien></p></Page>;
  if (!data) return <Page titre={TITRE}><Chargement texte="Lecture de la couverture…" /></Page>;
  return <Contenu vue={vue} donnees={data} epcis={cadre.data?.epcis ?? data.epcis} occupe={isFetching} />;
}

function Contenu({ vue, donnees, epcis, occupe }: { readonly vue: Vue; readonly donnees: CouvertureRegion; readonly epcis: CouvertureRegion['epcis']; readonly occupe: boolean }) {
  const naviguer = useNavigate();
  const { classe, q, tri } = vue;
  const communes = useMemo(() => ranger(donnees.communes, { classe, q, tri }), [donnees.communes, classe, q, tri]);
  const choisie = vue.commune ? donnees.communes.find(({ code }) => code === vue.commune) : undefined;
  const choisir = (code: string) => void naviguer(versVue(vue, { commune: code, page: vue.page }), { preventScrollReset: true });
  const exporter = filtresApi(vue.epci ? { ...vue, departement: '' } : vue);
  return (
    <Page titre={TITRE} sousTitre={<p role="status" className={styles.phrase}>{typographie(donnees.phrase)}</p>}>
      <div aria-busy={occupe}>
        <Filtres vue={vue} aujourdhui={vue.le ? '' : donnees.le} departements={donnees.departements} epcis={epcis} />
        <Chiffres bilan={donnees.selection} />
        <div className={styles.coteACote}>
          <CarteCouverture donnees={donnees} communes={communes} projets={!vue.le} choisie={vue.commune} vue={`${vue.departement} ${vue.epci}`} onChoisir={choisir} />
          <div>
            {choisie && <CommuneChoisie commune={choisie} lieux={donnees.lieux} fermer={versVue(vue, { commune: '', page: vue.page })} />}
            <h2 id="territoires">{vue.departement || vue.epci ? 'Par intercommunalité' : 'Par département'}</h2>
            {vue.departement || vue.epci
              ? <TableauTerritoires legende="Couverture par intercommunalité" nom="Intercommunalité" bilans={epcis} vers={(epci) => versVue(vue, { epci, commune: '' })} />
              : <TableauTerritoires legende="Couverture par département" nom="Département" bilans={donnees.departements} vers={(departement) => versVue(vue, { departement, epci: '', commune: '' })} />}
          </div>
        </div>
        <Actions>
          <LienBouton href="/couverture/ou-ouvrir" icone={<MapPinned size={20} aria-hidden="true" />}>Où ouvrir ensuite ?</LienBouton>
          <LienBouton variante="discret" href={`/api/couverture/export.csv${exporter}`} download>Télécharger (CSV)</LienBouton>
          <LienBouton variante="discret" href={`/api/couverture/export.geojson${exporter}`} download>Télécharger (GeoJSON)</LienBouton>
          <Bouton variante="discret" icone={<Printer size={20} aria-hidden="true" />} onClick={() => window.print()}>Imprimer</Bouton>
        </Actions>
        <section className={styles.section} aria-labelledby="communes">
          <h2 id="communes">Par commune</h2>
          <TableauCommunes communes={communes} lieux={donnees.lieux} vue={vue} />
        </section>
        <p className={styles.discret}>
          {donnees.sansPosition > 0 && `${donnees.sansPosition} tiers-lieu${donnees.sansPosition > 1 ? 'x' : ''} sans position connue : aucune commune n’est dite « non couverte ». `}
          {typographie(donnees.phraseSources)} Durées depuis le bourg de chaque commune, données {typographie(donnees.reference.provenance.dataVersion)}, calculées le <DateTexte iso={donnees.reference.calculeeLe} />. <Lien href="/regles">Comment c’est calculé</Lien>
        </p>
      </div>
    </Page>
  );
}
