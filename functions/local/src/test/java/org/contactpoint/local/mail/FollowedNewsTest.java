package org.contactpoint.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.mail.notify.AskToSignIn;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;
import org.contactpoint.mail.notify.NotifyWatchers;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On one machine news is followed as its stream would pass it on, and e-mails are files. */
class FollowedNewsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final AccountId RUTH = new AccountId("ruth");

  private final ManualClock clock = new ManualClock(NOON);
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final StoredDirectory stored = new StoredDirectory(store.client(), store.names(), clock);
  private final InMemoryDirectory accounts = new InMemoryDirectory(clock);

  @TempDir Path folder;

  private FollowedNews following(MailSender sender) {
    return new FollowedNews(
        store.client(),
        store.names(),
        new NotifyWatchers(
            stored.watches(),
            stored.children(),
            accounts.accounts(),
            new AskToSignIn(
                stored.newsMails(),
                sender,
                NewsMessage.leadingTo(URI.create("http://127.0.0.1:8080/docs")),
                clock),
            clock),
        clock);
  }

  private FollowedNews following() {
    return following(new FolderMailSender(folder, clock));
  }

  private static ChildRecord.Open record(Involvement... services) {
    AChild child = AChild.silent(1).saying(SomeFacts.full("Leah", "Ward", "2012-03-09"));
    for (Involvement one : services) {
      child.saying(
          AStatement.saying(SomeFacts.of("Leah", "Ward").with(one)).recordId(one.id().value()));
    }
    return child.build().whenWatched();
  }

  private void committed(Change change) {
    assertThat(stored.commits().commit(List.of(change), List.of(anEntry())))
        .isInstanceOf(Commits.Committed.class);
  }

  private AuditEntry anEntry() {
    return new AuditEntry(
        clock.instant(),
        Actor.of(AnAccount.practitioner("ruth").calling()),
        new WorkDone(WorkAct.LIST_NOTICES, "", List.of()));
  }

  @BeforeEach
  void aSchoolJoinsAChildWhomRuthWatches() {
    accounts.admit(AnAccount.practitioner("ruth").build().reachedAt("ruth@leeds.example"));
    Involvement own = AnInvolvement.gp().id("%032x".formatted(1)).ownedBy("ruth").build();
    Involvement school = AnInvolvement.school().id("%032x".formatted(2)).build();
    ChildRecord.Open before = record(own);
    committed(new Change.RecordSaved(null, before));
    committed(new Change.WatchBegun(new Watch(RUTH, before.id(), clock.instant())));
    committed(new Change.RecordSaved(before, record(own, school).revised()));
  }

  private List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void newsIsOneFileAndAfterARestartNoOtherOne() throws IOException {
    FollowedNews news = following();
    news.now();
    news.now();
    following().now();

    assertThat(mails()).containsExactly(folder.resolve("000001.eml"));
    assertThat(Files.readString(mails().getFirst()))
        .contains("To: ruth@leeds.example", "From: ContactPoint <no-reply@contactpoint.example>")
        .contains("Subject: There is news for you in ContactPoint")
        .contains("Date: Fri, 20 Nov 2026 12:00:00 GMT")
        .contains("Content-Transfer-Encoding: quoted-printable");
  }

  @Test
  void whatIsOlderThanADayIsForgottenAsAStreamForgetsIt() throws IOException {
    clock.pass(Duration.ofHours(25));
    following().now();

    assertThat(mails()).isEmpty();
  }

  @Test
  void whatFailsIsToldTheNextTime() throws IOException {
    FollowedNews failing =
        following(
            (address, message) -> {
              throw new IllegalStateException("no disk");
            });
    assertThatThrownBy(failing::now).isInstanceOf(IllegalStateException.class);

    following().now();

    assertThat(mails()).hasSize(1);
  }
}
