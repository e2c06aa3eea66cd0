package org.contactpoint.uploads.event;

import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.uploads.duplicate.CompareRecords;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.review.RematchNation;

/** What messages ask for that concerns no single upload. */
public final class NationalWork {
  private final RematchNation rematch;
  private final CompareRecords compare;

  public NationalWork(RematchNation rematch, CompareRecords compare) {
    this.rematch = rematch;
    this.compare = compare;
  }

  void work(Message.OfTheNation message, Deadline deadline) {
    switch (message) {
      case Message.RematchNation ignored -> rematch.tonight();
      case Message.RematchPart again -> rematch.tryAgain(again, deadline);
      case Message.CompareRecords ignored -> compare.begin();
      case Message.CompareSome ignored -> compare.compareSome(deadline);
      case Message.ComparePart part -> compare.compare(part, deadline);
    }
  }
}
