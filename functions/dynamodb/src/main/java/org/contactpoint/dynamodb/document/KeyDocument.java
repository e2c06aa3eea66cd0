package org.contactpoint.dynamodb.document;

import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.Authority;

/** What names a statement. */
public record KeyDocument(String authority, String feed, String recordId) {

  public static KeyDocument of(StatementKey key) {
    return new KeyDocument(key.source().authority().value(), key.source().feed(), key.recordId());
  }

  public StatementKey key() {
    return new StatementKey(new Source(new Authority(authority), feed), recordId);
  }

  @Override
  public String toString() {
    return "KeyDocument[redacted]";
  }
}
