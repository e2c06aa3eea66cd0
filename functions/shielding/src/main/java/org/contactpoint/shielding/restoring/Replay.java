package org.contactpoint.shielding.restoring;

import java.util.List;
import org.contactpoint.domain.value.ContactPointId;

/**
 * How a replay ended. The tables may be served again only when {@code hidden} and {@code failed}
 * are 0, which means that nobody was visible any more.
 *
 * @param hidden children who were visible and are hidden now
 * @param failed children who are still visible: run it again
 * @param missing children who are hidden by the register and not there at all: the next file of
 *     their source would make them anew, visible to everybody
 */
public record Replay(int hidden, int failed, List<ContactPointId> missing) {
  public Replay {
    missing = List.copyOf(missing);
  }
}
