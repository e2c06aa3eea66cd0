package org.contactpoint.cloud.desk;

/** The line between two functions. */
@FunctionalInterface
interface Line {

  /**
   * Hands a text to the desk and brings its answer.
   *
   * @throws RuntimeException if there is none
   */
  String ask(String text);
}
