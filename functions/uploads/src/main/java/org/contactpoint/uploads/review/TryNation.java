package org.contactpoint.uploads.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.domain.commit.Deadline;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.uploads.queue.Continuations;
import org.contactpoint.uploads.queue.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the waiting rows of the whole nation again that no file made plain by a key that they
 * share: a part of the list each night, so that every row has its turn within {@link #NIGHTS}.
 */
public final class TryNation {
  /** Within so many nights every waiting row is tried once, whatever came. */
  public static final int NIGHTS = 4;

  private static final int PARTS_A_NIGHT = WaitingRows.PARTS / NIGHTS;
  private static final int AT_ONCE = 100;

  /** A part that needs more messages than this is cut off, and goes on with its next turn. */
  private static final int MOST_HOPS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(TryNation.class);

  private final WaitingRows waitingRows;
  private final TryWaitingRows tryAgain;
  private final Continuations continuations;
  private final Clock clock;

  public TryNation(
      WaitingRows waitingRows, TryWaitingRows tryAgain, Continuations continuations, Clock clock) {
    this.waitingRows = waitingRows;
    this.tryAgain = tryAgain;
    this.continuations = continuations;
    this.clock = clock;
  }

  /** Sends a message for each part whose turn it is tonight. */
  public void tonight() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int first = (int) Math.floorMod(day.toEpochDay(), (long) NIGHTS) * PARTS_A_NIGHT;
    for (int part = first; part < first + PARTS_A_NIGHT; part++) {
      continuations.send(new Message.TryPartAgain(part));
    }
  }

  /** Tries a part, a page at least, and leaves to a message what that moment does not allow. */
  public void tryAgain(Message.TryPartAgain message, Deadline deadline) {
    int part = message.part();
    @Nullable ListPlace after = message.after() == null ? null : new ListPlace(message.after());
    List<WaitingRow> next = waitingRows.ofPart(part, after, AT_ONCE);
    while (!next.isEmpty()) {
      tryAgain.tryAgain(next);
      after = next.getLast().place();
      if (deadline.hasPassed(clock.instant())) {
        leave(message, after);
        return;
      }
      next = waitingRows.ofPart(part, after, AT_ONCE);
    }
  }

  private void leave(Message.TryPartAgain message, ListPlace after) {
    if (message.hops() < MOST_HOPS) {
      continuations.send(
          new Message.TryPartAgain(message.part(), after.value(), message.hops() + 1));
    } else {
      LOG.warn("part {} of the waiting rows is too long for one night", message.part());
    }
  }
}
