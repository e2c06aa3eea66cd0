package org.contactpoint.domain.shielding;

import java.util.Map;

/**
 * Whether people are served from the records as they stand. Records that were put back to an
 * earlier day show whoever was shielded since; so they serve nobody until everybody is hidden again
 * (the rules, §6).
 */
public interface Serving {

  /** How the records stand now. */
  State state();

  /**
   * From now on people are served from the records as they were in that state; a state that has
   * passed by now opens nothing.
   */
  void serve(State state);

  /**
   * The records at one time.
   *
   * @param parts what each part of them is: another one after it was put back
   */
  record State(Standing standing, Map<String, String> parts) {
    public State {
      parts = Map.copyOf(parts);
    }
  }

  /** Whether people are served. */
  enum Standing {
    /** They are. */
    SERVED,
    /** All parts are new to us: put back, or a directory's first day. */
    NEW,
    /** Some parts were put back and others were not: they do not belong together. */
    MIXED
  }
}
