package org.contactpoint.dynamodb.shielding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.NamingChanges.Kind;
import org.contactpoint.domain.commit.NamingChanges.Naming;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.child.DirectoryRemains;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.upload.UploadRemains;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What stands under the number of a record that is destroyed, but for what is hidden of it:
 * pointers to shields, call-backs, moves, investigations, requests, merges and rows, each of which
 * goes before its pointer.
 */
public final class ShieldedRemains implements TableRemains {
  private static final int PAGE = 100;

  private final DynamoTable<EncryptedItem> shielded;
  private final TableWrites<EncryptedItem> writing;
  private final DirectoryRemains directory;
  private final UploadRemains uploads;

  public ShieldedRemains(DynamoTables tables, DirectoryRemains directory, UploadRemains uploads) {
    this.shielded = tables.shielded();
    this.writing = shielded.writing();
    this.directory = directory;
    this.uploads = uploads;
  }

  @Override
  public boolean erase(EndingRecord ending, Erasure erasure) {
    String partition = ShieldCodec.partition(ending.number());
    List<EncryptedItem> items = shielded.first(partition, PAGE);
    while (!items.isEmpty()) {
      for (EncryptedItem item : items) {
        if (!item.sk().startsWith(HiddenDecryptor.HIDDEN)
            && !leadsToOther(ending.number(), item)
            && (erasure.isSpent() || !erased(ending.number(), item, erasure))) {
          return false;
        }
      }
      items = shielded.after(partition, items.getLast().sk(), PAGE);
    }
    erasure.write(
        ending.record().distinctFrom().stream()
            .map(other -> unnoted(new Naming(other, Kind.RECORD, ending.number().value())))
            .toList());
    return true;
  }

  /** By this the record is found from the one that stands for it, so it goes with the record. */
  private static boolean leadsToOther(ContactPointId child, EncryptedItem item) {
    return DynamoTable.key(item.pk(), item.sk()).equals(ShieldCodec.mergePointerKey(child));
  }

  /** What leads from that record to the one that stands for it, and back. */
  public List<TransactWriteItem> leadingToOther(ContactPointId child) {
    return shielded.get(ShieldCodec.mergePointerKey(child)).stream()
        .flatMap(
            item ->
                Stream.of(
                    ShieldCodec.mergePointerKey(child),
                    ShieldCodec.mergedKey(
                        new ContactPointId(Objects.requireNonNull(item.target())), child)))
        .map(writing::delete)
        .toList();
  }

  /** Nothing names that child there any more. */
  private TransactWriteItem unnoted(Naming naming) {
    EncryptedItem item = NamedItems.item(naming);
    return writing.delete(DynamoTable.key(item.pk(), item.sk()));
  }

  /** The ids of the merges in which that record took part. */
  public List<String> mergesOf(ContactPointId record) {
    return shielded.all(ShieldCodec.partition(record), NamedItems.prefix(Kind.MERGE)).stream()
        .map(item -> NamedItems.naming(item).id())
        .toList();
  }

  private boolean erased(ContactPointId child, EncryptedItem item, Erasure erasure) {
    if (item.sk().startsWith(NamedItems.NAMED)
        && !unnamed(child, NamedItems.naming(item), erasure)) {
      return false;
    }
    List<TransactWriteItem> deletions = new ArrayList<>();
    pointedTo(item).forEach(key -> deletions.add(writing.delete(key)));
    deletions.add(writing.delete(DynamoTable.key(item.pk(), item.sk())));
    erasure.write(deletions);
    return true;
  }

  private boolean unnamed(ContactPointId child, Naming naming, Erasure erasure) {
    return switch (naming.kind()) {
      case MERGE -> {
        List<TransactWriteItem> notes = new ArrayList<>();
        directory
            .merge(naming.id(), erasure)
            .forEach(one -> notes.add(unnoted(new Naming(one, Kind.MERGE, naming.id()))));
        erasure.write(notes);
        yield true;
      }
      case CALL_BACK -> deleted(ShieldCodec.callBackKey(naming.id()), erasure);
      case INVESTIGATION -> deleted(InvestigationCodec.key(naming.id()), erasure);
      case RECORD -> directory.distinction(new ContactPointId(naming.id()), child, erasure);
      case APPARENT -> uploads.forget(new ContactPointId(naming.id()), erasure);
      case ROW -> uploads.forget(naming.id(), child, erasure);
    };
  }

  private boolean deleted(Key key, Erasure erasure) {
    erasure.write(List.of(writing.delete(key)));
    return true;
  }

  /** The keys of what an item among the child's points to. */
  private static List<Key> pointedTo(EncryptedItem item) {
    String sort = item.sk();
    if (sort.startsWith(ShieldCodec.SHIELD)) {
      return target(item).map(id -> ShieldCodec.shieldKey(new ShieldId(id))).stream().toList();
    }
    if (sort.startsWith(MoveCodec.MOVE)) {
      return target(item).stream()
          .flatMap(id -> List.of(MoveCodec.key(id), MoveCodec.arrivalKey(id)).stream())
          .toList();
    }
    if (sort.startsWith(AccessRequestCodec.REQUEST)
        || sort.startsWith(AccessRequestCodec.OPEN_OF_CHILD)) {
      return target(item).stream()
          .flatMap(
              id -> List.of(AccessRequestCodec.key(id), AccessRequestCodec.heldKey(id)).stream())
          .toList();
    }
    if (sort.startsWith(HiddenDecryptor.QUARANTINE)) {
      return List.of(
          HiddenDecryptor.pointerKey(sort.substring(HiddenDecryptor.QUARANTINE.length())));
    }
    if (sort.startsWith(ShieldCodec.MERGED)) {
      return List.of(
          ShieldCodec.mergePointerKey(
              new ContactPointId(sort.substring(ShieldCodec.MERGED.length()))));
    }
    return List.of();
  }

  private static Optional<String> target(EncryptedItem item) {
    return Optional.ofNullable(item.target());
  }
}
