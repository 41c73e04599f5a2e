/** Jeton d’injection du petit groupe de connexions des sessions et des limites. */
export const PoolSessions = Symbol('PoolSessions');
