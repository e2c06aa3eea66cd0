package org.contactpoint.testkit.memory;

import java.time.Clock;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.domain.notice.Watch;

/** Watches, and the news that is written along with the records. */
final class NoticeWrites {
  private final InMemoryState state;
  private final Clock clock;

  NoticeWrites(InMemoryState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  Stream<Write> all(NoticeChanges changes) {
    return changes.news().entrySet().stream()
        .flatMap(
            of ->
                of.getValue().stream()
                    .map(
                        news ->
                            Write.always(
                                "news " + of.getKey().value() + " " + news,
                                () -> state.newsOf(of.getKey()).put(news, clock.instant()))));
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
