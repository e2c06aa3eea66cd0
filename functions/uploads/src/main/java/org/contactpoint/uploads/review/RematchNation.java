package org.contactpoint.uploads.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tries the waiting rows of the whole nation again that no file made plain by a key that they
 * share: some parts of the list each night, each from its beginning to its end.
 *
 * <p>A message that fails again and again becomes a dead letter, which names the place where its
 * part goes on once an operator sends it again.
 */
public final class RematchNation {
  /**
   * The number of nights after which a part is tried again. One night is enough for it at the size
   * that docs/limits.md computes; a part that were longer goes on by day, to its end.
   */
  public static final int NIGHTS = 4;

  private static final int PARTS_A_NIGHT = WaitingRows.PARTS / NIGHTS;
  private static final int AT_ONCE = 100;

  private final WaitingRows waitingRows;
  private final RematchRows tryAgain;
  private final WorkQueue continuations;
  private final Clock clock;

  public RematchNation(
      WaitingRows waitingRows, RematchRows tryAgain, WorkQueue continuations, Clock clock) {
    this.waitingRows = waitingRows;
    this.tryAgain = tryAgain;
    this.continuations = continuations;
    this.clock = clock;
  }

  /** Sends a message for each part that is due tonight. */
  public void tonight() {
    LocalDate day = London.today(clock);
    int first = (int) Math.floorMod(day.toEpochDay(), (long) NIGHTS) * PARTS_A_NIGHT;
    for (int part = first; part < first + PARTS_A_NIGHT; part++) {
      continuations.send(new Message.RematchPart(part));
    }
  }

  /** Tries a part, a page at least, and leaves to a message what that moment does not allow. */
  public void tryAgain(Message.RematchPart message, Deadline deadline) {
    int part = message.part();
    @Nullable ListPlace after = message.after() == null ? null : new ListPlace(message.after());
    List<WaitingRow> next = waitingRows.ofPart(part, after, AT_ONCE);
    while (!next.isEmpty()) {
      tryAgain.tryAgain(next);
      after = next.getLast().place();
      if (deadline.hasPassed(clock.instant())) {
        continuations.send(new Message.RematchPart(part, after.value(), message.hops() + 1));
        return;
      }
      next = waitingRows.ofPart(part, after, AT_ONCE);
    }
  }
}
