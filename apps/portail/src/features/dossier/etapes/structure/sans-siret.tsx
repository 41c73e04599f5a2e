/** Ce que permet un dossier sans SIRET, et comment en obtenir un. */
export const SansSiret = () => (
  <div>
    <p>Votre dossier est une <strong>intention</strong> : vous pouvez tout remplir dès maintenant. Le dépôt attendra le SIRET.</p>
    <ul>
      <li>Association : demandez-le, c’est gratuit, sur le Compte Asso (lecompteasso.associations.gouv.fr) avec le numéro RNA reçu à la déclaration.</li>
      <li>Entreprise ou coopérative : il est attribué à l’immatriculation, sur formalites.entreprises.gouv.fr.</li>
      <li>Collectif sans personnalité juridique : une structure qui en a un peut porter le dossier pour vous.</li>
    </ul>
    <p>Revenez ensuite ici, décochez la case et saisissez le SIRET.</p>
  </div>
);
