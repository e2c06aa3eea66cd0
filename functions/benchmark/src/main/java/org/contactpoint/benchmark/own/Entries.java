package org.contactpoint.benchmark.own;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.contactpoint.benchmark.measure.KeyedKids;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.search.TraitsCodec;

/**
 * The search entries of a nation in memory: the same keys and the same encrypted traits as in the
 * store, each child's kept once.
 */
public final class Entries implements SearchIndex {
  private static final int KEYS_PER_CHILD = 16;
  private static final double NATION = 11_000_000;

  private final KeyedKids keys;
  private final byte[][] traits;
  private final ContactPointId[] numbers;
  private final TraitsCodec codec;
  private final LongAdder fans = new LongAdder();
  private final LongAdder asked = new LongAdder();
  private final LongAdder read = new LongAdder();
  private final LongAdder units = new LongAdder();
  private final LongAdder nation = new LongAdder();
  private final double share;

  /** Takes in those children, each under the keys that its record has by each of the sounds. */
  Entries(Collection<Kid> kids, int ids, ComparableWords words, TraitsCodec codec, Making making) {
    this.keys = new KeyedKids(kids.size() * KEYS_PER_CHILD);
    this.traits = new byte[ids][];
    this.numbers = new ContactPointId[ids];
    this.codec = codec;
    this.share = kids.size() / NATION;
    kids.forEach(kid -> add(kid, words, making));
    keys.sort();
  }

  private void add(Kid kid, ComparableWords words, Making making) {
    ChildRecord record = making.record().apply(kid);
    numbers[kid.id()] = record.id();
    traits[kid.id()] = codec.encrypted(record.id(), Traits.of(record, words));
    Set<IndexKey> all = new HashSet<>();
    making.sounds().forEach(sounds -> all.addAll(IndexKeys.of(record, sounds)));
    all.forEach(key -> keys.add(text(key), kid.id()));
  }

  /** How many keys all children have together. */
  public int size() {
    return keys.size();
  }

  private static String text(IndexKey key) {
    return key.family() + key.text();
  }

  @Override
  public Map<IndexKey, Listing> ask(Collection<IndexKey> asking, int bound) {
    Map<Integer, Posting> opened = new HashMap<>();
    Map<IndexKey, Listing> listings = new LinkedHashMap<>();
    fans.increment();
    for (IndexKey key : asking) {
      listings.put(key, listing(key, Math.min(bound, key.family().longest()), opened));
    }
    return listings;
  }

  private Listing listing(IndexKey key, int bound, Map<Integer, Posting> opened) {
    List<Integer> kids = new ArrayList<>();
    keys.forEach(
        text(key),
        kid -> {
          if (kids.size() <= bound) {
            kids.add(kid);
          }
        });
    count(kids);
    List<Posting> postings =
        kids.stream().limit(bound).map(kid -> opened.computeIfAbsent(kid, this::posting)).toList();
    return new Listing(postings, kids.size() > bound);
  }

  private Posting posting(int kid) {
    return codec.posting(numbers[kid].value(), traits[kid]);
  }

  /** As the store counts: half a unit for each beginning four kilobytes of one list. */
  private void count(List<Integer> kids) {
    long bytes = kids.stream().mapToLong(kid -> Weight.ofEntry(traits[kid].length)).sum();
    asked.increment();
    read.add(kids.size());
    units.add(Math.max(1, Math.ceilDiv(bytes, Weight.UNIT)));
    nation.add(Math.max(1, Math.ceilDiv((long) (bytes / share), Weight.UNIT)));
  }

  /** What was asked since the last call. */
  public Spent spent() {
    return new Spent(
        fans.sumThenReset(),
        asked.sumThenReset(),
        read.sumThenReset(),
        units.sumThenReset() / 2.0,
        nation.sumThenReset() / 2.0);
  }

  /**
   * What a search asked of the entries.
   *
   * @param fans how often it waited for answers
   * @param queries how many lists it asked for
   * @param postings how many entries it read
   * @param units read units, half of one for each begun four kilobytes of a list
   * @param nation the same if each list grew as the directory does, to eleven million children
   */
  public record Spent(long fans, long queries, long postings, double units, double nation) {}
}
