/**
 * Milliseconds of processor time that this process has used: what a test with a limit measures, so that it holds on a
 * machine that has other things to do as well.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
