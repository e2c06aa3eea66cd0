package org.contactpoint.infrastructure.construct;

/** The ids of constructs, which CloudFormation allows no hyphens in. */
public final class ConstructIds {
  private ConstructIds() {}

  /** {@code shielded-records} becomes {@code ShieldedRecords}. */
  public static String of(String slug) {
    StringBuilder id = new StringBuilder();
    for (String word : slug.split("-", -1)) {
      id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return id.toString();
  }
}
