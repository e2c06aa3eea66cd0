package org.contactpoint.domain.commit;

import java.util.Optional;

/** The answers remembered for repeats of a request. */
public interface Answers {

  /** The answer remembered under that key, unless it has expired. */
  Optional<RememberedAnswer> find(String key);
}
