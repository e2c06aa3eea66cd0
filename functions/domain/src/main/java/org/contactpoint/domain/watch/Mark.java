package org.contactpoint.domain.watch;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.Coded;

/**
 * What the function that wrote an entry saw and the entry says in no other way. Marks stand in the
 * entry as codes and keyed hashes, never as values, and are not shown to anybody who reads it.
 */
public enum Mark implements Coded {
  /** Somebody searched for their own family name. */
  OWN_FAMILY_NAME,
  /** The own family name is one that few people have. */
  RARE_FAMILY_NAME,
  /** Somebody searched by the postcode of their own home. */
  OWN_HOME,
  /** A search showed an open child with the own family name at the own home. */
  OWN_CHILD,
  /**
   * A record was viewed in which the account has no part; of a shielded child, the face has none.
   */
  NO_INVOLVEMENT,
  /** An open record was viewed for which another council than the account's answers. */
  OTHER_COUNCIL,
  /** A machine did it for a person, and so it is that person's act. */
  THROUGH_SYSTEM,
  /** The sound of the family name that was asked for, hashed. */
  NAME,
  /** The date of birth, hashed. */
  BORN,
  /** The postcode, hashed. */
  PLACE,
  /** The beginning of the number that was asked for, hashed: what neighbouring numbers share. */
  NUMBER,
  /** All that was asked for, hashed. */
  ASKED,
  /** A name that the own authority's feed sent lately, hashed. */
  OWN_FEED,
  /** A family name and birthday under which a feed sent many given names, hashed. */
  GIVEN_NAMES,
  /** The family name and birthday of a row that was decided, hashed. */
  ROWS_ALIKE,
  /** The given name of such a row, hashed. */
  GIVEN;

  private static final String FOR_ANOTHER = "for-";

  /** The mark where it is true of the person for whom something was done. */
  public String forAnother() {
    return FOR_ANOTHER + code();
  }

  /** The mark with that hash. */
  public String with(String hash) {
    return code() + "=" + hash;
  }

  /** The hash that those marks have under this one, with the mark before it. */
  public Optional<String> in(List<String> marks) {
    return marks.stream().filter(mark -> mark.startsWith(code() + "=")).findFirst();
  }
}
