package org.contactpoint.benchmark.own;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.dynamodb.search.TraitsCodec;
import org.contactpoint.testkit.store.FixedKeys;

/**
 * A directory in memory.
 *
 * @param words what is remembered of names
 */
public record Directory(Entries entries, RecordsInMemory records, ComparableWords words) {

  /**
   * The directory that holds those children.
   *
   * @param all the children of the nation, of whom some may be left out
   */
  public static Directory of(Collection<Kid> held, List<Kid> all) {
    return of(held, all, Making.asTheProduct(new MetaphoneSounds()));
  }

  /** The directory whose records and keys are made in that way. */
  public static Directory of(Collection<Kid> held, List<Kid> all, Making making) {
    ComparableWords words = new ComparableWords(making.sounds().getFirst());
    TraitsCodec codec =
        new TraitsCodec(
            new PayloadCipher(new FixedKeys(), KeyName.SEARCH_TRAITS, new SecureRandom()), words);
    return new Directory(
        new Entries(held, all.size(), words, codec, making),
        new RecordsInMemory(all, making.record()),
        words);
  }
}
