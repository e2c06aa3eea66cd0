package org.contactpoint.domain.source;

/** What names one statement: the source and its own stable id for one child with one service. */
public record StatementKey(Source source, String recordId) implements Comparable<StatementKey> {

  /** The source and the id in one line, the same for equal keys only. */
  public String code() {
    return source.code() + "/" + recordId;
  }

  @Override
  public int compareTo(StatementKey other) {
    return code().compareTo(other.code());
  }

  @Override
  public String toString() {
    return "StatementKey[redacted]";
  }
}
