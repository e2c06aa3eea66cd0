package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** A move of a child to another council. */
public record MoveDocument(
    String child,
    String from,
    String to,
    String by,
    String startedAt,
    String status,
    @Nullable String decidedAt,
    boolean hidden,
    boolean settled) {

  /** The document of a move. */
  public static MoveDocument of(Move move) {
    return new MoveDocument(
        move.child().value(),
        move.from().value(),
        move.to().value(),
        move.by().value(),
        move.startedAt().toString(),
        move.status().code(),
        move.decidedAt() == null ? null : move.decidedAt().toString(),
        move.hidden(),
        move.settled());
  }

  /** The move that it is the document of. */
  public Move move(String id, long version) {
    return new Move(
        id,
        new ContactPointId(child),
        new Authority(from),
        new Authority(to),
        new AccountId(by),
        Instant.parse(startedAt),
        MoveStatus.parse(status).orElseThrow(),
        decidedAt == null ? null : Instant.parse(decidedAt),
        hidden,
        settled,
        version);
  }

  @Override
  public String toString() {
    return "MoveDocument[redacted]";
  }
}
