import { Cloche } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { notifications } from './requetes.ts';

/** La cloche de l’en-tête, relue chaque minute. */
export const MaCloche = () => <Cloche href="/notifications" nonLues={useQuery(notifications('')).data?.nonLues ?? 0} />;
