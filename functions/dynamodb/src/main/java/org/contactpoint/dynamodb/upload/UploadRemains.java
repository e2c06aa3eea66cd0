package org.contactpoint.dynamodb.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.Marks;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WriteStep;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What uploads have of a record that is destroyed: the memory of its source records, the rows that
 * wait or were decided, and the sources' ids in reports. Rows of other children lose its number.
 */
public final class UploadRemains implements TableRemains {
  private static final int PAGE = 100;

  private final DynamoTable<EncryptedItem> uploads;
  private final TableWrites<EncryptedItem> writing;
  private final UploadsCodec codec;
  private final UploadWrites writes;
  private final Quarantine quarantine;
  private final Marks marks;
  private final Sounds sounds;

  public UploadRemains(
      DynamoTables tables, UploadsCodec codec, Sounds sounds, Quarantine quarantine, Marks marks) {
    this.uploads = tables.uploads();
    this.writing = uploads.writing();
    this.codec = codec;
    this.writes = new UploadWrites(tables, codec, sounds);
    this.quarantine = quarantine;
    this.marks = marks;
    this.sounds = sounds;
  }

  @Override
  public boolean erase(EndingRecord ending, Erasure erasure) {
    Set<StatementKey> keys =
        ending.statements().stream().map(Statement::key).collect(Collectors.toSet());
    Set<StatementKey> doubtful =
        quarantine.ofChild(ending.number()).stream()
            .map(row -> row.row().key())
            .filter(key -> !keys.contains(key))
            .collect(Collectors.toSet());
    return links(keys, erasure)
        && withheld(ending.number(), doubtful, erasure)
        && waiting(ending.number(), erasure);
  }

  private List<SourceLink> linksOf(Set<StatementKey> keys) {
    return uploads.getAll(keys.stream().map(codec::linkKey).toList()).stream()
        .map(codec::link)
        .toList();
  }

