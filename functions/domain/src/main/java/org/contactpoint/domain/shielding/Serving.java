package org.contactpoint.domain.shielding;

import java.util.Map;

/**
 * Whether people are served from the records as they are. Records that were put back to an earlier
 * day show whoever was shielded since; so they serve nobody until everybody is hidden again (rules
 * §6).
 */
public interface Serving {

  /** The state of the records now. */
  State state();

  /**
   * From now on people are served from the records as they were in that state.
   *
   * @return whether they are; not where the state has passed by now
   */
  boolean serve(State state);

  /** Remembers that whoever is missing in that state is entered in the trail. */
  void missingEntered(State state);

  /**
   * The records at one time.
   *
   * @param parts what each part of them is, and the register of hidden children: another one after
   *     it was put back
   * @param missingEntered whether those who are missing are entered in the trail
   */
  record State(Status status, Map<String, String> parts, boolean missingEntered) {
    public State {
      parts = Map.copyOf(parts);
    }
  }

  /** Whether people are served, and if not, why. */
  enum Status {
    /** They are. */
    SERVED,
    /** Nobody ever was. */
    FIRST_DAY,
    /** All parts were put back. */
    PUT_BACK,
    /** The records do not belong together, or not all of it is there, or not the register. */
    MIXED
  }
}
