package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.NoticeKind;
import org.contactpoint.domain.notice.RecordNews;
import org.contactpoint.domain.notice.ServiceNews;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Who watches which child, and when there was news of it (rules §9.11). */
abstract class WatchesContract extends PortContract {
  private static final AccountId WORKER = new AccountId("leeds.socialworker");
  private static final AccountId NURSE = new AccountId("york.nurse");
  private static final ServiceNews JOINED = news(1, NoticeKind.JOINED);
  private static final ServiceNews LEFT = news(1, NoticeKind.LEFT);

  private final ContactPointId leah = AChild.number(1);
  private final Addressee worker = new Addressee.OfAccount(WORKER);
  private final Addressee nurse = new Addressee.OfAccount(NURSE);
  private final Addressee team = new Addressee.OfTeam(AnAccount.LEEDS);
  private final RecordNews died = new RecordNews(leah, NoticeKind.DIED);
  private final RecordNews corrected = new RecordNews(leah, NoticeKind.DEATH_CORRECTED);

  private static ServiceNews news(int number, NoticeKind kind) {
    return new ServiceNews(new InvolvementId("%032x".formatted(number)), kind);
  }

  private static Watch watch(AccountId account, long child, int minute) {
    return new Watch(account, AChild.number(child), NOON.plus(Duration.ofMinutes(minute)));
  }

  private Watch begun(AccountId account, long child, int minute) {
    Watch watch = watch(account, child, minute);
    committed(new Change.WatchBegun(watch));
    return watch;
  }

  private static ChildRecord.Open record(Involvement... services) {
    AChild child = AChild.silent(1).saying(SomeFacts.full("Leah", "Ward", "2012-03-09"));
    for (Involvement service : services) {
      child.saying(
          AStatement.saying(SomeFacts.of("Leah", "Ward").with(service))
              .recordId(service.id().value()));
    }
    return child.build().whenWatched();
  }

  private static AnInvolvement service() {
    return AnInvolvement.school().id(JOINED.involvement().value());
  }

  @Test
  void accountsWatchesAreListedInTheOrderInWhichTheyBegan() {
    Watch second = begun(WORKER, 2, 2);
    Watch first = begun(WORKER, 3, 1);
    Watch nurses = begun(NURSE, 2, 3);

    assertThat(world.watches().of(WORKER, 9)).containsExactly(first, second);
    assertThat(world.watches().of(WORKER, 1)).containsExactly(first);
    assertThat(world.watches().of(NURSE, 9)).containsExactly(nurses);
    assertThat(world.watches().find(WORKER, second.child())).contains(second);
    assertThat(world.watches().find(NURSE, first.child())).isEmpty();
  }

  @Test
  void watchBeginsOnceAndEnds() {
    Watch watch = begun(WORKER, 1, 0);
    assertThat(commit(new Change.WatchBegun(watch(WORKER, 1, 5))))
        .isInstanceOf(Commits.Stale.class);
    assertThat(world.watches().of(WORKER, 9)).containsExactly(watch);

    committed(new Change.WatchEnded(WORKER, leah));
    committed(new Change.WatchEnded(WORKER, leah));
    assertThat(world.watches().of(WORKER, 9)).isEmpty();
    begun(WORKER, 1, 6);
  }

  @Test
  void changeOfWatchedRecordLeavesItsNews() {
    ChildRecord.Open before = record();
    ChildRecord.Open joined = record(service().build()).revised();
    ChildRecord.Open left = record(service().until("2026-04-30").build()).revised().revised();
    committed(saved(null, before));
    committed(saved(before, joined));

    assertThat(world.watches().times(leah, List.of(JOINED, LEFT))).isEqualTo(Map.of(JOINED, NOON));

    committed(saved(joined, left));

    assertThat(world.watches().times(leah, List.of(JOINED, LEFT)))
        .isEqualTo(Map.of(JOINED, NOON, LEFT, NOON));
    assertThat(world.watches().times(leah, List.of(LEFT))).isEqualTo(Map.of(LEFT, NOON));
    assertThat(world.watches().times(AChild.number(2), List.of(JOINED, LEFT))).isEmpty();
    assertThat(world.children().find(leah)).contains(left);
  }

  @Test
  void changeThatIsNotMadeIsNoNews() {
    ChildRecord.Open before = record();
    committed(saved(null, before));
    assertThat(commit(saved(before.revised(), record(service().build()))))
        .isInstanceOf(Commits.Stale.class);
    assertThat(world.watches().times(leah, List.of(JOINED))).isEmpty();
  }

  @Test
  void recordThatNobodyWatchesLeavesNothing() {
    ChildRecord.Open before = AChild.silent(1).saying(SomeFacts.of("Leah", "Ward")).build();
    committed(saved(null, before));
    committed(saved(before, before.stating(record(service().build()).statements()).revised()));
    assertThat(world.watches().times(leah, List.of(JOINED))).isEmpty();
    assertThat(world.children().find(leah).map(one -> ((ChildRecord.Open) one).watched()))
        .contains(false);
  }

