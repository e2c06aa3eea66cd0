package org.contactpoint.dynamodb.search;

import java.util.List;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;

/**
 * The hashes under which search keys are stored: whoever reads the table learns neither names nor
 * places from it, and a family's secret helps with no other family.
 */
public final class IndexHashes {
  private final KeyedHash hash;

  public IndexHashes(KeyedHash hash) {
    this.hash = hash;
  }

  /** Where a child is put under a search key. */
  public String search(IndexKey key) {
    return hash.of(KeyName.searchIndex(key.family()), key.text());
  }

  /** The partitions of a search key: one for each secret in use. */
  public List<String> searchAll(IndexKey key) {
    return hash.all(KeyName.searchIndex(key.family()), key.text());
  }

  /** Where a shielded child is put under a key that uploads recognise it by. */
  public String hidden(IndexKey key) {
    return hash.of(KeyName.hiddenIndex(key.family()), key.text());
  }

  /** The marks of such a key: one for each secret in use. */
  public List<String> hiddenAll(IndexKey key) {
    return hash.all(KeyName.hiddenIndex(key.family()), key.text());
  }
}
