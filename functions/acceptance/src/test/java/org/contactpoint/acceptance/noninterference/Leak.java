package org.contactpoint.acceptance.noninterference;

/** Something between the edge and whoever calls that may tell what is hidden: none but in tests. */
@FunctionalInterface
interface Leak {
  /** The directory as it is. */
  Leak NONE = (directory, step, answer) -> answer;

  /** What that directory lets out instead of the answer. */
  Answer through(Directory directory, Step step, Answer answer);
}
