package org.contactpoint.testkit.memory;

import java.time.Clock;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.DeathNews;
import org.contactpoint.domain.notice.News;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.value.ContactPointId;

/** Watches, who is told, and the news that is written along with the records. */
final class NoticeWrites {
  private final InMemoryState state;
  private final Clock clock;

  NoticeWrites(InMemoryState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  Stream<Write> all(NoticeChanges changes) {
    Stream<Write> news =
        changes.news().entrySet().stream()
            .flatMap(of -> of.getValue().stream().map(one -> came(of.getKey(), one)));
    return Stream.concat(news, changes.deaths().stream().flatMap(this::death));
  }

  private Stream<Write> death(DeathNews death) {
    ContactPointId child = death.news().child();
    Stream<Write> told =
        death.told().stream()
            .map(Addressee.OfAccount::new)
            .map(to -> Write.entry(name(child, to), () -> tell(child, to)));
    return Stream.concat(Stream.of(came(child, death.news())), told);
  }

  private Write came(ContactPointId child, News news) {
    return Write.always(
        "news " + child.value() + " " + news, () -> state.newsOf(child).put(news, clock.instant()));
  }

  private void tell(ContactPointId child, Addressee to) {
    state.toldOf(child).put(to, new Told(to, child, clock.instant()));
  }

  private static String name(ContactPointId child, Addressee to) {
    return "told " + child.value() + " " + to.text();
  }

  Write told(Change.TeamTold change) {
    Addressee team = new Addressee.OfTeam(change.team());
    return Write.always(name(change.child(), team), () -> tell(change.child(), team));
  }

  Write begun(Change.WatchBegun change) {
    Watch watch = change.watch();
    return Write.when(
        "watch " + watch.child().value() + " " + watch.account().value(),
        () -> !state.watchersOf(watch.child()).containsKey(watch.account()),
        () -> state.watchersOf(watch.child()).put(watch.account(), watch));
  }

  Write ended(Change.WatchEnded change) {
    return Write.always(
        "watch " + change.child().value() + " " + change.account().value(),
        () -> state.watchersOf(change.child()).remove(change.account()));
  }

  Write read(Change.NoticeRead change) {
    return Write.always("read " + change.notice(), () -> state.readNotices.add(change.notice()));
  }
}
