package org.contactpoint.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.duplicate.KnownPair;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The possible duplicates, and the records that are to be compared. */
final class InMemoryDuplicates implements Duplicates, DuplicateChecks {
  private final InMemoryState state;

  InMemoryDuplicates(InMemoryState state) {
    this.state = state;
  }

  /** What is stored under one of two numbers. */
  record Side(ContactPointId side, ContactPointId other, KnownPair known) {
    static Side decided(ContactPointId side, ContactPointId other) {
      return new Side(side, other, new KnownPair(null, null));
    }

    PossibleDuplicate pair() {
      RecordPair pair = RecordPair.of(side, other);
      return new PossibleDuplicate(id(pair), pair, Objects.requireNonNull(known.foundOn()));
    }
  }

  static String key(ContactPointId side, ContactPointId other) {
    return side.value() + "#" + other.value();
  }

  private static String id(RecordPair pair) {
    String numbers = key(pair.one(), pair.other());
    return UUID.nameUUIDFromBytes(numbers.getBytes(UTF_8)).toString();
  }

  @Override
  public List<PossibleDuplicate> of(DuplicateList list, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.pairs.values().stream()
              .filter(side -> nameOf(list).equals(side.known().list()))
              .map(Side::pair),
          PossibleDuplicate::place,
          after,
          limit);
    }
  }

  @Override
  public Optional<PossibleDuplicate> find(String id) {
    synchronized (state) {
      return state.pairs.values().stream()
          .filter(side -> !side.known().isSettled())
          .map(Side::pair)
          .filter(pair -> pair.id().equals(id))
          .findFirst();
    }
  }

  @Override
  public List<DuplicateCheck> waiting(int part, @Nullable String after, int limit) {
    synchronized (state) {
      return state.checks.entrySet().stream()
          .filter(check -> after == null || check.getKey().compareTo(after) > 0)
          .map(check -> new DuplicateCheck(new ContactPointId(check.getKey()), check.getValue()))
          .filter(check -> DuplicateCheck.partOf(check.child()) == part)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public long waiting() {
    synchronized (state) {
      return state.checks.size();
    }
  }

  @Override
  public Map<ContactPointId, KnownPair> known(ContactPointId child) {
    synchronized (state) {
      Map<ContactPointId, KnownPair> known = new HashMap<>();
      state.pairs.values().stream()
          .filter(side -> side.side().equals(child))
          .forEach(side -> known.put(side.other(), side.known()));
      return known;
    }
  }

  @Override
  public String nameOf(DuplicateList list) {
    return list.shielded() + " " + list.authority().value();
  }

  @Override
  public boolean found(ComparedPair compared, PairLists lists, LocalDate foundOn) {
    synchronized (state) {
      if (!stand(compared)) {
        return false;
      }
      RecordPair pair = compared.pair();
      put(pair.one(), pair.other(), lists.ofOne(), foundOn);
      put(pair.other(), pair.one(), lists.ofOther(), foundOn);
      return true;
    }
  }

  private void put(
      ContactPointId side, ContactPointId other, @Nullable DuplicateList list, LocalDate foundOn) {
    KnownPair known = new KnownPair(foundOn, list == null ? null : nameOf(list));
    state.pairs.put(key(side, other), new Side(side, other, known));
  }

  @Override
  public boolean gone(ComparedPair compared) {
    synchronized (state) {
      if (!stand(compared)) {
        return false;
      }
      state.pairs.remove(key(compared.pair().one(), compared.pair().other()));
      state.pairs.remove(key(compared.pair().other(), compared.pair().one()));
      return true;
    }
  }

  private boolean stand(ComparedPair compared) {
    return compared.pair().children().stream()
        .allMatch(
            child -> {
              ChildRecord now = state.records.get(child);
              return Objects.equals(
                  now == null ? null : now.revision(), compared.read().get(child));
            });
  }

  @Override
  public void done(DuplicateCheck check) {
    synchronized (state) {
      state.checks.remove(check.child().value(), check.mark());
    }
  }
}
