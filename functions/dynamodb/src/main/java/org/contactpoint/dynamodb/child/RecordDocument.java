package org.contactpoint.dynamodb.child;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.StatementDocument;
import org.jspecify.annotations.Nullable;

/**
 * A record in whichever state it is; each state fills its own fields alone.
 *
 * @param watched true for an open record that somebody watches, else null
 * @param takenOut for which first day of its archive it was taken out of the search lists
 */
public record RecordDocument(
    @Nullable String responsible,
    @Nullable List<StatementDocument> statements,
    @Nullable FaceDocument face,
    @Nullable String keeper,
    @Nullable String into,
    List<String> distinctFrom,
    boolean onceShielded,
    @Nullable Boolean watched,
    @Nullable String takenOut) {

  /** The states, as they are stored beside the document. */
  public enum State {
    OPEN,
    SHIELDED,
    MERGED
  }

  /** The state of a record. */
  public static State stateOf(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open ignored -> State.OPEN;
      case ChildRecord.Shielded ignored -> State.SHIELDED;
      case ChildRecord.Merged ignored -> State.MERGED;
    };
  }

  /** The document of a record. */
  public static RecordDocument of(ChildRecord record) {
    List<String> distinct = texts(record.distinctFrom());
    return switch (record) {
      case ChildRecord.Open open ->
          new RecordDocument(
              open.responsible().value(),
              open.statements().stream().map(StatementDocument::of).toList(),
              null,
              null,
              null,
              distinct,
              open.onceShielded(),
              open.watched() ? true : null,
              text(open));
      case ChildRecord.Shielded shielded ->
          new RecordDocument(
              null,
              null,
              FaceDocument.of(shielded.face()),
              shielded.responsibilityProof(),
              null,
              distinct,
              true,
              null,
              text(shielded));
      case ChildRecord.Merged merged ->
          new RecordDocument(
              null,
              null,
              null,
              null,
              merged.into().value(),
              distinct,
              merged.onceShielded(),
              null,
              null);
    };
  }

  private static @Nullable String text(ChildRecord.Surviving record) {
    LocalDate day = record.takenOutFor();
    return day == null ? null : day.toString();
  }

  private static List<String> texts(Collection<ContactPointId> ids) {
    return ids.stream().map(ContactPointId::value).sorted().toList();
  }

  /** The record that it is the document of. */
  public ChildRecord record(ContactPointId id, Revision revision, State state) {
    return switch (state) {
      case OPEN ->
          new ChildRecord.Open(
              id,
              revision,
              new Authority(held(responsible)),
              held(statements).stream().map(StatementDocument::statement).toList(),
              distinct(),
              onceShielded,
              Boolean.TRUE.equals(watched),
              day());
      case SHIELDED ->
          new ChildRecord.Shielded(
              id, revision, held(face).face(), held(keeper), distinct(), day());
      case MERGED ->
          new ChildRecord.Merged(
              id, revision, new ContactPointId(held(into)), onceShielded, distinct());
    };
  }

  private @Nullable LocalDate day() {
    return takenOut == null ? null : LocalDate.parse(takenOut);
  }

  private Set<ContactPointId> distinct() {
    Set<ContactPointId> ids = new LinkedHashSet<>();
    distinctFrom.forEach(id -> ids.add(new ContactPointId(id)));
    return ids;
  }

  private static <T> T held(@Nullable T value) {
    return Objects.requireNonNull(value, "a record's document lacks a field of its state");
  }

  @Override
  public String toString() {
    return "RecordDocument[redacted]";
  }
}
