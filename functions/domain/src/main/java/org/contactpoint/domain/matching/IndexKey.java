package org.contactpoint.domain.matching;

/**
 * One key under which a child can be found. Its text is personal: it is stored and asked for as a
 * keyed hash only.
 */
public record IndexKey(KeyFamily family, String text) implements Comparable<IndexKey> {

  @Override
  public int compareTo(IndexKey other) {
    int byFamily = family.compareTo(other.family);
    return byFamily != 0 ? byFamily : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return "IndexKey[" + family + ", redacted]";
  }
}
