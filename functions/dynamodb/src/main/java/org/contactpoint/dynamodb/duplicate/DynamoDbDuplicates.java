package org.contactpoint.dynamodb.duplicate;

import java.util.List;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.IndexedLists;
import org.jspecify.annotations.Nullable;

/** The possible duplicates, from the table {@code duplicates}. */
public final class DynamoDbDuplicates implements Duplicates {
  private final DynamoTable<EncryptedItem> duplicates;
  private final DuplicatesCodec codec;
  private final IndexedLists<EncryptedItem> byAuthority;

  public DynamoDbDuplicates(DynamoTables tables, DuplicatesCodec codec) {
    this.duplicates = tables.duplicates();
    this.codec = codec;
    this.byAuthority = IndexedLists.of(duplicates, Tables.BY_AUTHORITY, true);
  }

  @Override
  public List<PossibleDuplicate> of(DuplicateList list, @Nullable ListPlace after, int limit) {
    String name = codec.nameOf(list);
    return byAuthority.after(name, after, limit).stream().map(DuplicatesCodec::pair).toList();
  }

  @Override
  public Optional<PossibleDuplicate> find(String id) {
    return duplicates
        .get(DuplicatesCodec.pointerKey(id))
        .flatMap(pointer -> duplicates.get(DuplicatesCodec.pointed(pointer)))
        .filter(side -> id.equals(side.target()))
        .map(DuplicatesCodec::pair);
  }
}
