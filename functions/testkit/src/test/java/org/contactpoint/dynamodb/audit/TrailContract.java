package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.MIA;
import static org.contactpoint.dynamodb.audit.SomeEntries.NOON;
import static org.contactpoint.dynamodb.audit.SomeEntries.WORKER;
import static org.contactpoint.dynamodb.audit.SomeEntries.search;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every trail keeps: what was appended is read back, newest first, whole, once. */
abstract class TrailContract {

  abstract AuditTrail trail();

  abstract TrailReader reader();

  private String append(AuditEntry entry) {
    return ((AuditTrail.Appended) trail().append(entry)).entryId();
  }

  private List<TrailEntry> read(TrailReader.Of of) {
    return page(of, null, null, null, 200).entries();
  }

  private TrailReader.Page page(
      TrailReader.Of of,
      @Nullable Instant from,
      @Nullable Instant before,
      TrailReader.@Nullable Position after,
      int limit) {
    return reader().read(new TrailReader.Query(of, from, before, after, limit));
  }

  private static TrailReader.Of child() {
    return new TrailReader.OfChild(LEAH);
  }

  private static TrailReader.Of account(String account) {
    return new TrailReader.OfAccount(new AccountId(account));
  }

  @Test
  void entryComesBackWhole() {
    Actor actor =
        Actor.of(
            AnAccount.team("leeds.team")
                .calling()
                .actingFor(AnAccount.practitioner("leeds.nurse").build()),
            Role.MANAGEMENT_TEAM);
    AuditEvent event =
        new AuditEvent.ChildTouched(
            ChildAct.CORRECT_CHILD, LEAH, List.of("address", "gender"), "source-corrected");
    String id = append(new AuditEntry(NOON, actor, event));
    assertThat(read(child()))
        .containsExactly(
            new TrailEntry(
                id,
                NOON,
                new AccountId("leeds.team"),
                new AccountId("leeds.nurse"),
                "management-team",
                "E08000035-CSC",
                AnAccount.LEEDS,
                "correct-child",
                LEAH,
                null,
                "done",
                "source-corrected",
                List.of("address", "gender"),
                List.of(),
                "request of leeds.team"));
  }

  @Test
  void refusalOfANationalAuditorComesBackWhole() {
    Actor actor =
        Actor.of(AnAccount.nationalAuditor("england.auditor").calling(), Role.NATIONAL_AUDITOR);
    append(
        new AuditEntry(
            NOON,
            actor,
            new AuditEvent.AccessRefused(
                "view-record", null, null, Denial.ROLE_NOT_ALLOWED.code())));
    TrailEntry entry = read(account("england.auditor")).getFirst();
    assertThat(entry.authority()).isNull();
    assertThat(entry.child()).isNull();
    assertThat(entry.outcome()).isEqualTo("refused");
    assertThat(entry.reason()).isEqualTo("role-not-allowed");
  }

  @Test
  void childIsFoundByActsAndByTheSearchesThatShowedIt() {
    String viewed = append(view(1, LEAH));
    String searched = append(search(2, MIA, LEAH));
    append(search(3, MIA));
    append(view(4, MIA));
    assertThat(read(child())).extracting(TrailEntry::entryId).containsExactly(searched, viewed);
    assertThat(read(child()).getFirst().shown()).containsExactly(MIA, LEAH);
  }

  @Test
  void accountIsFoundByItsActsAlone() {
    String own = append(view(1, LEAH));
    append(view(2, SomeEntries.actor("york.nurse"), LEAH));
    assertThat(read(account("leeds.socialworker")))
        .extracting(TrailEntry::entryId)
        .containsExactly(own);
    assertThat(read(account("nobody"))).isEmpty();
  }

  /** Both are in the trail, in the trail of either (rules §2.16, mediated access). */
  @Test
  void accountIsFoundByWhatWasDoneOnItsBehalf() {
    String own = append(view(1, SomeEntries.actor("leeds.nurse"), LEAH));
    String forTheNurse = append(view(2, SomeEntries.mediating("leeds.team", "leeds.nurse"), LEAH));
    append(view(3, SomeEntries.mediating("leeds.team", "leeds.doctor"), LEAH));

    assertThat(read(account("leeds.nurse")))
        .extracting(TrailEntry::entryId)
        .containsExactly(forTheNurse, own);
    assertThat(read(account("leeds.nurse")).getFirst().account())
        .isEqualTo(new AccountId("leeds.team"));
    assertThat(read(account("leeds.team"))).hasSize(2);
    assertThat(read(child())).hasSize(3);
  }

  @Test
  void whoActsForThemselvesIsFoundOnce() {
    append(view(1, SomeEntries.mediating("leeds.team", "leeds.team"), LEAH));

    assertThat(read(account("leeds.team"))).hasSize(1);
  }