  @Test
  void nothingIsLeftOfWhatIsForgotten() {
    begun(WORKER, 1, 0);
    Watch other = begun(WORKER, 2, 1);
    begun(NURSE, 1, 2);
    ChildRecord.Open before = record();
    committed(saved(null, before));
    committed(saved(before, record(service().build()).revised()));

    world.watches().forget(leah);
    world.watches().forget(leah);

    assertThat(world.watches().of(WORKER, 9)).containsExactly(other);
    assertThat(world.watches().of(NURSE, 9)).isEmpty();
    assertThat(world.watches().find(WORKER, leah)).isEmpty();
    assertThat(world.watches().times(leah, List.of(JOINED))).isEmpty();
  }

  @Test
  void noticesAreReadOneByOne() {
    String one = world.watches().idOf(worker, JOINED, NOON);
    String other = world.watches().idOf(worker, LEFT, NOON);
    assertThat(Set.of(one, other, world.watches().idOf(nurse, JOINED, NOON))).hasSize(3);
    assertThat(world.watches().idOf(worker, JOINED, NOON)).isEqualTo(one);

    committed(new Change.NoticeRead(one, NOON.plus(Watch.KEPT)));
    committed(new Change.NoticeRead(one, NOON.plus(Watch.KEPT)));

    assertThat(world.watches().read(List.of(one, other))).containsExactly(one);
    assertThat(world.watches().read(List.of())).isEmpty();
  }

  private static ChildRecord.Open worked(boolean dead) {
    SomeFacts said = SomeFacts.of("Leah", "Ward");
    return AChild.silent(1)
        .saying(dead ? said.died("2026-04-20") : said)
        .saying(
            AStatement.saying(SomeFacts.nameless().with(service().ownedBy(WORKER.value()).build()))
                .recordId("work"))
        .build();
  }

  /** Whether or not anybody watches (rules §9.6). */
  @Test
  void deathIsToldToWhoeverWorksWithTheChildAndSoIsThatItWasWrong() {
    committed(saved(null, worked(false)));
    committed(saved(worked(false), worked(true).revised()));

    assertThat(world.watches().told(worker, 9)).containsExactly(new Told(worker, leah, NOON));
    assertThat(world.watches().told(worker, leah)).contains(new Told(worker, leah, NOON));
    assertThat(world.watches().told(nurse, leah)).isEmpty();
    assertThat(world.watches().told(nurse, 9)).isEmpty();
    assertThat(world.watches().times(leah, List.of(died, corrected))).isEqualTo(Map.of(died, NOON));

    committed(saved(worked(true).revised(), worked(false).revised().revised()));

    assertThat(world.watches().times(leah, List.of(died, corrected)))
        .isEqualTo(Map.of(died, NOON, corrected, NOON));
    assertThat(world.watches().told(worker, 9)).hasSize(1);
    world.watches().forget(leah);
    assertThat(world.watches().told(worker, 9)).isEmpty();
    assertThat(world.watches().times(leah, List.of(died, corrected))).isEmpty();
  }

  /** Who is told goes ahead of a record that a hundred accounts work with (rules §9.6). */
  @Test
  void deathIsToldToAHundredAccounts() {
    AChild living = AChild.silent(1).saying(SomeFacts.of("Leah", "Ward"));
    AChild dead = AChild.silent(1).saying(SomeFacts.of("Leah", "Ward").died("2026-04-20"));
    for (int i = 0; i < 100; i++) {
      String id = "%032x".formatted(i);
      AStatement work =
          AStatement.saying(
                  SomeFacts.nameless()
                      .with(AnInvolvement.school().id(id).ownedBy("worker." + i).build()))
              .recordId(id);
      living.saying(work);
      dead.saying(work);
    }
    committed(saved(null, living.build()));
    committed(saved(living.build(), dead.build().revised()));

    for (int i : List.of(0, 50, 99)) {
      assertThat(world.watches().told(new Addressee.OfAccount(new AccountId("worker." + i)), 9))
          .hasSize(1);
    }
    assertThat(world.watches().times(leah, List.of(died))).containsKey(died);
  }

  @Test
  void teamIsToldOncePerChildAndOfTheNewestFirst() {
    committed(new Change.TeamTold(AChild.number(2), AnAccount.LEEDS));
    committed(new Change.TeamTold(leah, AnAccount.LEEDS));
    committed(new Change.TeamTold(leah, AnAccount.LEEDS));

    assertThat(world.watches().told(team, 9))
        .extracting(Told::child)
        .containsExactlyInAnyOrder(leah, AChild.number(2));
    assertThat(world.watches().told(team, 1)).hasSize(1);
    assertThat(world.watches().told(new Addressee.OfTeam(AnAccount.YORK), 9)).isEmpty();
    assertThat(world.watches().of(WORKER, 9)).isEmpty();
    world.watches().forget(leah);
    assertThat(world.watches().told(team, 9))
        .extracting(Told::child)
        .containsExactly(AChild.number(2));
  }
}
