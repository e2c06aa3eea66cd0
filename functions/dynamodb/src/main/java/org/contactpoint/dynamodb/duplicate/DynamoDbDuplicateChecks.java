package org.contactpoint.dynamodb.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.KnownPair;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.child.DirectoryItem;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.LastingTransaction;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The records that are to be compared, in the table {@code duplicates}. */
public final class DynamoDbDuplicateChecks implements DuplicateChecks {

  private final DynamoDbClient client;
  private final DynamoTable<EncryptedItem> duplicates;
  private final TableWrites<EncryptedItem> writing;
  private final TableWrites<DirectoryItem> directory;
  private final DuplicatesCodec codec;

  public DynamoDbDuplicateChecks(DynamoTables tables, DuplicatesCodec codec) {
    this.client = tables.client();
    this.duplicates = tables.duplicates();
    this.writing = duplicates.writing();
    this.directory = DirectoryItem.table(tables).writing();
    this.codec = codec;
  }

  @Override
  public List<DuplicateCheck> waiting(int part, @Nullable String after, int limit) {
    String checks = DuplicatesCodec.checks(part);
    List<EncryptedItem> items =
        after == null ? duplicates.first(checks, limit) : duplicates.after(checks, after, limit);
    return items.stream().map(DuplicatesCodec::check).toList();
  }

  @Override
  public long waiting() {
    return IntStream.range(0, DuplicateCheck.PARTS)
        .mapToLong(part -> duplicates.count(DuplicatesCodec.checks(part)))
        .sum();
  }

  @Override
  public Map<ContactPointId, KnownPair> known(ContactPointId child) {
    return duplicates.all(DuplicatesCodec.partition(child), DuplicatesCodec.PAIR).stream()
        .collect(Collectors.toMap(DuplicatesCodec::otherOf, DuplicatesCodec::known));
  }

  @Override
  public String nameOf(DuplicateList list) {
    return codec.nameOf(list);
  }

  @Override
  public boolean found(ComparedPair pair, PairLists lists, LocalDate foundOn) {
    return isWritten(
        Stream.concat(
            held(pair), codec.items(pair.pair(), lists, foundOn).stream().map(writing::put)));
  }

  @Override
  public boolean gone(ComparedPair pair) {
    return isWritten(
        Stream.concat(held(pair), codec.keys(pair.pair()).stream().map(writing::delete)));
  }

  @Override
  public void done(DuplicateCheck check) {
    isWritten(
        Stream.of(
            writing.delete(
                DuplicatesCodec.checkKey(check.child()),
                WriteCondition.textIs(AttributeNames.TARGET, check.mark()))));
  }

  /** Both records are as they were compared. */
  private Stream<TransactWriteItem> held(ComparedPair pair) {
    return Stream.of(pair.pair().one(), pair.pair().other())
        .map(child -> directory.check(RecordCodec.key(child), asRead(pair.read().get(child))));
  }

  private static WriteCondition asRead(@Nullable Revision revision) {
    return revision == null
        ? WriteCondition.absent()
        : WriteCondition.revisionIs(revision.version(), revision.shieldEpoch());
  }

  /** False where a condition failed, which no repeat changes. */
  private boolean isWritten(Stream<TransactWriteItem> writes) {
    return LastingTransaction.isWritten(client, writes.toList());
  }
}
