/**
 * The version of what is run here: the package's own, which every result carries. Within one version the
 * same scenario and seed give the same fingerprint.
 */
export const ENGINE = '0.1.0';
