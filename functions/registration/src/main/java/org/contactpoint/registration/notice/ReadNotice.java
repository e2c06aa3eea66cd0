package org.contactpoint.registration.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.notice.Notice;
import org.contactpoint.domain.notice.Notices;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.notice.Watches;

/**
 * Notes that a notice was read, while its child is open, and shows it (rules §4.26, §9.6, §9.11).
 */
@Singleton
public final class ReadNotice {
  private final Notices notices;
  private final Commits commits;
  private final Clock clock;

  public ReadNotice(Watches watches, Children children, Commits commits, Clock clock) {
    this.notices = new Notices(watches, children, clock);
    this.commits = commits;
    this.clock = clock;
  }

  /** Notes it, or says that there is no such notice. */
  public NoticeOutcome handle(ReadNoticeCommand command) {
    Instant until = clock.instant().plus(Watch.KEPT);
    return read(
        command.account(),
        command.actor(),
        command.noticeId(),
        List.of(new Change.NoticeRead(command.noticeId(), until), command.answer()));
  }

  /** Answers a repeated request with the notice in its present state. */
  public NoticeOutcome repeat(Account account, Actor actor, String noticeId) {
    return read(account, actor, noticeId, List.of());
  }

  private NoticeOutcome read(Account account, Actor actor, String id, List<Change> changes) {
    return notices
        .find(account, id)
        .map(notice -> commit(actor, notice.whenRead(), changes))
        .orElseGet(NoticeOutcome.Unknown::new);
  }

  private NoticeOutcome commit(Actor actor, Notice notice, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change.EpochHeld(notice.child(), notice.record().revision().shieldEpoch()));
    AuditEntry entry =
        new AuditEntry(
            clock.instant(), actor, ChildTouched.of(ChildAct.READ_NOTICE, notice.child()));
    return switch (commits.commit(all, List.of(entry))) {
      case Commits.Committed committed -> new NoticeOutcome.Noted(Disclosed.by(committed, notice));
      case Commits.Outcome refused -> new NoticeOutcome.NotCommitted(refused);
    };
  }
}
