package org.contactpoint.dynamodb.search;

import java.util.Arrays;
import java.util.List;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.KeyFamily;
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

  /** The partitions of a search key: one for each secret in use, the latest first. */
  public List<String> searchAll(IndexKey key) {
    return hash.all(KeyName.searchIndex(key.family()), key.text());
  }

  /** Those of them where no child is put under the key any more, or not yet. */
  public List<String> searchOthers(IndexKey key) {
    String written = search(key);
    return searchAll(key).stream().filter(place -> !place.equals(written)).toList();
  }

  /** The version of the secrets under which children are put: the lowest of all families. */
  public int version() {
    return Arrays.stream(KeyFamily.values())
        .mapToInt(family -> hash.newest(KeyName.searchIndex(family)))
        .min()
        .orElseThrow();
  }

  /** The version of the secret of that partition; 0 for one that is no hash of a search key. */
  public static int versionOf(String place) {
    int dot = place.indexOf('.');
    return dot < 1 ? 0 : Integer.parseInt(place.substring(0, dot));
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
