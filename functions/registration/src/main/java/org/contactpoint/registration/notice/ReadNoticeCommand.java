package org.contactpoint.registration.notice;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;

/**
 * An account has read one of its notices.
 *
 * @param noticeId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record ReadNoticeCommand(
    Account account, Actor actor, String noticeId, Change.AnswerRemembered answer) {}
