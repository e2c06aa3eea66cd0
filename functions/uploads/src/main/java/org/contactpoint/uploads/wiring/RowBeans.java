package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.HiddenIndex;
import org.contactpoint.domain.matching.MatchRow;
import org.contactpoint.domain.matching.NameComparison;
import org.contactpoint.domain.matching.SearchIndex;
import org.contactpoint.domain.matching.ShieldedLook;
import org.contactpoint.domain.matching.Sounds;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.row.ChildChanges;
import org.contactpoint.uploads.row.DecideLinkedRow;
import org.contactpoint.uploads.row.DecideRow;
import org.contactpoint.uploads.row.DecideUnknownRow;
import org.contactpoint.uploads.row.LinkChanges;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.WaitingChanges;
import org.contactpoint.uploads.slice.Pauses;
import org.contactpoint.uploads.slice.ReadAhead;
import org.contactpoint.uploads.slice.WorkRows;

/** What decides rows and carries them out. */
@Factory
final class RowBeans {
  private static final int FIRST_PAUSE_MILLIS = 20;
  private static final int MOST_DOUBLINGS = 6;

  @Singleton
  DecideUnknownRow decideUnknownRow(MatchRow matching, ShieldedLook look) {
    return new DecideUnknownRow(matching, look);
  }

  @Singleton
  DecideRow decideRow(DecideUnknownRow unknown, NameComparison comparison) {
    return new DecideRow(unknown, new DecideLinkedRow(comparison, unknown));
  }

  @Singleton
  ChildChanges childChanges(Ids ids, Sounds sounds) {
    return new ChildChanges(ids, sounds);
  }

  @Singleton
  PlanRow planRow(ChildChanges children, Ids ids) {
    return new PlanRow(children, new LinkChanges(), new WaitingChanges(ids));
  }

  @Singleton
  ReadAhead readAhead(
      SourceLinks links,
      SearchIndex index,
      HiddenIndex hidden,
      Children children,
      WaitingRows waiting,
      Sounds sounds) {
    return new ReadAhead(links, index, hidden, children, waiting, sounds);
  }

  /** Twice as long each time, with as much chance in it. */
  @Singleton
  Pauses pauses() {
    return attempt -> {
      long millis = FIRST_PAUSE_MILLIS * (1L << Math.min(attempt, MOST_DOUBLINGS));
      long jitter = ThreadLocalRandom.current().nextLong(millis);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis + jitter));
    };
  }

  @Singleton
  WorkRows workRows(ReadAhead readAhead, Sounds sounds, Commits commits, Pauses pauses) {
    return new WorkRows(readAhead, sounds, commits, pauses);
  }
}
