package org.contactpoint.registration.notice;

import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a child.
 *
 * @param serviceType which service joined or left, null for news of the record as a whole
 * @param at when the directory came to know it
 */
public record NoticeResponse(
    String noticeId,
    String at,
    String kind,
    String childId,
    @Nullable String serviceType,
    boolean unread) {

  static NoticeResponse of(Notice notice) {
    ServiceType service = notice.service();
    return new NoticeResponse(
        notice.id(),
        notice.at().toString(),
        notice.kind().code(),
        notice.child().value(),
        service == null ? null : service.code(),
        notice.unread());
  }
}
