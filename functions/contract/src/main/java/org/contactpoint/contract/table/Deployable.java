package org.contactpoint.contract.table;

/** Whose rights a deployed function works with: each has its own and no more. */
public enum Deployable {
  SEARCH("10"),
  REGISTRATION("11"),
  SHIELDING("12"),
  /**
   * What hides children again in tables that were put back, and lets people be served from them.
   */
  RESTORING("13"),
  /** What deletes all that is stored of a child when the archive ends. */
  DESTROYING("21"),
  AUDIT("14"),
  UPLOADS("15"),
  ACCOUNTS("16"),
  /** What the pool of sign-ins calls; it reads an account and notes that it was used. */
  SIGN_IN("17"),
  /** What copies the trail to where nobody can change it, and seals its heads; it writes none. */
  ARCHIVE("19"),
  /** What notes where chains of the trail end, and removes their heads; it writes no entry. */
  ENDING("1a"),
  /** What writes search entries again under new keys; it changes no record and writes no entry. */
  RE_KEYING("26"),
  /** What a stage needs before its first day: its keys and its first administrators. */
  SET_UP("18"),
  /** What lists alerts to auditors, and closes them. */
  WATCH("1e"),
  /** What follows the trail for misuse, raises alerts and suspends. */
  WATCHING("20"),
  /** What asks watchers by e-mail to sign in; it changes nothing of anybody and writes no entry. */
  MAILING("24"),
  /**
   * What shows the pages. It calls the web API as whoever signed in, and reads and writes nothing
   * but the sessions of their browsers.
   */
  PORTAL("28");

  private final String trailPrefix;

  Deployable(String trailPrefix) {
    this.trailPrefix = trailPrefix;
  }

  /**
   * What the names of its writers of the trail begin with: two hexadecimal digits, never changed.
   * By it the cloud lets a function put entries into its own chains alone.
   */
  public String trailPrefix() {
    return trailPrefix;
  }
}
