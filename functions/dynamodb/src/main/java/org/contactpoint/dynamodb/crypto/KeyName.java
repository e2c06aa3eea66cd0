package org.contactpoint.dynamodb.crypto;

import java.util.Locale;
import org.contactpoint.domain.index.KeyFamily;

/**
 * The purpose of a key. Each purpose has keys of its own, so that one compromised key exposes one
 * purpose.
 */
public record KeyName(String value) {

  /** Encrypts what search entries say of children. */
  public static final KeyName SEARCH_TRAITS = new KeyName("search-traits");

  /** Encrypts records and merges. */
  public static final KeyName RECORDS = new KeyName("records");

  /** Encrypts what {@code uploads} holds of people. */
  public static final KeyName UPLOADS = new KeyName("uploads");

  /** Hashes the names of source records. */
  public static final KeyName SOURCE_RECORDS = new KeyName("source-records");

  /** Encrypts requests to see what is held, shields, call-backs, moves and investigations. */
  public static final KeyName SHIELDS = new KeyName("shields");

  /**
   * Hashes the authority by which shields, call-backs, moves and investigations are listed, and the
   * person whose emergency is investigated.
   */
  public static final KeyName SHIELD_LISTS = new KeyName("shield-lists");

  /** Proves who is responsible for a shielded child. */
  public static final KeyName RESPONSIBILITY = new KeyName("keepers");

  /** The public half of the pair under which hidden facts are encrypted. */
  public static final KeyName HIDDEN_ENCRYPTION = new KeyName("hidden-sealing");

  /** The private half; the shielding function alone holds it. */
  public static final KeyName HIDDEN_DECRYPTION = new KeyName("hidden-opening");

  /** Hashes the sort keys of hidden versions of statements. */
  public static final KeyName HIDDEN_NAMES = new KeyName("hidden-names");

  /** Hashes the authority by which possible duplicates are listed, and names a pair of them. */
  public static final KeyName DUPLICATES = new KeyName("duplicates");

  /** Hashes who watches a child and what there was news of, and names a notice. */
  public static final KeyName NOTICES = new KeyName("notices");

  /** Makes the tokens in what quarantined rows appear to have made. */
  public static final KeyName APPARENT_TOKENS = new KeyName("apparent-tokens");

  /** The secret of the trail's chains. */
  public static final KeyName TRAIL = new KeyName("trail");

  /** The public half of the pair under which restricted criteria are encrypted. */
  public static final KeyName CRITERIA_ENCRYPTION = new KeyName("criteria-sealing");

  /** The private half, for investigations. */
  public static final KeyName CRITERIA_DECRYPTION = new KeyName("criteria-opening");

  /** Hashes the caller, route and idempotency key under which an answer is remembered. */
  public static final KeyName DIGESTS = new KeyName("digests");

  /** Encrypts the places in lists that callers hand back. */
  public static final KeyName CURSORS = new KeyName("cursors");

  /** Hashes the addresses and papers that name an account. */
  public static final KeyName ACCOUNTS = new KeyName("accounts");

  /** Hashes the postcodes at which people who have accounts live. */
  public static final KeyName HOMES = new KeyName("homes");

  /** Hashes coarse forms of what was searched for, so that similar searches are recognised. */
  public static final KeyName CRITERIA_MARKS = new KeyName("criteria-marks");

  /** Hashes the names that feeds sent, so that a search for one of them is recognised. */
  public static final KeyName FEED_NAMES = new KeyName("feed-names");

  /** Encrypts the sessions of browsers, and names whose they are. */
  public static final KeyName SESSIONS = new KeyName("sessions");

  /** The secret from which the HTTP layer derives its own keys. */
  public static final KeyName API_SECRET = new KeyName("door");

  public KeyName {
    if (!value.matches("[a-z][a-z-]{0,63}")) {
      throw new IllegalArgumentException("a key's name has 1 to 64 small letters and hyphens");
    }
  }

  /** Hashes the search keys of that family. */
  public static KeyName searchIndex(KeyFamily family) {
    return new KeyName("search-index-" + spelled(family));
  }

  /** Hashes the keys of that family by which uploads recognise shielded children. */
  public static KeyName hiddenIndex(KeyFamily family) {
    return new KeyName("hidden-index-" + spelled(family));
  }

  private static String spelled(KeyFamily family) {
    return family.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
