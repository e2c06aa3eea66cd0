package org.contactpoint.audit.archive;

import java.util.Optional;

/** A store in which nothing that was put can be changed. */
public interface Archive {

  /** Puts it there; what stands under that name already stays, and is the same. */
  void put(String name, byte[] content);

  /** What stands under that name. */
  byte[] read(String name);

  /** The last name, in their order, that begins so. */
  Optional<String> last(String beginning);
}
