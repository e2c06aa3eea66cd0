package org.contactpoint.registration.notice;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.notice.Notice;

/** What became of a notice that somebody reads. */
public sealed interface NoticeOutcome {

  /** The notice as it is now. */
  record Noted(Disclosed<Notice> notice) implements NoticeOutcome {}

  /** There is no such notice for this caller, any more or ever. */
  record Unknown() implements NoticeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements NoticeOutcome {}
}