  private boolean links(Set<StatementKey> keys, Erasure erasure) {
    for (SourceLink link : linksOf(keys)) {
      if (erasure.isSpent() || !forget(link, erasure)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Rows that look like the child: those of another, openly linked one wait for nobody any more.
   */
  private boolean withheld(ContactPointId child, Set<StatementKey> keys, Erasure erasure) {
    for (SourceLink link : linksOf(keys)) {
      if (erasure.isSpent()) {
        return false;
      }
      boolean gone;
      if (link.quarantined()) {
        gone = forget(link, erasure);
      } else if (isWithheldFor(child, link)) {
        gone =
            erasure.writeTogether(
                List.of(writes.saved(new Change.LinkSaved(link, link.withholdingNothing()))));
      } else {
        gone = true;
      }
      if (!gone) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithheldFor(ContactPointId child, SourceLink link) {
    SourceLink.Withheld row = link.withheld();
    return row != null && row.child().equals(child);
  }

  /**
   * The reports first, by the link's own steps; then the link with what waits or seems under it.
   */
  private boolean forget(SourceLink link, Erasure erasure) {
    for (LinkStep step : link.steps()) {
      unname(step, erasure);
    }
    List<TransactWriteItem> together = new ArrayList<>();
    together.add(writes.deleted(new Change.LinkDeleted(link)));
    if (LinkHistory.isLive(link.steps())) {
      together.add(writing.add(codec.liveKey(link.key().source()), AttributeNames.LIVE, -1));
    }
    Optional<ApparentRecord> made = apparent(link);
    made.ifPresent(record -> together.addAll(withoutLink(record, link.key())));
    List<TransactWriteItem> pointers = new ArrayList<>();
    row(link)
        .ifPresent(
            row ->
                writes
                    .deleted(new Change.WaitingRowDeleted(row))
                    .forEach(
                        step ->
                            (step.kind() == WriteStep.Kind.TOGETHER ? together : pointers)
                                .add(step.item())));
    return made.map(record -> unmarked(record, link.key(), erasure)).orElse(true)
        && written(pointers, erasure)
        && erasure.writeTogether(together);
  }

  /** Before the link goes, by which the apparent record is found. */
  private boolean unmarked(ApparentRecord made, StatementKey key, Erasure erasure) {
    Set<IndexKey> gone = new HashSet<>(IndexKeys.ofApparent(made.record(), sounds));
    rest(made, key).ifPresent(left -> gone.removeAll(IndexKeys.ofApparent(left, sounds)));
    return marks.erase(made.id(), gone, erasure);
  }

  /** What is left of it without that source record, if that names anybody. */
  private static Optional<ChildRecord.Open> rest(ApparentRecord made, StatementKey key) {
    List<Statement> rest = made.record().without(statement -> statement.key().equals(key));
    return rest.stream().anyMatch(Statement::namesTheChild)
        ? Optional.of(made.record().stating(rest).revised())
        : Optional.empty();
  }

  private static boolean written(List<TransactWriteItem> writes, Erasure erasure) {
    erasure.write(writes);
    return true;
  }

  private Optional<WaitingRow> row(SourceLink link) {
    return Optional.ofNullable(link.review())
        .flatMap(id -> uploads.get(UploadsCodec.reviewKey(id)))
        .map(codec::waitingRow);
  }

  private Optional<ApparentRecord> apparent(SourceLink link) {
    return Optional.ofNullable(link.child())
        .filter(ignored -> link.quarantined())
        .flatMap(id -> uploads.get(UploadsCodec.apparentKey(id)))
        .map(codec::apparent);
  }

  private List<TransactWriteItem> withoutLink(ApparentRecord made, StatementKey key) {
    return List.of(
        rest(made, key)
            .map(left -> writes.saved(new Change.ApparentRecordSaved(made, made.with(left))))
            .orElseGet(() -> writes.deleted(new Change.ApparentRecordDeleted(made))));
  }

  /** The report keeps its line, without the id that the source has for the child. */
  private void unname(LinkStep step, Erasure erasure) {
    List<EncryptedItem> slices =
        uploads.from(
            UploadsCodec.partition(step.upload()),
            UploadsCodec.sliceSort(Math.max(0, step.row() - PAGE + 1)),
            UploadsCodec.sliceSort(step.row()),
            PAGE);
    if (slices.isEmpty()) {
      return;
    }
    EncryptedItem slice = slices.getLast();
    List<RowResult> results = codec.results(slice);
    if (results.stream().anyMatch(result -> names(result, step))) {
      long first = Long.parseLong(slice.sk().substring(UploadsCodec.SLICE.length()));
      erasure.write(
          List.of(
              writing.put(
                  codec.item(
                      step.upload(),
                      first,
                      results.stream()
                          .map(result -> names(result, step) ? unnamed(result) : result)
                          .toList()))));
    }
  }

  private static boolean names(RowResult result, LinkStep step) {
    return result.row() == step.row() && result.recordId() != null;
  }

  private static RowResult unnamed(RowResult result) {
    return new RowResult(result.row(), result.outcome(), result.field(), result.reason(), null);
  }

  /** One that could only be about the child goes; any other waits on without the number. */
  private boolean waiting(ContactPointId child, Erasure erasure) {
    String place = codec.candidate(child);
    List<EncryptedItem> pointers = uploads.first(place, PAGE);
    while (!pointers.isEmpty()) {
      Map<String, WaitingRow> rows =
          uploads
              .getAll(pointers.stream().map(one -> UploadsCodec.reviewKey(one.sk())).toList())
              .stream()
              .map(codec::waitingRow)
              .collect(Collectors.toMap(WaitingRow::id, row -> row));
      for (EncryptedItem pointer : pointers) {
        WaitingRow row = rows.get(pointer.sk());
        if (row != null && (erasure.isSpent() || !forget(row, child, erasure))) {
          return false;
        }
        erasure.write(List.of(writing.delete(DynamoTable.key(place, pointer.sk()))));
      }
      pointers = uploads.first(place, PAGE);
    }
    return true;
  }

  private boolean forget(WaitingRow row, ContactPointId child, Erasure erasure) {
    WaitingRow next = row.forgetting(Set.of(child));
    if (!row.decided() && next.candidates().isEmpty()) {
      return linksOf(Set.of(row.row().key())).stream()
          .filter(link -> row.id().equals(link.review()))
          .findFirst()
          .map(link -> link.child() == null ? forget(link, erasure) : gone(row, erasure))
          .orElseGet(() -> gone(row, erasure));
    }
    return erasure.writeTogether(
        List.of(writing.put(codec.item(next), WriteCondition.versionIs(row.version()))));
  }

  private boolean gone(WaitingRow row, Erasure erasure) {
    List<WriteStep> steps = writes.deleted(new Change.WaitingRowDeleted(row));
    return erasure.writeTogether(
            steps.stream()
                .filter(step -> step.kind() == WriteStep.Kind.TOGETHER)
                .map(WriteStep::item)
                .toList())
        && written(
            steps.stream()
                .filter(step -> step.kind() != WriteStep.Kind.TOGETHER)
                .map(WriteStep::item)
                .toList(),
            erasure);
  }

  /** What rows that look like the child appear to have made, with the memory of their sources. */
  public boolean forget(ContactPointId apparent, Erasure erasure) {
    return uploads
        .get(UploadsCodec.apparentKey(apparent))
        .map(codec::apparent)
        .map(
            made ->
                links(
                    made.record().statements().stream()
                        .map(Statement::key)
                        .collect(Collectors.toSet()),
                    erasure))
        .orElse(true);
  }

  /** A decided row that names the child no more. */
  public boolean forget(String row, ContactPointId child, Erasure erasure) {
    return uploads
        .get(UploadsCodec.reviewKey(row))
        .map(codec::waitingRow)
        .map(found -> forget(found, child, erasure))
        .orElse(true);
  }
}
