package org.contactpoint.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.contactpoint.audit.trail.VisibleEntry.Redaction;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads which entries, and what of them (rules §2, §7). */
class ReadTrailTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Caller LEEDS = AnAccount.auditor("leeds.auditor").calling();
  private static final Caller YORK = AnAccount.auditor("york.auditor").ofYork().calling();
  private static final Caller ENGLAND = AnAccount.nationalAuditor("england.auditor").calling();
  private static final Account LEEDS_WORKER = AnAccount.practitioner("leeds.worker").build();
  private static final Account YORK_NURSE = AnAccount.practitioner("york.nurse").ofYork().build();

  private final Clock clock = Clock.fixed(NOON.plusSeconds(900), ZoneOffset.UTC);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final ReadTrail readTrail =
      new ReadTrail(
          directory.trailReader(),
          new ResponsibleCouncils(directory.children(), directory.responsibilityProofs()),
          directory.trail(),
          clock);
  private final ContactPointId ofLeeds = AChild.named("Leah", "Ward").build().id();
  private final ContactPointId ofYork = AChild.named("Mia", "Hill").build().id();
  private final ContactPointId hidden = AChild.named("Zoe", "Lake").build().id();
  private int seconds;

  @BeforeEach
  void children() {
    ChildRecord.Shielded face = AChild.named("Zoe", "Lake").shielded();
    directory.given(
        AChild.named("Leah", "Ward").build(),
        AChild.named("Mia", "Hill").answeredForBy(AnAccount.YORK).build(),
        new ChildRecord.Shielded(
            face.id(),
            Revision.NEW.next(),
            face.face(),
            directory.responsibilityProofs().proof(face.id(), AnAccount.YORK),
            face.distinctFrom()));
  }

  private void entered(Account account, AuditEvent event) {
    Role role = account.roles().iterator().next();
    Actor actor = Actor.of(new Caller(account, null, "request"), role);
    directory.trail().append(new AuditEntry(NOON.plusSeconds(seconds++), actor, event));
  }

  private void views(Account account, ContactPointId child) {
    entered(account, new AuditEvent.RecordViewed(child, Purpose.DIRECT_SUPPORT));
  }

  private void searches(Account account, ContactPointId... shown) {
    entered(
        account,
        new AuditEvent.ChildrenSearched(
            Purpose.DIRECT_SUPPORT, Map.of("familyName", "Ward"), List.of(shown), "found"));
  }

  private TrailPage page(Caller auditor, TrailReader.Of of, int limit) {
    return page(auditor, new TrailReader.Query(of, null, null, null, limit));
  }

  private TrailPage page(Caller auditor, TrailReader.Query query) {
    TrailOutcome outcome =
        readTrail.handle(
            new ReadTrailCommand(auditor, Actor.of(auditor, Role.COUNCIL_AUDITOR), query));
    return ((TrailOutcome.PageRead) outcome).page().content();
  }

  private List<TrailEntryResponse> ofChild(Caller auditor, ContactPointId child) {
    return shown(page(auditor, new TrailReader.OfChild(child), 50));
  }

  private List<TrailEntryResponse> ofAccount(Caller auditor, Account account) {
    return shown(page(auditor, new TrailReader.OfAccount(account.id()), 50));
  }

  /** What is shown, without the readings that the test itself leaves. */
  private static List<TrailEntryResponse> shown(TrailPage page) {
    return page.entries().stream()
        .map(TrailEntryResponse::of)
        .filter(entry -> !entry.action().equals("read-trail"))
        .toList();
  }

  private static List<@Nullable String> accounts(List<TrailEntryResponse> entries) {
    return entries.stream().<@Nullable String>map(TrailEntryResponse::accountId).toList();
  }

  private static List<@Nullable String> children(List<TrailEntryResponse> entries) {
    return entries.stream().<@Nullable String>map(TrailEntryResponse::childId).toList();
  }

  @Test
  void auditorReadsWhoeverLookedAtAChildOfTheOwnCouncil() {
    views(YORK_NURSE, ofLeeds);
    searches(YORK_NURSE, ofLeeds, ofYork);
    assertThat(accounts(ofChild(LEEDS, ofLeeds))).containsExactly("york.nurse", "york.nurse");
    assertThat(ofChild(LEEDS, ofLeeds))
        .extracting(TrailEntryResponse::action)
        .containsExactly("search", "view-record");
  }

  @Test
  void auditorReadsOfAnotherCouncilsChildTheActsOfOwnAccountsAlone() {
    views(YORK_NURSE, ofYork);
    views(LEEDS_WORKER, ofYork);
    assertThat(accounts(ofChild(LEEDS, ofYork))).containsExactly("leeds.worker");
  }

  @Test
  void auditorReadsOfAnotherCouncilsAccountTheActsOnOwnChildrenAlone() {
    views(YORK_NURSE, ofYork);
    views(YORK_NURSE, ofLeeds);
    searches(YORK_NURSE, ofYork);
    searches(YORK_NURSE, ofYork, ofLeeds);
    assertThat(ofAccount(LEEDS, YORK_NURSE))
        .extracting(TrailEntryResponse::action)
        .containsExactly("search", "view-record");
    assertThat(ofAccount(YORK, YORK_NURSE)).hasSize(4);
  }

  @Test
  void nationalAuditorReadsAllOfOpenChildren() {
    views(YORK_NURSE, ofYork);
    views(LEEDS_WORKER, ofLeeds);
    assertThat(accounts(ofChild(ENGLAND, ofYork))).containsExactly("york.nurse");
    assertThat(children(ofAccount(ENGLAND, LEEDS_WORKER))).containsExactly(ofLeeds.value());
  }

  @Test
  void auditorOfAShieldedChildsCouncilSeesWhoItWas() {
    views(LEEDS_WORKER, hidden);
    searches(LEEDS_WORKER, hidden);
    assertThat(accounts(ofChild(YORK, hidden))).containsExactly("leeds.worker", "leeds.worker");
    assertThat(children(ofAccount(YORK, LEEDS_WORKER))).containsExactly(null, hidden.value());
  }

  @Test
  void nationalAuditorSeesOnAShieldedChildNeitherAccountNorOrganisation() {
    views(LEEDS_WORKER, hidden);
    searches(LEEDS_WORKER, hidden, ofLeeds);
    assertThat(ofChild(ENGLAND, hidden))
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.accountId()).isNull();
              assertThat(entry.onBehalfOf()).isNull();
              assertThat(entry.organisation()).isNull();
              assertThat(entry.requestId()).isNull();
            });
  }

  /** An alert's second would tell whose entry stands in the trail of a shielded child. */
  @Test
  void nationalAuditorReadsOfAlertsInTheirListAlone() {
    Account watch = AnAccount.auditor("contactpoint.watch").build();
    entered(
        watch,
        new AuditEvent.WorkDone(
            WorkAct.RAISE_ALERT, "1".repeat(32), List.of(), "emergency-stated"));

    assertThat(ofAccount(ENGLAND, watch)).isEmpty();
    assertThat(ofAccount(LEEDS, watch)).hasSize(1);
  }

  /** An account is suspended in the moment of the act: equal times would tell whose it was. */
  @ParameterizedTest
  @ValueSource(strings = {"suspected-misuse", "mass-shielding"})
  void nationalAuditorReadsNothingOfWhatTheDirectorySuspends(String reason) {
    entered(
        LEEDS_WORKER,
        new AuditEvent.WorkDone(WorkAct.SUSPEND_ACCOUNT, "leeds.worker", List.of(), reason));

    assertThat(ofAccount(ENGLAND, LEEDS_WORKER)).isEmpty();
    assertThat(ofAccount(LEEDS, LEEDS_WORKER)).hasSize(1);
  }

  @Test
  void nationalAuditorCannotPutTheTrailsOfAnAccountAndOfAShieldedChildTogether() {
    views(LEEDS_WORKER, hidden);
    searches(LEEDS_WORKER, hidden, ofLeeds);
    views(LEEDS_WORKER, ofLeeds);
    assertThat(children(ofAccount(ENGLAND, LEEDS_WORKER))).containsExactly(ofLeeds.value());
    assertThat(accounts(ofChild(ENGLAND, ofLeeds))).containsExactly("leeds.worker", null);
  }

  @Test
  void auditorOfAnotherCouncilLearnsNothingByAShieldedChild() {
    views(LEEDS_WORKER, hidden);
    views(YORK_NURSE, hidden);
    assertThat(ofChild(LEEDS, hidden)).isEmpty();
    assertThat(ofChild(LEEDS, AChild.number(4711))).isEmpty();
  }

  @Test
  void auditorOfAnotherCouncilSeesThatAnOwnAccountActedButNotOnWhichShieldedChild() {
    views(LEEDS_WORKER, hidden);
    views(LEEDS_WORKER, ofYork);
    assertThat(children(ofAccount(LEEDS, LEEDS_WORKER))).containsExactly(ofYork.value(), null);
    assertThat(page(LEEDS, new TrailReader.OfAccount(LEEDS_WORKER.id()), 50).entries())
        .extracting(VisibleEntry::redaction)
        .containsExactly(Redaction.NONE, Redaction.CHILD);
  }

  @Test
  void whatFollowedFromAShieldIsForTheAuditorOfTheChildsCouncilAlone() {
    entered(LEEDS_WORKER, ChildTouched.of(ChildAct.SHIELD_PROPAGATED, hidden));
    entered(LEEDS_WORKER, ChildTouched.of(ChildAct.QUARANTINE_ROW, hidden));
    assertThat(ofAccount(YORK, LEEDS_WORKER)).hasSize(2);
    assertThat(ofChild(YORK, hidden)).hasSize(2);
    assertThat(ofAccount(LEEDS, LEEDS_WORKER)).isEmpty();
    assertThat(ofAccount(ENGLAND, LEEDS_WORKER)).isEmpty();
    assertThat(ofChild(ENGLAND, hidden)).isEmpty();
  }

  /** Who stated an emergency is for the auditor of the child's council alone (rules §7). */
  @Test
  void emergencyIsShownWithWhoStatedItToTheAuditorOfTheChildsCouncilAlone() {
    entered(LEEDS_WORKER, ChildTouched.of(ChildAct.BREAK_GLASS, hidden));
    entered(LEEDS_WORKER, ChildTouched.of(ChildAct.SHOW_MERGED_RECORD, hidden));
    assertThat(ofChild(YORK, hidden)).hasSize(2);
    assertThat(children(ofAccount(LEEDS, LEEDS_WORKER))).containsOnlyNulls().hasSize(1);
    assertThat(ofAccount(ENGLAND, LEEDS_WORKER)).isEmpty();
    assertThat(page(ENGLAND, new TrailReader.OfChild(hidden), 50).entries())
        .allMatch(seen -> seen.redaction() == Redaction.ACTOR)
        .extracting(seen -> seen.entry().action())
        .contains("break-glass")
        .doesNotContain("show-merged-record");
  }

  @Test
  void mergedChildIsKeptLikeTheOneItWentInto() {
    ContactPointId duplicate = AChild.number(99);
    directory.given(
        new ChildRecord.Merged(duplicate, Revision.NEW.next(), hidden, true, java.util.Set.of()));
    views(LEEDS_WORKER, duplicate);
    assertThat(ofChild(LEEDS, duplicate)).isEmpty();
    assertThat(accounts(ofChild(YORK, duplicate))).containsExactly("leeds.worker");
  }

  @Test
  void readingTheTrailIsItselfEntered() {
    views(LEEDS_WORKER, ofLeeds);
    ofChild(LEEDS, ofLeeds);
    AuditEntry entry = directory.entries().getLast();
    assertThat(entry.event().action()).isEqualTo("read-trail");
    assertThat(entry.actor().account()).isEqualTo(new AccountId("leeds.auditor"));
    assertThat(entry.event().shown()).containsExactly(ofLeeds);
    ofAccount(LEEDS, LEEDS_WORKER);
    assertThat(directory.entries().getLast().event().changed()).containsExactly("leeds.worker");
    assertThat(directory.entries().getLast().event().shown()).containsExactly(ofLeeds);
  }

  @Test
  void nothingIsReadWhenTheReadingCannotBeEntered() {
    views(LEEDS_WORKER, ofLeeds);
    directory.trailFails(true);
    TrailOutcome outcome =
        readTrail.handle(
            new ReadTrailCommand(
                LEEDS,
                Actor.of(LEEDS, Role.COUNCIL_AUDITOR),
                new TrailReader.Query(new TrailReader.OfChild(ofLeeds), null, null, null, 50)));
    assertThat(outcome).isInstanceOf(TrailOutcome.Withheld.class);
  }

  @Test
  void pagesAreFilledPastWhatMayNotBeSeen() {
    IntStream.range(0, 30).forEach(n -> views(n % 3 == 0 ? LEEDS_WORKER : YORK_NURSE, ofYork));
    TrailReader.Of of = new TrailReader.OfChild(ofYork);
    TrailPage first = page(LEEDS, of, 4);
    assertThat(first.entries()).hasSize(4);
    assertThat(first.last()).isNotNull();
    TrailPage second = page(LEEDS, new TrailReader.Query(of, null, null, first.last(), 4));
    TrailPage third = page(LEEDS, new TrailReader.Query(of, null, null, second.last(), 4));
    assertThat(second.entries()).hasSize(4);
    assertThat(third.entries()).hasSize(2);
    assertThat(third.last()).isNull();
  }
}
