package org.contactpoint.contract.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The secrets of a stage by who holds them: a function holds only the keys that it works with. Each
 * key ring is one secret of the cloud.
 */
public enum KeyRing {
  /** The edge, the chains of the trail, and public halves, which can only close. */
  EVERYDAY(
      Deployable.SEARCH,
      Deployable.REGISTRATION,
      Deployable.SHIELDING,
      Deployable.RESTORING,
      Deployable.DESTROYING,
      Deployable.AUDIT,
      Deployable.UPLOADS,
      Deployable.ACCOUNTS,
      Deployable.SIGN_IN,
      Deployable.ENDING,
      Deployable.SET_UP,
      Deployable.WATCH,
      Deployable.WATCHING),
  /** What open children are found by. */
  DIRECTORY(
      Deployable.SEARCH,
      Deployable.REGISTRATION,
      Deployable.SHIELDING,
      Deployable.RESTORING,
      Deployable.DESTROYING,
      Deployable.UPLOADS,
      Deployable.RE_KEYING),
  /** What opens the records of open children, and the faces of the others. */
  RECORDS(
      Deployable.SEARCH,
      Deployable.REGISTRATION,
      Deployable.SHIELDING,
      Deployable.RESTORING,
      Deployable.DESTROYING,
      Deployable.AUDIT,
      Deployable.UPLOADS,
      Deployable.RE_KEYING,
      Deployable.MAILING),
  /** What names hidden things without opening them. */
  APART(
      Deployable.REGISTRATION,
      Deployable.SHIELDING,
      Deployable.RESTORING,
      Deployable.DESTROYING,
      Deployable.UPLOADS,
      Deployable.MAILING),
  /** What opens hidden things. */
  SHIELDED(Deployable.SHIELDING, Deployable.RESTORING, Deployable.DESTROYING),
  /** What uploads hold of people. */
  UPLOADS(
      Deployable.REGISTRATION,
      Deployable.SHIELDING,
      Deployable.RESTORING,
      Deployable.DESTROYING,
      Deployable.UPLOADS),
  /** What names an account's address and papers. */
  ACCOUNTS(Deployable.ACCOUNTS, Deployable.SIGN_IN, Deployable.SET_UP),
  /** What homes and criteria are compared by, without being kept. */
  WATCH(Deployable.SEARCH, Deployable.SHIELDING, Deployable.UPLOADS, Deployable.ACCOUNTS),
  /** What opens the sessions of browsers, together with what the browser alone holds. */
  PORTAL(Deployable.PORTAL),
  /** What opens the criteria of searches: no function, only an investigation. */
  INVESTIGATION;

  // Filled once, in the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Deployable> holders;

  KeyRing(Deployable... holders) {
    this.holders = EnumSet.noneOf(Deployable.class);
    this.holders.addAll(List.of(holders));
  }

  /** Whether functions with those rights may read it. */
  public boolean isHeldBy(Deployable deployable) {
    return holders.contains(deployable);
  }

  /** The key rings that functions with those rights may read. */
  public static List<KeyRing> of(Deployable deployable) {
    return Stream.of(values()).filter(ring -> ring.isHeldBy(deployable)).toList();
  }

  /**
   * The name of its secret.
   *
   * @param prefix the value of {@link EnvironmentVariable#KEYS_PREFIX}
   */
  public String secret(String prefix) {
    return prefix + "/" + name().toLowerCase(Locale.ROOT);
  }
}
