/** Un visa que l’édition exige avant la signature, dans l’ordre de la liste. */
export type VisaRequis = { readonly role: 'INSTRUCTEUR' | 'VALIDEUR'; readonly qualite: string };
