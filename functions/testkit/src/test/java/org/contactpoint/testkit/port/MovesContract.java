package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Moves between councils. */
abstract class MovesContract extends PortContract {
  private static final AccountId TEAM = new AccountId("leeds.team");
  private static final AccountId YORKS = new AccountId("york.team");

  private final FixedIds ids = new FixedIds(4);
  private final ContactPointId leah = AChild.number(1);

  private static Instant hour(int hour) {
    return NOON.plus(Duration.ofHours(hour));
  }

  private Move started(ContactPointId child, Authority from, Authority to, int hour) {
    Move move = Move.started(ids.next(), child, from, to, TEAM, hour(hour));
    committed(new Change.MoveSaved(null, move));
    return move;
  }

  private Move toYork(int hour) {
    return started(AChild.number(hour + 1), AnAccount.LEEDS, AnAccount.YORK, hour);
  }

  private Move ended(Move move, MoveStatus how) {
    Move ended = move.ended(how, YORKS, hour(90));
    committed(new Change.MoveSaved(move, ended));
    return ended;
  }

  @Test
  void aMoveIsFoundByItsIdAndTheLatestByItsChild() {
    Move first = ended(started(leah, AnAccount.LEEDS, AnAccount.YORK, 0), MoveStatus.DECLINED);
    Move second = started(leah, AnAccount.LEEDS, AnAccount.YORK, 0);
    assertThat(world.moves().find(first.id())).contains(first);
    assertThat(world.moves().find(ids.next())).isEmpty();
    assertThat(world.moves().latestOf(leah)).contains(second);
    assertThat(world.moves().latestOf(AChild.number(2))).isEmpty();
  }

  @Test
  void aMoveIsDecidedOnce() {
    Move move = toYork(0);
    Move declined = ended(move, MoveStatus.DECLINED);
    assertThat(commit(new Change.MoveSaved(move, move.ended(MoveStatus.WITHDRAWN, TEAM, hour(9)))))
        .isInstanceOf(Commits.Stale.class);
    assertThat(commit(new Change.MoveSaved(null, move))).isInstanceOf(Commits.Stale.class);
    assertThat(world.moves().find(move.id())).contains(declined);
  }

  @Test
  void openMovesAreListedToBothCouncilsOldestFirst() {
    List<Move> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(toYork(i));
    }
    Move away = started(AChild.number(9), AnAccount.YORK, AnAccount.LEEDS, 5);
    ended(all.get(1), MoveStatus.WITHDRAWN);
    assertThat(world.moves().startedBy(AnAccount.LEEDS, null, 9))
        .containsExactly(all.get(0), all.get(2), all.get(3));
    assertThat(world.moves().addressedTo(AnAccount.YORK, null, 9))
        .containsExactly(all.get(0), all.get(2), all.get(3));
    assertThat(world.moves().startedBy(AnAccount.LEEDS, all.get(0).place(), 1))
        .containsExactly(all.get(2));
    assertThat(world.moves().addressedTo(AnAccount.YORK, all.get(1).place(), 9))
        .containsExactly(all.get(2), all.get(3));
    assertThat(world.moves().startedBy(AnAccount.YORK, null, 9)).containsExactly(away);
    assertThat(world.moves().addressedTo(AnAccount.LEEDS, null, 9)).containsExactly(away);
    assertThat(world.moves().addressedTo(Authority.NATIONAL, null, 9)).isEmpty();
  }

  @Test
  void theOpenMovesOfAllEnglandAreListedInOneOrder() {
    List<Move> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(toYork(i));
    }
    ended(all.get(5), MoveStatus.DECLINED);
    ended(all.get(7), MoveStatus.ACCEPTED);
    all.remove(7);
    all.remove(5);
    assertThat(world.moves().open(null, 99)).isEqualTo(all);
    assertThat(world.moves().open(null, 3)).isEqualTo(all.subList(0, 3));
    assertThat(world.moves().open(all.get(2).place(), 4)).isEqualTo(all.subList(3, 7));
    assertThat(world.moves().open(all.getLast().place(), 4)).isEmpty();
  }

  @Test
  void anAcceptedMoveIsUnsettledUntilItIsSettled() {
    Move accepted = ended(toYork(0), MoveStatus.ACCEPTED);
    Move other = ended(toYork(1), MoveStatus.ACCEPTED);
    ended(toYork(2), MoveStatus.LAPSED);
    assertThat(world.moves().unsettled(null, 9)).containsExactly(accepted, other);
    assertThat(world.moves().unsettled(accepted.place(), 9)).containsExactly(other);
    committed(new Change.MoveSaved(accepted, accepted.whollySettled()));
    assertThat(world.moves().unsettled(null, 9)).containsExactly(other);
    assertThat(world.moves().find(accepted.id())).contains(accepted.whollySettled());
  }
}
