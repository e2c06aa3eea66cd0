package org.contactpoint.benchmark.own;

import java.util.List;
import java.util.function.Function;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Records;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.name.Sounds;

/**
 * How a directory in memory is made of children.
 *
 * @param record the record of a child
 * @param sounds a child is listed under its keys by each of them; names are compared by the first
 */
public record Making(Function<Kid, ChildRecord.Open> record, List<Sounds> sounds) {

  public Making {
    sounds = List.copyOf(sounds);
  }

  /** Records of one source, with keys by those sounds alone. */
  public static Making asTheProduct(Sounds sounds) {
    return new Making(Records::of, List.of(sounds));
  }
}
