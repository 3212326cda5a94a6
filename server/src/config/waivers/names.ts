/** The name of the file with the problems that are left as they are. */
export const waiversFileName = 'planlint.waivers.yaml';
