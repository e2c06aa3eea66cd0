package org.contactpoint.dynamodb.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The search entries of a record that is destroyed, also those that outlived an earlier commit, and
 * the counts of creations under whatever it was once created by. Such a count is there to hold two
 * creations of one moment apart: that it begins anew changes nothing for anybody.
 */
public final class SearchRemains implements TableRemains {
  private final TableWrites<IndexItem> index;
  private final IndexHashes hashes;
  private final Sounds sounds;

  public SearchRemains(DynamoTables tables, IndexHashes hashes, Sounds sounds) {
    this.index = IndexItem.table(tables).writing();
    this.hashes = hashes;
    this.sounds = sounds;
  }

  @Override
  public boolean erase(EndingRecord ending, Erasure erasure) {
    List<TransactWriteItem> deletions = new ArrayList<>();
    for (IndexKey key : entries(ending.record())) {
      hashes
          .searchAll(key)
          .forEach(
              place ->
                  deletions.add(index.delete(DynamoTable.key(place, ending.number().value()))));
    }
    for (IndexKey key : creations(ending)) {
      hashes
          .searchAll(key)
          .forEach(
              place ->
                  deletions.add(index.delete(DynamoTable.key(place, IndexItem.CREATION_COUNTER))));
    }
    erasure.write(deletions);
    return true;
  }

  private Set<IndexKey> entries(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> {
        Set<IndexKey> keys = new LinkedHashSet<>(IndexKeys.of(open.view(), sounds));
        keys.addAll(IndexKeys.ofFace(open.face(), sounds));
        keys.addAll(IndexKeys.archivedHomes(open.view().address()));
        yield keys;
      }
      case ChildRecord.Shielded shielded -> IndexKeys.ofFace(shielded.face(), sounds);
      case ChildRecord.Merged ignored -> Set.of();
    };
  }

  private Set<IndexKey> creations(EndingRecord ending) {
    Set<IndexKey> keys = new LinkedHashSet<>();
    for (Statement statement : ending.statements()) {
      for (Version version : statement.versions()) {
        keys.addAll(IndexKeys.meeting(version.facts(), sounds));
      }
    }
    return keys;
  }
}
