package org.contactpoint.dynamodb.answer;

import java.time.Clock;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;

/** The writes of remembered answers. */
public final class AnswerWrites {
  private final TableWrites<RequestItem> requests;
  private final AnswerCodec codec;
  private final Clock clock;

  public AnswerWrites(DynamoTables tables, AnswerCodec codec, Clock clock) {
    this.requests = RequestItem.table(tables).writing();
    this.codec = codec;
    this.clock = clock;
  }

  public WriteStep remembered(Change.AnswerRemembered change) {
    return WriteStep.answer(
        requests.put(
            codec.item(change.answer()),
            WriteCondition.absentOrExpired(clock.instant().getEpochSecond())));
  }
}
