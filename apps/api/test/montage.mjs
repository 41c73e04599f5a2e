export default async function monter() {}
