package org.contactpoint.dynamodb.commit;

import java.time.Clock;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.dynamodb.codec.AnswerCodec;
import org.contactpoint.dynamodb.item.RequestItem;
import org.contactpoint.dynamodb.table.Condition;
import org.contactpoint.dynamodb.table.Rooms;
import org.contactpoint.dynamodb.table.Writing;

/** The writes of remembered answers. */
final class AnswerWrites {
  private final Writing<RequestItem> requests;
  private final AnswerCodec codec;
  private final Clock clock;

  AnswerWrites(Rooms rooms, AnswerCodec codec, Clock clock) {
    this.requests = rooms.requests().writing();
    this.codec = codec;
    this.clock = clock;
  }

  Step remembered(Change.AnswerRemembered change) {
    return Step.answer(
        requests.put(
            codec.item(change.answer()),
            Condition.absentOrExpired(clock.instant().getEpochSecond())));
  }
}
