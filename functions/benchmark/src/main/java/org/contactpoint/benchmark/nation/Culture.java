package org.contactpoint.benchmark.nation;

import java.util.Locale;

/**
 * Where a family has its names from, with its share of the families of England. The shares are
 * estimates, not computed from a census. It decides on names alone and is never part of a record
 * (rules §1).
 */
public enum Culture {
  BRITISH(68.95, Custom.BRITISH),
  PAKISTANI_BANGLADESHI(7.5, Custom.MUSLIM),
  INDIAN(3.2, Custom.PLAIN),
  SIKH(1.3, Custom.SIKH),
  POLISH(2.2, Custom.SLAVIC),
  ROMANIAN(2.2, Custom.PLAIN),
  NIGERIAN_GHANAIAN(3.2, Custom.PLAIN),
  SOMALI(1.0, Custom.PLAIN),
  ARABIC(1.8, Custom.PLAIN),
  TURKISH(1.2, Custom.PLAIN),
  CHINESE(1.2, Custom.PLAIN),
  PORTUGUESE_SPANISH(2.0, Custom.IBERIAN),
  UKRAINIAN_RUSSIAN(0.8, Custom.SLAVIC),
  CARIBBEAN(1.8, Custom.BRITISH),
  OTHER_EUROPEAN(1.4, Custom.PLAIN),
  /** Kept as a parent wrote it, as the three below are: a small share of all records. */
  CYRILLIC_SCRIPT(0.1, Custom.PLAIN),
  ARABIC_SCRIPT(0.1, Custom.PLAIN),
  CHINESE_SCRIPT(0.05, Custom.PLAIN);

  private final double percent;
  private final Custom custom;

  Culture(double percent, Custom custom) {
    this.percent = percent;
    this.custom = custom;
  }

  /** Its share of families, in percent. */
  public double percent() {
    return percent;
  }

  Custom custom() {
    return custom;
  }

  /** Whether names are in Latin letters. */
  public boolean isLatin() {
    return compareTo(CYRILLIC_SCRIPT) < 0;
  }

  /** The name of its file and in tables, such as {@code portuguese-spanish}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
