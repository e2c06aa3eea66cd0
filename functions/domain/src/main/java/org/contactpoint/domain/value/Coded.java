package org.contactpoint.domain.value;

import java.util.Locale;

/** A constant of a closed list that is written as lower-case words joined by hyphens. */
public interface Coded {

  /** The name of the constant in Java, which every enum has. */
  String name();

  /** The code in files, requests and stored items, such as {@code last-known}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
