package org.contactpoint.audit.archive;

import java.util.Optional;

/** A store in which nothing that was put can be changed. */
public interface Archive {

  /**
   * Stores the text under that name, unless the name is taken; then it holds the same text already.
   */
  void put(String name, byte[] content);

  /** The text stored under that name. */
  byte[] read(String name);

  /** The last name, in their order, that begins so. */
  Optional<String> last(String beginning);
}
