package org.contactpoint.domain.notice;

import org.contactpoint.domain.value.ContactPointId;

/** News of a record as a whole, which is told to whoever did not ask for it (rules §4.26, §9.6). */
public record RecordNews(ContactPointId child, NoticeKind kind) implements News {

  @Override
  public String text() {
    return kind.code() + "|" + child.value();
  }
}
