package org.contactpoint.domain.comparison;

import org.contactpoint.domain.name.PlainSounds;

/** Words by plain sounds, for tests of what uses them. */
public final class PlainWords {
  private PlainWords() {}

  public static ComparableWords words() {
    return new ComparableWords(new PlainSounds());
  }
}
