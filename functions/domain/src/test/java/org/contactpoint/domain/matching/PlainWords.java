package org.contactpoint.domain.matching;

/** Words by plain sounds, for tests of what uses them. */
public final class PlainWords {
  private PlainWords() {}

  public static Words words() {
    return new Words(new PlainSounds());
  }
}
