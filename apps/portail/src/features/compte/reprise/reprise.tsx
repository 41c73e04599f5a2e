import { RepriseDto, type RepriseFaite } from '@maillage/contrats';
import { Bouton, ChampTexte, Lien, Page, ResumeErreurs, useAnnoncer, useChamp } from '@maillage/ui';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { poster } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { useFormulaireDto } from '../../../formulaire/use-formulaire-dto.ts';
import { mesDossiers } from '../../dossier/api/dossiers.ts';

/** /reprise : le code imprimé sur l’accusé rattache à ce compte un dossier envoyé par courrier. */
export function Reprise() {
  const naviguer = useNavigate();
  const annoncer = useAnnoncer();
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(RepriseDto, { defaultValues: { code: '' } });
  const reprendre = async (demande: RepriseDto) => {
    const { id, numero } = await poster<RepriseFaite>('/api/reprises', demande);
    await requetes.invalidateQueries({ queryKey: mesDossiers.queryKey });
    annoncer(`Le dossier n° ${numero} est désormais dans votre espace.`);
    await naviguer(`/dossiers/${id}`);
  };
  return (
    <Page titre="Reprendre un dossier envoyé par courrier" enErreur={erreurs.length > 0} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />} colonne>
      <p>Votre structure a envoyé sa candidature par la poste, par courriel, ou l’a remise sur place. L’accusé de réception porte un code : saisissez-le pour suivre et compléter le dossier en ligne avec ce compte.</p>
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={soumettre(reprendre)}>
          <Code />
          <Bouton type="submit" occupe={occupe} libelleOccupe="Vérification…">Reprendre ce dossier</Bouton>
        </form>
      </FormProvider>
      <p>Le code sert une seule fois, pendant trois mois. Perdu ou expiré ? Le service qui suit votre dossier vous en donne un autre : <Lien href="/aide">aide et contact</Lien>.</p>
    </Page>
  );
}

const Code = () => <ChampTexte libelle="Code de reprise" aide="Douze signes en trois groupes. Exemple : 7KQ2-M4XD-91TB" largeur="moyen" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={20} {...useChamp('code')} />;