  @Test
  void pagesOfAnAccountJoinOverWhatItDidAndWhatWasDoneForIt() {
    List<String> written = new ArrayList<>();
    IntStream.range(0, 7)
        .forEach(
            n ->
                written.add(
                    append(
                        view(
                            n,
                            n % 2 == 0
                                ? SomeEntries.actor("leeds.nurse")
                                : SomeEntries.mediating("leeds.team", "leeds.nurse"),
                            LEAH))));
    List<String> read = new ArrayList<>();
    TrailReader.Page page = page(account("leeds.nurse"), null, null, null, 3);
    add(read, page);
    while (page.more()) {
      TrailReader.Position last = TrailReader.Position.of(page.entries().getLast());
      page = page(account("leeds.nurse"), null, null, last, 3);
      add(read, page);
    }
    assertThat(read).isEqualTo(written.reversed());
  }

  @Test
  void newestComeFirstWhateverTheOrderOfWriting() {
    append(view(2, LEAH));
    append(view(3, LEAH));
    append(view(1, LEAH));
    assertThat(read(child()))
        .extracting(TrailEntry::at)
        .containsExactly(NOON.plusSeconds(3), NOON.plusSeconds(2), NOON.plusSeconds(1));
  }

  @Test
  void entriesOfOneInstantComeInTheOrderOfWriting() {
    String first = append(view(1, LEAH));
    String second = append(view(1, WORKER, LEAH));
    assertThat(read(child())).extracting(TrailEntry::entryId).containsExactly(second, first);
  }

  @Test
  void boundsOfTimeTakeTheFirstInAndLeaveTheLastOut() {
    IntStream.rangeClosed(1, 5).forEach(second -> append(view(second, LEAH)));
    assertThat(page(child(), NOON.plusSeconds(2), NOON.plusSeconds(4), null, 10).entries())
        .extracting(TrailEntry::at)
        .containsExactly(NOON.plusSeconds(3), NOON.plusSeconds(2));
    assertThat(page(child(), NOON.plusSeconds(9), null, null, 10).entries()).isEmpty();
    assertThat(page(child(), NOON.plusSeconds(4), NOON.plusSeconds(2), null, 10).entries())
        .isEmpty();
  }

  @Test
  void pagesJoinWithoutGapOrDouble() {
    List<String> written = new ArrayList<>();
    IntStream.range(0, 7)
        .forEach(n -> written.add(append(n % 2 == 0 ? view(n, LEAH) : search(n, LEAH))));
    List<String> read = new ArrayList<>();
    TrailReader.Page page = page(child(), null, null, null, 3);
    add(read, page);
    while (page.more()) {
      page = page(child(), null, null, TrailReader.Position.of(page.entries().getLast()), 3);
      add(read, page);
    }
    assertThat(read).isEqualTo(written.reversed());
  }

  private static void add(List<String> read, TrailReader.Page page) {
    page.entries().forEach(entry -> read.add(entry.entryId()));
  }

  @Test
  void pageThatIsJustFullIsTheLast() {
    append(view(1, LEAH));
    append(view(2, LEAH));
    assertThat(page(child(), null, null, null, 2).more()).isFalse();
    assertThat(page(child(), null, null, null, 1).more()).isTrue();
  }

  @Test
  void everyChildOfALongAnswerIsMentioned() {
    var all = IntStream.range(0, 200).mapToObj(AChild::number).toList();
    append(SomeEntries.work(1, all));
    assertThat(all)
        .allSatisfy(child -> assertThat(read(new TrailReader.OfChild(child))).hasSize(1));
  }

  @Test
  void everyChildThatASearchShowedIsMentionedHoweverManyTheyAre() {
    var all = IntStream.range(0, 130).mapToObj(AChild::number).toList();
    append(search(1, all.toArray(ContactPointId[]::new)));
    assertThat(all)
        .allSatisfy(child -> assertThat(read(new TrailReader.OfChild(child))).hasSize(1));
  }

  @Test
  void refusedSignInNamesTheAccount() {
    append(
        new AuditEntry(
            NOON, WORKER, new AuditEvent.SignInRefused("leeds.suspended", "account-not-active")));
    TrailEntry entry = read(account("leeds.socialworker")).getFirst();
    assertThat(entry.action()).isEqualTo("sign-in");
    assertThat(entry.outcome()).isEqualTo("refused");
    assertThat(entry.changed()).containsExactly("leeds.suspended");
  }

  /** Of the place and the bound, whichever is earlier counts. */
  @Test
  void boundOfTimeHoldsOnEveryPage() {
    IntStream.rangeClosed(1, 5).forEach(second -> append(view(second, LEAH)));
    TrailReader.Position fourth =
        TrailReader.Position.of(page(child(), null, null, null, 2).entries().getLast());
    assertThat(page(child(), null, NOON.plusSeconds(3), fourth, 10).entries())
        .extracting(TrailEntry::at)
        .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(1));
  }
}
