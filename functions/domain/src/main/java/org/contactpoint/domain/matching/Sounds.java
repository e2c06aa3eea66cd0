package org.contactpoint.domain.matching;

/** How names sound: a phonetic code, behind which a library stands. */
public interface Sounds {

  /**
   * The code of one part of a given name: names of one nickname group (Liz, Elizabeth) share it.
   *
   * @param folded folded and without spaces
   */
  String ofGiven(String folded);

  /** The code of one part of a family name, folded and without spaces. */
  String ofFamily(String folded);
}
