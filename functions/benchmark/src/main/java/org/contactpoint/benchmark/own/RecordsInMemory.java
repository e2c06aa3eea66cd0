package org.contactpoint.benchmark.own;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Records;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;

/** The records of a nation, made when somebody reads them. */
public final class RecordsInMemory implements Children {
  private static final int ID_BITS = 23;

  private final List<Kid> kids;
  private final Function<Kid, ChildRecord.Open> making;
  private final long[] byNumber;

  /** The n-th of the children has the id n. */
  public RecordsInMemory(List<Kid> kids, Function<Kid, ChildRecord.Open> making) {
    this.kids = kids;
    this.making = making;
    this.byNumber = kids.stream().mapToLong(kid -> key(Records.number(kid)) | kid.id()).toArray();
    Arrays.parallelSort(byNumber);
  }

  private static long key(ContactPointId number) {
    return Long.parseLong(number.value(), 0, 10, 10) << ID_BITS;
  }

  /** The id of the child with that number. */
  int idOf(ContactPointId number) {
    int at = Arrays.binarySearch(byNumber, key(number));
    return (int) (byNumber[at < 0 ? -at - 1 : at] & ((1L << ID_BITS) - 1));
  }

  @Override
  public Optional<ChildRecord> find(ContactPointId id) {
    return Optional.of(making.apply(kids.get(idOf(id))));
  }

  @Override
  public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
    Map<ContactPointId, ChildRecord> found = new HashMap<>();
    ids.forEach(id -> found.put(id, making.apply(kids.get(idOf(id)))));
    return found;
  }
}
