package org.contactpoint.domain.comparison;

import org.contactpoint.domain.value.Coded;

/** How two given names, or two family names, agree; best first. */
public enum NameLevel implements Coded {
  /** The same but for case, accents, hyphens and spaces. */
  EXACT,
  /** One is all a part of the other: of a double name, or without a middle name. */
  PART,
  /** Forms of one name, such as Liz and Elizabeth. */
  NICKNAME,
  /** A typing error apart, and only one of them is a usual name: hardly two children's. */
  TYPO,
  /** A typing error apart. */
  NEAR,
  /** They sound alike. */
  SOUND,
  /** Both are double, and one part is the same: brothers may share a first name. */
  SHARED,
  /**
   * One may be short for the other, being its beginning or its end (Kola, Kolawole), or they are
   * short and a letter apart (Lua, Luna): so may be the names of two children.
   */
  RESEMBLING,
  /** One side has no such name, or none yet. */
  MISSING,
  DIFFERENT;

  /** Whether both may well be one name. */
  public boolean isAlike() {
    return compareTo(RESEMBLING) <= 0;
  }
}
