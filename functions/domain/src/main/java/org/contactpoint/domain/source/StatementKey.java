package org.contactpoint.domain.source;

import org.contactpoint.domain.value.Digest;

/** The key of one statement: the source and its own stable id for one child with one service. */
public record StatementKey(Source source, String recordId) implements Comparable<StatementKey> {

  /** The source and the id in one line, the same for equal keys only. */
  public String code() {
    return source.code() + "/" + recordId;
  }

  /** A short mark in its place, to tell whether it is one of some; it hides nothing. */
  public String mark() {
    return Long.toHexString(Digest.of(code()));
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
