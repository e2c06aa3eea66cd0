package org.contactpoint.dynamodb.shielding;

import java.util.Collection;
import java.util.Set;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.table.DynamoTables;

/** The keys by which uploads recognise shielded children, from {@code shielded-index}. */
public final class DynamoDbHiddenIndex implements HiddenIndex {
  private final RecognitionMarks marks;
  private final IndexHashes hashes;

  public DynamoDbHiddenIndex(DynamoTables tables, IndexHashes hashes) {
    this.marks = new RecognitionMarks(tables);
    this.hashes = hashes;
  }

  @Override
  public Set<ContactPointId> ask(Collection<IndexKey> keys) {
    return marks.under(keys.stream().flatMap(key -> hashes.hiddenAll(key).stream()).toList());
  }
}
