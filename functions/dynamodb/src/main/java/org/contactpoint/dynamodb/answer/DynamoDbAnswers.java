package org.contactpoint.dynamodb.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;

/**
 * The remembered answers, from the table {@code requests}; the store takes expired ones away in its
 * own time, so they are looked at here.
 */
public final class DynamoDbAnswers implements Answers {
  private final DynamoTable<RequestItem> requests;
  private final AnswerCodec codec;
  private final Clock clock;

  public DynamoDbAnswers(DynamoTables tables, AnswerCodec codec, Clock clock) {
    this.requests = RequestItem.table(tables);
    this.codec = codec;
    this.clock = clock;
  }

  @Override
  public Optional<RememberedAnswer> find(String key) {
    Instant now = clock.instant();
    return requests
        .get(codec.place(key))
        .map(item -> AnswerCodec.answer(key, item))
        .filter(answer -> answer.expires().isAfter(now));
  }
}
