package org.contactpoint.mail;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.notice.NewsImages.NewsArrived;
import org.contactpoint.mail.notify.AskToSignIn;
import org.contactpoint.mail.notify.NewsMessage;
import org.contactpoint.mail.notify.NotifyWatchers;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A child with whom a social worker works, and whom the social worker watches. */
public final class WatchedChild {
  /** When everything begins. */
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  /** The watcher. */
  public static final AccountId WORKER = new AccountId("leeds.socialworker");

  /** The watcher's address. */
  public static final String ADDRESS = "ruth.okafor@leeds.example";

  /** The child's number, as it is in the sample event. */
  public static final ContactPointId NUMBER = new ContactPointId("12345678906");

  private final ManualClock clock = new ManualClock(NOON);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final SentMails mails = new SentMails();
  private final List<Involvement> services = new ArrayList<>();

  public WatchedChild() {
    directory.admit(AnAccount.practitioner(WORKER.value()).build().reachedAt(ADDRESS));
    services.add(service(1).ownedBy(WORKER.value()).build());
    directory.given(record());
    watchedBy(WORKER);
  }

  private static AnInvolvement service(int number) {
    return AnInvolvement.school().id("%032x".formatted(number));
  }

  private ChildRecord.Open record() {
    AChild child = AChild.silent(1).id(NUMBER).saying(SomeFacts.full("Leah", "Ward", "2012-03-09"));
    for (Involvement one : services) {
      child.saying(
          AStatement.saying(SomeFacts.of("Leah", "Ward").with(one)).recordId(one.id().value()));
    }
    return child.build().whenWatched();
  }

  /** Another account watches the child as well. */
  public void watchedBy(AccountId account) {
    directory.given(new Change.WatchBegun(new Watch(account, NUMBER, clock.instant())));
  }

  /** A service begins its work now, somebody's or nobody's that has an account. */
  public NewsArrived joins(int number, AnInvolvement service) {
    services.add(service.id("%032x".formatted(number)).build());
    return changed();
  }

  /** A school begins its work now. */
  public NewsArrived joins(int number) {
    return joins(number, AnInvolvement.school());
  }

  /** The watcher's own work ended some days ago. */
  public void ownWorkEnds() {
    services.set(0, service(1).ownedBy(WORKER.value()).until("2026-11-18").build());
    changed();
  }

  private NewsArrived changed() {
    ChildRecord.Open before = (ChildRecord.Open) directory.children().find(NUMBER).orElseThrow();
    directory.given(
        new Change.RecordSaved(before, before.stating(record().statements()).revised()));
    return news();
  }

  /** The child is hidden from now on. */
  public void shielded() {
    ChildRecord.Open open = (ChildRecord.Open) directory.children().find(NUMBER).orElseThrow();
    directory.given(
        new Change.RecordSaved(
            open,
            new ChildRecord.Shielded(
                NUMBER, open.revision().nextEpoch(), open.face(), "proof", Set.of())));
  }

  /** News of now. */
  public NewsArrived news() {
    return new NewsArrived(NUMBER, clock.instant());
  }

  /** Who asks watchers to sign in. */
  public NotifyWatchers notifyWatchers() {
    return new NotifyWatchers(
        directory.watches(),
        directory.children(),
        directory.accounts(),
        new AskToSignIn(
            directory.newsMails(),
            mails,
            NewsMessage.leadingTo(URI.create("https://portal.example/")),
            clock),
        clock);
  }

  public ManualClock clock() {
    return clock;
  }

  public InMemoryDirectory directory() {
    return directory;
  }

  public SentMails mails() {
    return mails;
  }
}
