package org.contactpoint.acceptance.house;

/** Finds a bad example by its name below the bad examples' root. */
final class BadExamples {
  private BadExamples() {}

  static Class<?> named(String name) {
    try {
      return Class.forName(House.BAD_EXAMPLES + "." + name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("a rule without its bad example", missing);
    }
  }
}
