package org.contactpoint.domain.name;

import java.util.List;
import java.util.Set;

/**
 * How names sound, which of them are forms of one another and how frequent they are; libraries and
 * lists provide them.
 */
public interface Sounds {
  /**
   * The code of one part of a given name: names of one nickname group (Liz, Elizabeth) share it,
   * where it is plain which group a name belongs to.
   *
   * @param folded folded and without spaces
   */
  String ofGiven(String folded);

  /** The code of one part of a family name, folded and without spaces. */
  String ofFamily(String folded);

  /**
   * The code of a given name and those of all the names that it may be short or long for: what a
   * search asks for where a nickname belongs to several groups.
   */
  Set<String> ofKindred(String folded);

  /**
   * The names that a given name, folded and without spaces, may be short or long for; never itself.
   */
  Set<String> kinOf(String folded);

  /**
   * How large a share of children has that given name, whole or as a part of a double name, folded
   * and without spaces: between 0 and 1; of a name that no list knows, less than of those known.
   */
  double shareOfGiven(String folded);

  /**
   * How large a share of children has that name as the first of several given names: brothers may
   * share such a name, as Muhammad, and be called by it alone.
   */
  double shareOfFirst(String folded);

  /** The share of a family name. */
  double shareOfFamily(String folded);

  /** Whether that is a given name of some frequency, and hardly a typing error. */
  boolean isUsualGiven(String folded);

  /**
   * Whether it is spelt as given names are: no list need hold it, but each three letters of it
   * stand together in a name of a list. Of a name with a letter wrong they mostly do not.
   */
  boolean isSpeltAsNames(String folded);

  /**
   * Whether so many children of a year share both sounds, in either order, that their keys are made
   * finer. Who writes keys and who asks for them must say the same: whatever it rests on never
   * changes without new keys.
   */
  boolean areFrequent(String one, String other);

  /** Whether so many children share that sound that one more letter is worth its while. */
  boolean isFrequent(String sound);

  /**
   * The name in Latin letters, in as many ways as sources commonly write it, the most usual first;
   * never none. A name that is in Latin letters stays as it is.
   */
  List<String> inLatin(String name);
}
