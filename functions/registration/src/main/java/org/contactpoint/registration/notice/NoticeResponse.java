package org.contactpoint.registration.notice;

import org.contactpoint.domain.notice.Notice;

/**
 * That a service joined or left a child.
 *
 * @param at when the directory came to know it
 */
public record NoticeResponse(
    String noticeId, String at, String kind, String childId, String serviceType, boolean unread) {

  static NoticeResponse of(Notice notice) {
    return new NoticeResponse(
        notice.id(),
        notice.at().toString(),
        notice.kind().code(),
        notice.child().value(),
        notice.service().code(),
        notice.unread());
  }
}
