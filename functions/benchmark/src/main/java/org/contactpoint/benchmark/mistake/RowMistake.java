package org.contactpoint.benchmark.mistake;

/** What may be wrong with, or missing from, what a second source says of a child. */
public enum RowMistake {
  TYPO,
  NICKNAME,
  /** A short form by rule ({@link Shortening}). */
  SHORTENED,
  VARIANT_SPELLING,
  /** Both names in another script. */
  OTHER_SCRIPT,
  PARTIAL_NAME,
  SWAPPED_NAMES,
  /** Accents, hyphens or apostrophes lost, or all in capitals. */
  FORMAT,
  /** The family name borne before. */
  FORMER_NAME,
  /** Another family name than any that the directory knows: changed since, or never told. */
  NEW_FAMILY_NAME,
  DOB_SLIP,
  MISSING_DOB,
  /** 1 January of the right year. */
  DEFAULT_DOB,
  GENDER_SLIP,
  /** The source has no number of the health service. */
  NO_NHS,
  /** The number is a brother's or sister's. */
  SIBLING_NHS,
  /** Another home than the directory knows. */
  MOVED,
  NO_ADDRESS
}
