package org.contactpoint.dynamodb.commit;

import java.time.Clock;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.dynamodb.codec.AnswerCodec;
import org.contactpoint.dynamodb.item.RequestItem;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;

/** The writes of remembered answers. */
final class AnswerWrites {
  private final TableWrites<RequestItem> requests;
  private final AnswerCodec codec;
  private final Clock clock;

  AnswerWrites(DynamoTables tables, AnswerCodec codec, Clock clock) {
    this.requests = RequestItem.table(tables).writing();
    this.codec = codec;
    this.clock = clock;
  }

  WriteStep remembered(Change.AnswerRemembered change) {
    return WriteStep.answer(
        requests.put(
            codec.item(change.answer()),
            WriteCondition.absentOrExpired(clock.instant().getEpochSecond())));
  }
}
