export default async function demonter() {}
